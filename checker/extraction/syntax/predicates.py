"""The words that predicates begin with in the line of plain words of a sentence, as expressions: finite verbs, participles,
gerunds, and the adverbs that stand before them."""

from __future__ import annotations

from checker.model import sieve as re

NAME = r"‹\w\d+›"

# "is [currently] chaired", "and [in 2012] left"
ADVERBS = (
    r"(?:(?:now|then|also|later|currently|today|still|thus|again|soon|once|since|first|finally|eventually|subsequently"
    r"|afterwards|thereby|meanwhile|formally|officially|only|last|most recently|recently|in turn|at present|to this day"
    r"|at the time|ever since|for now|never|not|originally|initially|twice|himself|itself|immediately|briefly|jointly"
    r"|(?:in |on |since |by |from )?(?:the )?‹t\d+›),? )*"
)
AUXILIARY = (
    r"(?:is|was|are|were|has|had|have|did|does|will|would|can|cannot|could|may|might|must|should|isn't|wasn't|hasn't|hadn't"
    r"|didn't|doesn't)"
)
# Verbs whose past is no participle, so that they are sure to be said of a subject.
PAST = (
    r"(?:took|came|went|gave|became|began|saw|grew|rose|fell|withdrew|broke|chose|drew|spoke|undertook|overtook|underwent"
    r"|froze|ran|swore|shrank|sank|threw|knew|bore|wore|rang|sprang|got|stood|remained|belonged|consisted|existed|acceded"
    r"|returned|quit|numbered|expired|lapsed)"
)
_NO_VERB = r"(?!(?:united|armed|so-called|alleged|limited|based|related|combined|indeed|need|hundred|aged|renamed)\b)"
# Verbs whose past is their participle too: what follows tells which it is.
EITHER = (
    rf"{_NO_VERB}(?:left|held|met|sent|brought|sat|set|led|won|made|put|kept|lost|built|paid|cut|sought|bound|found|laid|read"
    r"|shut|spent|split|spread|\w{2,}ed)"
)
PARTICIPLE = rf"(?:{EITHER}|given|taken|chosen|drawn|written|begun|withdrawn|frozen|known|born|seen)"
PRESENT = (
    r"(?:counts|numbers|comprises|unites|groups|brings together|consists of|includes|encompasses|sits|meets|hosts|chairs|heads"
    r"|leads|presides|covers|runs|holds|takes|remains|belongs|serves|stands|lies|works|acts|operates|maintains|keeps|employs"
    r"|commands|trains|bears|carries|dates|goes back|provides|binds|obliges|forbids|requires|allows|commits|boasts|owns"
    r"|enjoys|lacks|shares|rests|relies|contributes|pays|oversees|coordinates|represents|continues|lasts|expires|ends"
    r"|begins|starts|opens|marks|celebrates|speaks|uses|involves|gathers|joins|leaves|quits|withdraws|signs|ratifies|becomes"
    r"|succeeds|replaces|hands|passes|moves|rotates|grows|falls|rises|comes|goes|gives|makes|draws|sends|deals|receives"
    r"|buys|plans|allows"
    r"|decides|trains|accounts|consists|stays|gets|asks|calls|fields|lists)(?! of\b)"
)
PLURAL = (
    r"(?:number|comprise|count|include|belong|consist of|remain|unite|meet|train|serve|have|form|make up|total|stand at"
    r"|draw on|consist|take part)"
)
FINITE = rf"(?:{AUXILIARY}|{PAST}|{EITHER}|{PRESENT}|consists of)"
VERB = re.compile(rf"(?<![\w'’-]){FINITE}(?![\w'’-])")
PASSIVE = re.compile(rf"\b(?P<be>is|was|are|were|been)(?: (?:not|never|then|also|later|now|\w+ly|first))* {PARTICIPLE}\b")
MODAL = re.compile(r"(?:would|will|could|can|may|might|should|must|cannot)\b")
DENIED = re.compile(r"\b(?:not|never|no|hardly)\b|n't\b")
# Verbs that are active without an object: "was admitted in 2006 and left in 2012".
OWN_MOVE = frozenset(("left", "met", "sat", "joined", "acceded", "returned", "entered", "ended", "started", "remained", "lasted"))

_PAST_OF = {
    "becoming": "became",
    "beginning": "began",
    "bringing": "brought",
    "building": "built",
    "coming": "came",
    "cutting": "cut",
    "drawing": "drew",
    "falling": "fell",
    "freezing": "froze",
    "giving": "gave",
    "going": "went",
    "growing": "grew",
    "holding": "held",
    "keeping": "kept",
    "leading": "led",
    "leaving": "left",
    "making": "made",
    "paying": "paid",
    "putting": "put",
    "quitting": "quit",
    "rising": "rose",
    "sending": "sent",
    "setting": "set",
    "sitting": "sat",
    "taking": "took",
    "undergoing": "underwent",
    "winning": "won",
    "withdrawing": "withdrew",
    "being": "was",
}
_NO_GERUND = frozenset(
    "including following according regarding concerning saying citing noting adding excluding counting during nothing something"
    " everything evening morning spring meeting training building bring king ring wing during beginning opening closing"
    " involving existing remaining outgoing incoming starting pending barring considering meaning depending".split()
)
_CONSONANT_Y = re.compile(r"[^aeiou]y$")


def past_of(gerund: str) -> str:
    """The past of "joining": "joined"; empty where it is no gerund that tells what somebody did."""
    if gerund in _PAST_OF:
        return _PAST_OF[gerund]
    if gerund in _NO_GERUND or not gerund.endswith("ing") or len(gerund) < 6:
        return ""
    stem = gerund[:-3]
    return stem[:-1] + "ied" if _CONSONANT_Y.search(stem) else stem + "ed"
