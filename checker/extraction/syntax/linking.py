"""How the clauses of a sentence hang together: what a clause takes over from the one before it, and what stands in its way.

Relative clauses get their antecedent, coordinate ones the subject, gapped ones the verb, participles the noun they hang on.
Asides and brackets are taken out of a clause's way; what stands in brackets is read on its own.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.extraction.lalr import Node
from checker.extraction.lexing.tokens import Token
from checker.extraction.syntax.constructions import VERBAL, Found
from checker.extraction.syntax.folding import is_of_a_name
from checker.extraction.syntax.roles import Clause, Phrase, Verbs, adjunct, phrase_of
from checker.model import sieve as re
from checker.model.dataclass import replace

_NAMES = frozenset(("STATE", "ORG", "DOC", "BODY", "FORCE", "EXERCISE", "EVENT", "MISSION", "PERSON", "PLACE"))
_NOUNS = _NAMES | {"PRONOUN", "ROLE"}
_PARTICIPLES = frozenset(("past", "participle", "ing", "state"))
_LONGEST_BRACKET = 40  # tokens

# What a past participle right behind a noun is most likely said of.
_PATIENTS = {
    "establish": ("ORG", "BODY", "FORCE"),
    "decide": ("ORG", "BODY", "FORCE"),
    "sign": ("DOC",),
    "adopt": ("DOC",),
    "ratify": ("DOC",),
    "hold": ("EXERCISE", "EVENT"),
}


_PROLONGED = frozenset(("extend", "amend"))  # what is done to a document by signing another one


def nominal_clause(found: Found, tokens: Sequence[Token]) -> Clause:
    """A verbal noun with its owner, "of" phrases and adjuncts as a clause."""
    clause = Clause("nominal", tokens, found.begin, found.end, Verbs([]))
    for child in found.tree.children:
        if isinstance(child, int):
            token = tokens[child]
            clause.verbs = Verbs([token], predicate=token.key, past=True)
        elif child.rule == "owner":
            words = [tokens[c] for c in child.children if isinstance(c, int)]
            clause.dates += [word for word in words if word.terminal == "DATE"]
            words = [word for word in words if word.terminal != "DATE"]
            if words:
                clause.subject = Phrase(words)
        elif child.rule == "of":
            phrase = phrase_of(child, tokens)
            if clause.object is None:
                clause.object = phrase
            else:
                clause.more.append(phrase)
        else:
            adjunct(child, tokens, clause)
    return clause


def moves_people(clause: Clause, text: str) -> bool:
    """Whether a verbal noun is said of people: "the withdrawal of the troops from Armenia" ends no membership."""
    words = clause.object.words if clause.object is not None else []
    return clause.verbs.predicate in _MEMBERSHIP and any(
        word.terminal in ("UNIT", "FORCE") or _TROOPS.match(text[word.start : word.end].lower()) for word in words
    )


_MEMBERSHIP = frozenset(("join", "leave", "accede", "expel"))
_TROOPS = re.compile(r"(?:troops|soldiers|forces|units|contingents?|servicemen|peacekeepers|militar(?:y|ies))\b")


# What is wished, weighed or doubted before a verbal noun: "backed Azerbaijan's entry", "no confirmation of its exit".
_WEIGHED = re.compile(
    r"\b(?:supports?|supported|supporting|opposes?|opposed|opposing|backs|backed|backing|favou?rs?|favou?red|favou?ring|urges?|"
    r"urged|urging|demands?|demanded|demanding|discuss(?:es|ed|ing)?|discussions? (?:of|on|about|related to|over)|"
    r"debates? (?:on|about|over)|talks? (?:of|on|about)|consider(?:s|ed|ing)?|weigh(?:s|ed|ing)?|expects?|expected|expecting|"
    r"fears?|feared|rules? out|ruled out|ruling out|excludes?|denie[sd]|denying|notif(?:y|ied|ication) (?:of|on|about)|"
    r"calls? for|called for|calling for|"
    r"(?:confirmation|announcement|news|mention|hints?|notice|question|issue|topic|subject|case|event|rumou?rs?|reports?|speculation|possibility|prospects?|"
    r"likelihood|idea|risk|threat|scenario|chances?|initiative|matter) (?:of|regarding|concerning|about|on|around|for|over)|"
    r"possible|potential|eventual|future|prospective|hypothetical|planned|proposed|imminent|likely) "
    r"(?:the |an? |its |their |(?:full|formal|complete|possible|potential|eventual|future) )*$"
)


def is_weighed(found: Found, tokens: Sequence[Token], text: str) -> bool:
    """Whether what a verbal noun says is only wished for or thought of by what stands before it."""
    start, end = tokens[found.begin].start, max(token.end for token in tokens[found.begin : found.end])
    noun = next(token for token in tokens[found.begin : found.end] if token.terminal == "NOMINAL")
    before = text[max(0, start - 60) : start].lower()
    return _WEIGHED.search(before) is not None or any(_NOT_YET.match(text, place) is not None for place in (noun.end, end))


# What makes of a verbal noun something that need not have happened: "the treaty's expiration date", "its withdrawal request".
_NOT_YET = re.compile(
    r" (?:dates?|deadline|talks|negotiations?|process|procedures?|bid|plans?|requests?|applications?|clauses?|rules?|criteria|"
    r"options?|scenarios?|threats?|ultimatum|prospects?|hopes|ambitions?)\b"
)


def status_clause(found: Found, tokens: Sequence[Token], text: str = "") -> Clause | None:
    """A state with what it is ("Moldova, a CSTO member since 2002", "CSTO member Moldova") as a clause with "is".

    ``text`` is that of the block: what goes on in small letters behind the state is no part of a longer name.
    """
    part = tokens[found.begin : found.end]
    state = next((token for token in part if token.terminal == "STATE"), None)
    noun = next((token for token in part if token.terminal == "NOUN"), None)
    if state is None or noun is None:
        return None
    if _NO_MEMBER.search(text[max(0, part[0].start - 20) : part[0].start].lower()):
        return None
    if state.trail and part[0] is not state:
        if not re.match(r" [a-z]", text[state.end : state.end + 2]):
            return None
        state = replace(state, trail=0)
    clause = Clause("status", tokens, found.begin, found.end, Verbs([], copula=True))
    clause.subject = Phrase([state])
    before = [token for token in part if token.terminal in ("ORG", "DOC", "BODY") and token.start < noun.start]
    clause.object = Phrase([*before, noun])
    for child in found.tree.children:
        if isinstance(child, Node) and child.rule == "of":
            clause.object.of.append(phrase_of(child, tokens))
        elif isinstance(child, Node) and child.rule == "adjunct":
            adjunct(child, tokens, clause)
    said = [*tokens[max(0, found.begin - 1) : found.begin], *part]
    if any(token.terminal == "FORMER" and token.key not in ("then", "the then") for token in said):
        return departed(clause, said)
    return clause


# What takes "CSTO member Moldova" back before it is said.
_NO_MEMBER = re.compile(
    r"(?:\b(?:non|ex|then|anti|never|not|would-be|aspiring|prospective|potential|possible|future|hopeful|onetime|one-time|erstwhile)"
    r"(?:-| an? | the | ))$"
)


def departed(clause: Clause, said: Sequence[Token] | None = None) -> Clause | None:
    """The clause with "a former member" as "has left": "Georgia, a former member of the bloc", "it is a former member".

    ``said`` are the tokens that say what it is, where they are not all in the clause's object. None for what is left of others
    than a membership.
    """
    what = clause.object
    if what is None or not clause.verbs.copula:
        return clause
    if not any(token.terminal == "FORMER" and token.key not in ("then", "the then") for token in said or what.words):
        return clause
    noun = next((word for word in what.words if word.terminal == "NOUN" and word.key == "member"), None)
    if noun is None or clause.verbs.negated or noun.trail:
        return None if said else clause
    whole = [phrase for phrase in what.of if phrase.has("ORG")] or [Phrase([w]) for w in what.words if w.terminal == "ORG"]
    if not whole:
        return None if said else clause
    verbs = Verbs([noun], predicate="leave", active=True, past=True)
    return replace(clause, verbs=verbs, object=whole[0])


def completed(clause: Clause, previous: Clause | None, found: Found, tokens: Sequence[Token]) -> Clause | None:
    """The clause with what it takes from the one before; None where it cannot be said who or what it is about."""
    if clause.kind == "gapped":
        if previous is None or not previous.verbs.predicate:
            return None
        clause.verbs = previous.verbs
        head = clause.subject.words[-1].terminal if clause.subject is not None else ""
        owning = any(token.terminal == "POSSESSIVE" for token in tokens[found.begin : found.end])
        if head in ("NOMINAL", "NOUN") or owning and head in ("STATE", "POSSESSIVE", "PRONOUN"):
            return None  # "Armenia left in 2024, citing Russia's failure to act"
        signed, signer = previous.object, previous.subject
        # "it signed the Treaty in 1992, the Charter in 2002"
        if (
            signed is not None
            and signer is not None
            and clause.object is None
            and head == signed.words[-1].terminal != signer.words[-1].terminal
        ):
            clause.subject, clause.object = signer, clause.subject
        clause.object = clause.object or previous.object
        return clause
    if clause.kind not in ("relative", "coordinate"):
        return clause
    before = tokens[found.begin - 1] if found.begin else None
    if clause.kind == "relative":
        said = clause.verbs.tokens[0] if clause.verbs.tokens else None
        if (
            before is None
            or said is not None
            and said.gap
            and any(t.key == "whose" for t in tokens[found.begin : found.begin + 2])
        ):
            return None  # "the CSTO, whose roots go back to 1992"
        if before.terminal == "COMMA" and found.begin > 1:
            before = tokens[found.begin - 2]
        if _defines(previous, before) and previous is not None:
            return _with(clause, previous.subject)  # "The CSTO is an alliance that came into being in 2002"
        if before.terminal == "DOC" and tokens[found.begin].key == "that" and _is_of_another(tokens, tokens.index(before)):
            return None  # "amendments to the Charter that created a status and took effect in 2021"
        return _with(clause, Phrase([before])) if before.terminal in _NAMES or before.terminal == "NOUN" else clause
    if before is not None and before.terminal == "DATE" and found.begin > 1 and not before.gap:
        before = tokens[found.begin - 2]  # "a force last year, decided on in February"
    first = clause.verbs.tokens[0] if clause.verbs.tokens else None
    if first is not None and first.gap:
        return None  # words that mean nothing to us stand before the verb: its subject is not known
    if _went_on_with(before, first, tokens[: found.begin]):
        return None  # "it began in Kazakhstan with Search-2018, went on in Kyrgyzstan": what began is not known
    if previous is not None and clause.verbs.predicate == "sign" and previous.verbs.predicate in _PROLONGED:
        return None  # "the Treaty was extended in 1999 and signed by ...": what was signed is a protocol
    subject = previous.subject if previous is not None else None
    link = tokens[found.begin]
    if before is not None and link.terminal == "COLON":
        return _with(clause, Phrase([before])) if before.terminal in _NAMES and not before.trail else None
    if (
        before is None
        or first is None
        or link.terminal != "COMMA"
        or found.begin + 1 < found.end
        and tokens[found.begin + 1].terminal in ("AND", "BUT")
    ):
        return _with(clause, subject)
    if first.terminal != "VERB":
        return _with(clause, subject or (Phrase([before]) if before.terminal in _NOUNS and not before.trail else None))
    if first.form in ("past", "participle") and before.terminal == "DOC" and _is_of_another(tokens, found.begin - 1):
        return None  # "a protocol to the Charter, signed in Astana"
    if previous is not None and clause.verbs.predicate == "establish" and _still_defined(previous, tokens[: found.begin]):
        return _with(clause, subject)  # "The CSTO is an alliance of six states in Eurasia, founded in 2002"
    # ", founded in 2002," hangs on the noun before it, and is left alone where that noun is not known
    if first.form in ("past", "participle") and (before.trail or link.gap):
        return None
    whole = _of_which(tokens, found.begin - 1, clause.verbs.predicate)
    if whole is not None and first.form in ("past", "participle"):
        return _with(clause, Phrase([whole]))
    if before.terminal in _NAMES and first.form in _PARTICIPLES:
        ends_previous = previous is not None and before is previous.tokens[previous.end - 1]
        if first.form == "ing":
            return _with(clause, subject or Phrase([before]))
        if subject is None or not ends_previous or before.terminal in _PATIENTS.get(clause.verbs.predicate, ()):
            return _with(clause, Phrase([before]))
    return _with(clause, subject)


def _of_which(tokens: Sequence[Token], index: int, predicate: str) -> Token | None:
    """The force, body or document whose organization stands at an index, where it is what something was done to: "the rapid
    reaction forces of the CSTO, set up in 2009,"."""
    if index < 2 or tokens[index].terminal != "ORG" or tokens[index - 1].terminal != "OF":
        return None
    thing = tokens[index - 2]
    joined = not (thing.trail or thing.items or thing.anaphor or tokens[index].gap or tokens[index - 1].gap)
    return (
        thing
        if joined and thing.terminal in ("FORCE", "BODY", "DOC") and thing.terminal in _PATIENTS.get(predicate, ())
        else None
    )


