"""What wikitext's templates show: which fields of an infobox are a label and its value, and what stands for a template in a line.

Only templates whose text the reader of the page sees as a part of the prose are known here; all others are passed over.
"""

from __future__ import annotations

from checker.model import sieve as re
from checker.model.dates import MONTHS
from checker.reading.wiki_markup import HIDDEN

# The first unnamed value is what is shown, or the last, or all of them as a list.
FIRST = frozenset(
    """nowrap nobr small big smaller larger flag flagcountry flagu flagicon2 abbr tooltip ill center centre noitalic strong em
    bold nobold resize font date asof native awrap nowraplinks""".split()
) | {"interlanguage link", "as of", "no wrap"}
LAST = frozenset(("lang", "transl", "transliteration", "native name", "color", "font color", "langx"))
LISTS = frozenset(
    (
        "ubl",
        "plainlist",
        "plain list",
        "flatlist",
        "hlist",
        "unbulleted list",
        "bulleted list",
        "collapsible list",
        "ublist",
        "flowlist",
    )
)
DASHES = frozenset(("snd", "spnd", "spaced ndash", "spaced en dash", "ndash", "mdash", "en dash", "em dash", "dash", "snds"))
SPACES = frozenset(("nbsp", "spaces", "thinsp", "space", "br", "clear"))
QUOTES = frozenset(("quote", "blockquote", "cquote", "quotation", "quote box", "bquote"))
_DATED = frozenset(
    (
        "start date",
        "start date and age",
        "end date",
        "birth date",
        "birth date and age",
        "start-date",
        "end-date",
        "dts",
        "film date",
    )
)
_PAIRED = re.compile(r"(?P<base>.*?)_?(?P<what>title|event|label|type)_?(?P<n>\d*)")
_VALUES = {"title": ("name",), "event": ("date",), "label": ("data",), "type": ("",)}
_NOT_PROSE = re.compile(
    r"(?:.*_)?(?:image|logo|logos|map|maps|flag|emblem|seal|symbol|signature|website|url|homepage|coordinates|coords|width|size|alt"
    r"|caption|style|class|native_name|footnotes?|module|embed|child|nocat|bodystyle|abovestyle|image\d*|file|p\d+|s\d+|id|lang)\d*"
)
NAMES = ("name", "title", "official_name", "conventional_long_name", "organization_name", "above", "long_name", "operation_name")
_FILE = re.compile(r"\S.*\.(?:svg|png|jpe?g|gif|webp|ogg|webm)", re.IGNORECASE)


def name_of(words: str) -> str:
    """A template's name as the lists here have it."""
    return " ".join(words.replace(HIDDEN, "").replace("_", " ").split()).lower()


def is_box(name: str) -> bool:
    return name.startswith(("infobox", "taxobox")) or name.endswith(" infobox")


def labels(keys: list[str], values: dict[str, str]) -> list[tuple[str, str]]:
    """The pairs of a box that are a label and its value: (the field whose value, or whose name, is the label; the field with the
    value); "leader_title1 = Secretary General" goes with "leader_name1"."""
    taken: set[str] = set()
    found: list[tuple[str, str]] = []
    for key in keys:
        match = _PAIRED.fullmatch(key)
        partners = _VALUES[match["what"]] if match is not None and (match["base"] or match["n"]) else ()
        base, number = (match["base"], match["n"]) if match is not None else ("", "")
        tried = ["_".join(filter(None, (base, name))) + number for name in partners]
        partner = next((each for each in tried if each in values), "")
        if partner and partner not in taken:
            found.append((f"={key}", partner))
            taken |= {key, partner}
    for key in keys:
        plain = key.rstrip("0123456789")
        if key in taken or _NOT_PROSE.fullmatch(key) or _FILE.fullmatch(values[key].strip()) or not plain:
            continue
        found.append((key, key))
    order = {key: number for number, key in enumerate(keys)}
    return sorted(found, key=lambda pair: order[pair[1]])


def date_shown(name: str, given: list[str]) -> str:
    """The date that a template of a date shows: "15 May 1992" for ``{{start date|1992|5|15}}``; empty where it is none."""
    values = [value.strip() for value in given if value.strip() and "=" not in value]
    if name not in _DATED or not values or not re.fullmatch(r"(?:19|20)\d\d", values[0]):
        return ""
    shown = values[0]
    month = values[1].title()[:3] if len(values) > 1 else ""
    named = next((each for each in MONTHS if each[:3] == month), "")
    if month.isdigit() and 1 <= int(month) <= len(MONTHS):
        named = MONTHS[int(month) - 1]
    if named:
        shown = f"{named} {shown}"
        if len(values) > 2 and re.fullmatch(r"\d{1,2}", values[2]):
            shown = f"{int(values[2])} {shown}"
    return shown
