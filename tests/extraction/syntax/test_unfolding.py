"""A sentence of several predicates says what plain sentences of one each say."""

from __future__ import annotations

import pytest

from checker.reading import read_text
from tests.extraction.syntax.plain import plain
from tests.extraction.verdicts import wrong


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        (
            "In 2002 the CSTO got a Charter, moved to Moscow and was joined by nobody.",
            ["In 2002 the CSTO got a Charter.", "the CSTO moved to Moscow.", "the CSTO was joined by nobody."],
        ),
        (
            "The Charter was signed in Chisinau in 2002 and registered with the UN a year later.",
            ["The Charter was signed in Chisinau in 2002.", "The Charter was registered with the UN a year later."],
        ),
        (
            "Stanislav Zas, a general from Minsk, came in 2020 and left three years later.",
            ["Stanislav Zas came in 2020.", "Stanislav Zas left three years later."],
        ),
        ("The bloc grew in 2006, and it shrank again in 2012.", ["The bloc grew in 2006.", "it shrank again in 2012."]),
        (
            "The bloc began in 1992, and today has six members.",
            ["The bloc began in 1992.", "today the bloc has six members."],
        ),
        ("Zas came in 2020 and was himself replaced in 2023.", ["Zas came in 2020.", "Zas was replaced in 2023."]),
        (
            "Until 2010 the CSTO, led by Nikolai Bordyuzha, had none.",
            ["Until 2010 the CSTO had none.", "the CSTO was led by Nikolai Bordyuzha."],
        ),
        ("Russia, the largest member, pays half and chairs it.", ["Russia pays half.", "Russia chairs it."]),
        # what may have another subject stays as it is
        ("Armenia signed a treaty with Belarus and Georgia left.", []),
        ("The CSTO is an alliance that six states founded in 2002 and joined later.", []),
        ("Azerbaijan and Georgia were members once, and one of them, Georgia, has left the CIS.", []),
        ("Uzbekistan did not withdraw in 2012 but suspended its membership.", []),
        ("Armenia said that it had joined in 1992 and froze its part in 2024.", []),
        ("The treaty was prolonged in 1999 and signed by six presidents.", []),
        ("Belarus stayed away from the summit, hosted by Russia.", []),
    ],
)
def test_the_subject_is_put_before_every_predicate(text: str, sentences: list[str]) -> None:
    assert plain(text) == sentences


@pytest.mark.parametrize(
    ("text", "code", "words"),
    [
        ("The CSTO was founded in 2002, has its seat in Moscow and is currently chaired by Armenia.", "CS301", "Armenia"),
        (
            "The CSTO is young: its Charter, signed in Chisinau in 2002, entered into force on 18 August 2003.",
            "CS101",
            "18 August 2003",
        ),
        ("Azerbaijan joined the Collective Security Treaty in 1993, left it in 2004 and has stayed out.", "CS202", "2004"),
        ("The CSTO Charter was adopted in Chisinau and came into force on 18 September 2005.", "CS101", "18 September 2005"),
        ("The CSTO Parliamentary Assembly came into being in 2006, sits in Minsk and meets twice a year.", "CS102", "Minsk"),
    ],
)
def test_an_error_of_a_later_predicate_is_found(text: str, code: str, words: str) -> None:
    assert (code, words) in wrong(text), wrong(text)


@pytest.mark.parametrize(
    "text",
    [
        "NATO was founded in 1949, is headquartered in Brussels, works with no CSTO body and has 32 members.",
        "The CSTO is criticised by Georgia and has three members on its border.",
        "Andrey Serdyukov headed the CSTO mission in Kazakhstan, and is neither Anatoly Serdyukov nor a relative of his.",
        "Ukraine never joined the CSTO and left the CIS bodies in 2018.",
        "The leaders of the CSTO signed the rapid reaction agreement in June 2009, with Belarus and Uzbekistan abstaining.",
        "Kazakhstan hosted the CSTO session of 2004 and took over the chair from Tajikistan.",
        "Belarus did not join the CSTO in 2006 but chaired it in that year.",
    ],
)
def test_what_is_right_or_of_others_stays_silent(text: str) -> None:
    assert not wrong(text), wrong(text)


def test_a_finding_in_a_later_predicate_points_into_the_source() -> None:
    text = "The *CSTO* has its seat in&nbsp;Moscow &amp; works\nthere, and is headed by Nikol\nPashinyan since 1997."
    block = read_text(text, "draft.md").blocks[0]
    inner = block.rewritten([(0, 8), " was ", (block.text.index("headed"), len(block.text))])
    start = inner.text.index("Pashinyan")
    span = inner.span(start, start + len("Pashinyan"))
    assert inner.text == "The CSTO was headed by Nikol Pashinyan since 1997."
    assert text[span.start : span.end] == "Pashinyan"


def test_a_span_of_words_in_another_order_covers_them_all() -> None:
    text = "In 2022, when Belarus took the chair, it rained."
    block = read_text(text, "draft.md").blocks[0]
    inner = block.rewritten([(14, 36), " ", (0, 7), "."])
    span = inner.span(0, len(inner.text) - 1)
    assert inner.text == "Belarus took the chair In 2022."
    assert text[span.start : span.end] == "In 2022, when Belarus took the chair"