def _defines(clause: Clause | None, noun: Token | None) -> bool:
    """Whether a clause says what kind of thing its subject is: "The CSTO is an alliance"; ``noun`` is the word it does so by."""
    if clause is None or clause.kind != "clause" or not clause.verbs.copula or clause.subject is None or clause.object is None:
        return False
    subject, kind = clause.subject.words[-1], clause.object.words[-1]
    named = subject.terminal in ("ORG", "DOC", "BODY", "FORCE") and not subject.items and not subject.trail
    is_kind = kind.terminal == "NOUN" and kind.key == "kind" and (noun is None or noun is kind)
    return named and is_kind and not clause.verbs.negated and not clause.verbs.modal


def _still_defined(clause: Clause, tokens: Sequence[Token]) -> bool:
    """Whether nothing stands behind a definition that could be founded but what it defines."""
    if not _defines(clause, None) or clause.subject is None:
        return False
    behind = [token for token in tokens if token.start > clause.subject.end]
    return not any(token.terminal in ("ORG", "DOC", "BODY", "FORCE", "EXERCISE", "EVENT", "MISSION", "TOPIC") for token in behind)


def _is_of_another(tokens: Sequence[Token], index: int) -> bool:
    """Whether a document stands behind "to" or "on", so that what is said next may be said of what is to or on it."""
    return index > 0 and tokens[index - 1].terminal in ("TO", "IN") and not any(t.terminal in VERBAL for t in tokens[:index])


# What a state does through: "the presidents of Armenia and Belarus signed".
_ACTING_FOR = re.compile(
    r"(?:presidents?|leaders?|heads?|governments?|parliaments?|republics?|representatives?|ministers?|states?|countries|people|authorities|kingdom|members?|delegations?|envoys?|legislatures?|duma|senate"
    r"|officials?|secretar(?:y|ies)|ministry|case|commonwealth|organi[sz]ations?|union|federation|government|leadership|side|party|parties|troops|soldiers|forces|units|contingents?|militar(?:y|ies)|servicemen|peacekeepers"
    r"|versions?|incarnation|form|format)$"
)


def of_something_else(found: Found, tokens: Sequence[Token], text: str) -> bool:
    """Whether the name a clause begins with only belongs to its subject: "the neighbours of Belarus left", "one of them,
    Georgia, left"."""
    before = tokens[found.begin - 1] if found.begin else None
    kinds = [token.terminal for token in tokens[found.begin : found.begin + 3]]
    named = before if kinds[0] == "COMMA" else tokens[found.begin]
    if named is not None and _WITH_ANOTHER.match(text, named.end):
        return True
    if kinds[:2] == ["AS", "NOUN"] and tokens[found.begin + 1].key == "kind":
        return True  # "its treaty was signed in 1992, as an organization it dates from 2002"
    if found.name == "coordinate" and kinds[:2] == ["AND", "VERB"] and _SOMEBODY.match(text, tokens[found.begin].end):
        return True
    if found.name == "coordinate" and kinds[:2] in (["COMMA", "VERB"], ["AND", "BE"]) and _became_of_it(tokens[: found.begin]):
        return True  # "the bloc began as the Treaty of six states, joined in 1993 by three more"
    if found.name == "clause" and (kinds[0] == "DOC" or kinds == ["ORG", "POSSESSIVE", "DOC"]):
        joined = ("ORG", "POSSESSIVE", "BREAK", "DOC", "AND")  # "amendments to the Treaty and the Charter were signed"
        lead = [t for t in tokens[: found.begin] if t.terminal not in joined]
        if lead and lead[-1].terminal == "TO" and (len(lead) > 1 or lead[-1].gap):
            return True  # "a protocol to the Treaty was signed"
        if is_part_of_subject(tokens[found.begin], text):
            return True  # "two protocols amending the Charter were signed"
        verb = next((t for t in tokens[found.begin : found.end] if t.terminal in ("BE", "HAVE", "VERB", "OTHER", "COMMA")), None)
        if verb is not None and verb.key in ("were", "are") and not any(t.items for t in tokens[found.begin : found.end]):
            return not any(t.terminal == "AND" for t in tokens[found.begin : tokens.index(verb)])
    if (
        before is None
        or before.terminal != "OF"
        or tokens[found.begin].terminal not in ("STATE", "PRONOUN", "ORG", "PLACE")
        or found.name != "clause"
    ):
        return False
    return _ACTING_FOR.search(text[max(0, before.start - 30) : before.start].rstrip().lower()) is None


_SOMEBODY = re.compile(r" an? ")  # "Georgia on 9 December and a latecomer on 31 December"
_WITH_ANOTHER = re.compile(r" another\b(?! of\b)")  # "behind Channel stands a council, behind Illegal another, set up in 2007"
_REACH = 60  # code points
# What tells a thing by the document behind it: "protocols amending [the Charter]", "a law that ratifies", "bases under".
_TOLD_BY_IT = re.compile(
    r"[\w)’'] (?:(?:that|which|who) (?:had |has |have |was |were )?[\w-]+|(?P<under>under|pursuant to|annexed to|attached to)|"
    r"(?!morning|evening|meeting|spring|beginning|following|during|including|being|building|nothing|something|everything|opening|"
    r"closing|founding|existing)[\w-]+ing)(?: (?:on|to|with|for))? (?:the |its |their |this |that )?$",
    re.IGNORECASE,
)


_SAYS_OF_IT = re.compile(r"(?: of the \w+)? (?:was|were|is|are|had|has|came|entered|took)\b")


def is_part_of_subject(document: Token, text: str) -> bool:
    """Whether a document only tells which thing the words before it mean: "two protocols amending the Charter"."""
    match = _TOLD_BY_IT.search(text, max(0, document.start - _REACH), document.start)
    return match is not None and (not match["under"] or _SAYS_OF_IT.match(text, document.end) is not None)


def _became_of_it(tokens: Sequence[Token]) -> bool:
    """Whether an organization is said to have begun as a document: "it had its beginnings as the Treaty"."""
    document = next((index for index, token in enumerate(tokens) if token.terminal == "DOC"), 0)
    return document > 1 and tokens[document - 1].terminal == "AS" and any(t.terminal == "ORG" for t in tokens[: document - 1])


def prolonging(clause: Clause, previous: Clause | None) -> Clause:
    """The clause with the signing of a treaty that was just said to be prolonged as its prolonging: "The Treaty was extended in
    1999; it was signed by six presidents"."""
    if previous is None or clause.verbs.predicate != "sign" or previous.verbs.predicate != "extend" or clause.dates:
        return clause
    signed, prolonged = (c.subject.head if c.subject is not None else None for c in (clause, previous))
    if signed is None or prolonged is None or signed.terminal not in ("DOC", "PRONOUN") or prolonged.terminal != "DOC":
        return clause
    if signed.terminal == "DOC" and signed.entities[:1] != prolonged.entities[:1]:
        return clause
    return replace(clause, verbs=replace(clause.verbs, predicate="extend"))


def excepting(clause: Clause, found: Found, tokens: Sequence[Token]) -> Clause:
    """The clause with those it begins with as those who did not: "All but Georgia renewed the Treaty"."""
    before = tokens[found.begin - 1] if found.begin else None
    if before is None or before.terminal != "EXCEPT" or found.name != "clause" or clause.subject is None:
        return clause
    states = clause.subject
    if states.words[-1].terminal != "STATE":
        return clause
    rest = Token("NOUN", before.start, before.end, key="states", gap=before.gap)
    kept = [*clause.subject_prepositions, (before, states)]
    lead = next((t for t in reversed(tokens[max(0, found.begin - 3) : found.begin - 1]) if t.terminal != "COMMA"), None)
    dates = clause.dates if clause.dates or lead is None or lead.terminal != "DATE" else [lead]
    return replace(clause, subject=Phrase([rest]), subject_prepositions=kept, dates=dates)


def _with(clause: Clause, subject: Phrase | None) -> Clause:
    return replace(clause, subject=subject, inherited=True)


def cleft(tokens: Sequence[Token]) -> list[Token]:
    """The date or place that "it was in May 2023" puts before the clause that follows."""
    if len(tokens) > 2 and tokens[-3].terminal == "PRONOUN" and tokens[-2].terminal == "BE" and tokens[-1].terminal == "DATE":
        return [tokens[-1]]
    if (
        len(tokens) > 3
        and tokens[-4].terminal == "PRONOUN"
        and tokens[-3].terminal == "BE"
        and tokens[-2].terminal == "IN"
        and tokens[-1].terminal in ("PLACE", "STATE")
    ):
        comma = Token("COMMA", tokens[-1].end, tokens[-1].end)
        return [tokens[-2], tokens[-1], comma]
    return []


def running(tokens: Sequence[Token], goes_on: bool) -> list[Token]:
    """The tokens of a segment as its clauses are looked for: asides, brackets, clefts and "whose" out of the way.

    ``goes_on`` says that a clause stands before the segment, which a bare participle takes up: "...; in force since 1994".
    """
    if goes_on and tokens[0].terminal == "VERB" and tokens[0].form in ("past", "participle", "state"):
        tokens = [Token("COMMA", tokens[0].start, tokens[0].start), *tokens]
    named = _without_parents(_without_years_of_names(_without_others(tokens)))
    plain = _with_exceptions(_without_dashes_for_verbs(without_brackets(named)))
    return without_clefts(without_whose(without_asides(plain)))


def _without_years_of_names(tokens: Sequence[Token]) -> list[Token]:
    """The tokens with "left the 1992 Treaty" as "left the Treaty", and with "the Treaty of 1992 was registered" as "the Treaty
    was registered": the year is the document's and not that of the deed."""
    kept = [
        token
        for index, token in enumerate(tokens)
        if not is_of_a_name(tokens[index : index + 2]) and not (index and _names_its_year(*tokens[index - 1 : index + 2]))
    ]
    return kept if kept else list(tokens)


def _without_others(tokens: Sequence[Token]) -> list[Token]:
    """The tokens with "approved a strategy in place of the one adopted in 2016" as "approved a strategy": what was done to the
    other one is not said of it."""
    found: list[Token] = []
    skipping = False
    for index, token in enumerate(tokens):
        following = tokens[index + 1] if index + 1 < len(tokens) else None
        if (
            token.terminal == "NOUN"
            and token.key == "other"
            and following is not None
            and following.form in ("past", "participle")
        ):
            skipping = following.terminal in ("VERB", "OTHER") and not following.gap
        elif skipping and token.terminal in ("COMMA", "SEMI", "WHO", "AND", "BUT", "BREAK", "HAVE", "BE", "MODAL"):
            skipping = False
        if not skipping:
            found.append(token)
    return found


def _without_parents(tokens: Sequence[Token]) -> list[Token]:
    """The tokens with "the protocol to the Treaty was signed" as "the protocol was signed"."""
    found = list(tokens)
    for index in range(len(tokens) - 3, -1, -1):
        child, to, parent = tokens[index : index + 3]
        if (
            (child.terminal, to.terminal, parent.terminal) == ("DOC", "TO", "DOC")
            and child.entities
            and child.entities != parent.entities
            and "protocol" in child.entity
            and not (to.gap or parent.gap)
        ):
            del found[index + 1 : index + 3]
    return found


def _names_its_year(name: Token, date: Token, following: Token | None = None) -> bool:
    """Whether a date tells which document is the subject of the verb behind it: "the Treaty of 1992 was registered"."""
    return (
        following is not None
        and name.terminal == "DOC"
        and date.terminal == "DATE"
        and date.attributes.get("preposition") == "of"
        and not date.gap
        and (
            following.terminal in ("BE", "HAVE", "MODAL", "TO")
            or following.terminal == "VERB"
            and following.form in ("past", "present")
        )
    )


def _without_dashes_for_verbs(tokens: Sequence[Token]) -> list[Token]:
    """The tokens with "A joined in May, in June - B" as "A joined in May, in June B": the dash stands for the verb."""
    found = list(tokens)
    for index in range(len(tokens) - 2, 1, -1):
        before, date, dash, state = tokens[index - 2 : index + 2]
        behind = tokens[index + 2].terminal if index + 2 < len(tokens) else ""
        if (
            dash.key in ("-", "–", "—")
            and before.terminal in ("COMMA", "AND")
            and date.terminal == "DATE"
            and state.terminal == "STATE"
            and behind not in VERBAL
        ):
            del found[index]
    return found


def _with_exceptions(tokens: Sequence[Token]) -> list[Token]:
    """The tokens with "the members, with the exception of Belarus, signed" as "the members except Belarus signed"."""
    found = list(tokens)
    for index in range(len(tokens) - 4, 0, -1):
        kinds = [token.terminal for token in tokens[index : index + 5]]
        if kinds[:4] == ["COMMA", "EXCEPT", "STATE", "COMMA"] and kinds[4:] and kinds[4] in VERBAL and not tokens[index + 4].gap:
            del found[index + 3], found[index]
    return found


def without_what_it_is(tokens: Sequence[Token]) -> list[Token]:
    """The tokens with "the CSTO is an alliance founded in 2002" as "the CSTO, founded in 2002": what is said of the noun by which
    a thing is called is said of the thing."""
    found: list[Token] = []
    index = 0
    while index < len(tokens):
        found.append(tokens[index])
        noun = _what_it_is(tokens, index)
        if noun is None:
            index += 1
            continue
        following = tokens[noun + 1]
        if tokens[index + 1].terminal == "COMMA" or following.terminal == "VERB" and following.form != "ing":
            found.append(Token("COMMA", following.start, following.start))
        found[-1].trail = 0
        index = noun + 1
    return found


def _what_it_is(tokens: Sequence[Token], index: int) -> int | None:
    """Where the noun stands that a thing is called by ("the CSTO is a military [alliance]", "the CSTO, a military [bloc]"), if
    something is said of it."""
    if tokens[index].terminal not in ("ORG", "FORCE") or tokens[index].items or index + 3 >= len(tokens):
        return None
    link = tokens[index + 1]
    is_it = link.terminal == "COMMA" or link.terminal == "BE" and link.key in ("is", "are", "was", "were")
    if not is_it or link.gap or tokens[index].trail:
        return None
    noun = next(
        (i for i in range(index + 2, min(len(tokens) - 1, index + 6)) if tokens[i].terminal not in _ATTRIBUTES), len(tokens)
    )
    if noun + 1 >= len(tokens) or tokens[noun].terminal != "NOUN" or tokens[noun].key != "kind" or tokens[noun].trail:
        return None
    if tokens[index + 2].determined not in ("a", "an", "the"):
        return None  # "is one of several alliances formed in the nineties"
    following = tokens[noun + 1]
    said = (
        following.terminal in ("WHO", "THAT") or following.terminal == "VERB" and following.form in ("past", "participle", "ing")
    )
    return noun if said and not following.gap else None


_ATTRIBUTES = frozenset(("UNIT", "DEMONYM", "TOPIC"))


def without_whose(tokens: Sequence[Token]) -> list[Token]:
    """The tokens with "the CSTO, whose seat is in Moscow" as "the CSTO, the CSTO's seat is in Moscow"."""
    found: list[Token] = []
    for index, token in enumerate(tokens):
        following = tokens[index + 1] if index + 1 < len(tokens) else None
        if token.terminal == "WHO" and token.key == "whose" and following is not None and not following.gap:
            owner = next((t for t in reversed(found[-2:]) if t.terminal != "COMMA"), None)
            if owner is not None and owner.terminal in ("STATE", "ORG", "DOC") and not owner.items and not owner.trail:
                whose = replace(owner, gap=0, determined="")
                found += [whose, Token("POSSESSIVE", token.start, token.end)]
                continue
        found.append(token)
    return found


def without_clefts(tokens: Sequence[Token]) -> list[Token]:
    """The tokens with "it was Uzbekistan that left" as "Uzbekistan left", "it was only in 2012 that" as "in 2012", and "A and B
    were those who signed" as "A and B signed"."""
    found: list[Token] = []
    index = 0
    while index < len(tokens):
        part = tokens[index : index + 5]
        kinds = [token.terminal for token in part]
        if kinds[:2] == ["PRONOUN", "BE"] and part[0].key == "it" and len(part) == 5 and kinds[2] in _NAMES:
            if kinds[3] == "WHO" and kinds[4] in _FINITE and not part[2].gap and not part[2].trail and not part[4].gap:
                found.append(part[2])
                index += 4
                continue
        elif kinds[:4] == ["PRONOUN", "BE", "DATE", "WHO"] and part[0].key == "it" and part[3].key == "that" and not part[3].gap:
            found.append(part[2])
            index += 4
            continue
        elif kinds[:1] and kinds[0] in _NAMES and kinds[1:4] == ["BE", "WHO", "VERB"] and _follow_closely(part[1:4]):
            found.append(part[0])
            index += 3
            continue
        found.append(tokens[index])
        index += 1
    return found


def _follow_closely(part: Sequence[Token]) -> bool:
    """Whether next to nothing stands between "were", "those who" and its verb."""
    be, who, verb = part
    return be.key in ("is", "are", "was", "were") and not be.gap and who.gap <= 1 and not verb.gap


_FINITE = frozenset(("VERB", "HAVE", "BE", "NOT"))


def without_asides(tokens: Sequence[Token]) -> list[Token]:
    """The tokens without what stands between a noun and its verb in commas and has no verb of its own: "Belarus, now one of
    them, joined"."""
    found: list[Token] = []
    index = 0
    while index < len(tokens):
        token = tokens[index]
        if token.terminal == "COMMA" and found and len(found[-1].items) > 2 and not any(t.terminal in VERBAL for t in found):
            following = tokens[index + 1] if index + 1 < len(tokens) else None
            if following is not None and following.terminal == "VERB" and following.form == "past" and not following.gap:
                index += 1  # "The presidents of A, B and C, signed the Treaty"
                continue
        if token.terminal == "COMMA" and found and _is_exception(tokens[index + 1 : index + 5]):
            found += tokens[index + 1 : index + 3]  # "six of the nine, all but Georgia and two others, renewed it"
            index += 4
            continue
        if token.terminal == "COMMA" and found and found[-1].terminal in _NOUNS:
            finite = (
                index + 1 < len(tokens) and tokens[index + 1].terminal in ("BE", "HAVE", "MODAL") and not tokens[index + 1].gap
            )
            if finite and not any(earlier.terminal == "WHO" for earlier in found):
                index += 1
                continue
            close = next((i for i in range(index + 1, min(len(tokens), index + 8)) if tokens[i].terminal == "COMMA"), None)
            if close is not None and close + 1 < len(tokens) and tokens[close + 1].terminal in VERBAL:
                inside = tokens[index + 1 : close]
                if (
                    not any(t.terminal in VERBAL or t.terminal in ("WHO", "AND", "BUT") for t in inside)
                    and not tokens[close + 1].gap
                ):
                    index = close + 1
                    continue
        found.append(token)
        index += 1
    return found


def _is_exception(part: Sequence[Token]) -> bool:
    """Whether what stands between a noun and its verb says who did not do it."""
    kinds = [token.terminal for token in part]
    return kinds[:3] == ["EXCEPT", "STATE", "COMMA"] and len(part) == 4 and kinds[3] in VERBAL and not part[3].gap


def brackets(tokens: Sequence[Token]) -> Iterator[tuple[int, int]]:
    """Where brackets open and close: token indices of each pair, none inside another."""
    index = 0
    while index < len(tokens):
        if tokens[index].terminal == "OPEN":
            close = next(
                (i for i in range(index + 1, min(len(tokens), index + _LONGEST_BRACKET)) if tokens[i].terminal == "CLOSE"), None
            )
            if close is not None:
                yield index, close
                index = close
        index += 1


def without_brackets(tokens: Sequence[Token]) -> list[Token]:
    """The tokens of the running sentence: bracketed asides dropped, but for dates and exceptions, which lose their brackets."""
    found: list[Token] = []
    begin = 0
    for opening, close in brackets(tokens):
        found.extend(tokens[begin:opening])
        inside = tokens[opening + 1 : close]
        if inside and (inside[0].terminal == "EXCEPT" or all(token.terminal == "DATE" for token in inside)):
            found.extend(inside)
        begin = close + 1
    found.extend(tokens[begin:])
    return [token for token in found if token.terminal not in ("OPEN", "CLOSE")]


def bracketed_runs(tokens: Sequence[Token]) -> Iterator[list[Token]]:
    """What stands in brackets and says something of the name before them, as a run of its own: "the bloc (founded in 2002)"."""
    for opening, close in brackets(tokens):
        inside = list(tokens[opening + 1 : close])
        before = tokens[opening - 1] if opening else None
        if before is None or before.terminal not in _NAMES or before.trail or len(inside) < 2 or inside[0].gap:
            continue
        if any(token.terminal in ("VERB", "NOUN") for token in inside[:3]):
            yield [before, Token("COMMA", tokens[opening].start, tokens[opening].end), *inside]


def waiting_subject(tokens: Sequence[Token]) -> tuple[int, Token] | None:
    """The noun that a relative clause parts from its verb ("the bloc, which six states founded, was ..."), and where that
    clause begins."""
    for index in range(2, len(tokens)):
        if (
            tokens[index].terminal == "WHO"
            and tokens[index - 1].terminal == "COMMA"
            and tokens[index - 2].terminal in _NAMES
            and not tokens[index - 2].trail
        ):
            return index, tokens[index - 2]
    return None


_AUXILIARY = ("BE", "HAVE", "MODAL", "NOT")


def _went_on_with(before: Token | None, verb: Token | None, tokens: Sequence[Token]) -> bool:
    """Whether an exercise before a verb of going on or ending is only what something began with."""
    return (
        before is not None
        and verb is not None
        and before.terminal == "EXERCISE"
        and verb.terminal == "VERB"
        and verb.key == "hold"
        and len(tokens) > 1
        and tokens[-2].terminal == "WITH"
        and any(token.terminal in ("VERB", "OTHER") for token in tokens[:-2])
    )


def resumed(clause: Clause, waiting: tuple[int, Token] | None, found: Found, tokens: Sequence[Token]) -> Clause | None:
    """The clause with the subject that waited for its verb while a relative clause stood between, and the date it began with."""
    if waiting is None or clause.kind != "coordinate" or found.begin <= waiting[0] or tokens[found.begin].terminal != "COMMA":
        return None
    first = clause.verbs.tokens[0] if clause.verbs.tokens else None
    inner = waiting[1].terminal == "DOC" and tokens[waiting[0] + 1].terminal not in VERBAL  # "which six states signed, came ..."
    if first is None or first.terminal not in (VERBAL if inner else _AUXILIARY) or first.gap:
        return None
    whole = _with(clause, Phrase([waiting[1]]))
    if not whole.dates and tokens[0].terminal == "DATE":
        whole.dates = [tokens[0]]
    return whole
