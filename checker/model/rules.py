"""The rules: one record for each code that a finding can carry.

The record is the only place that explains a rule. ``csto-check explain CODE``, the rule reference ``checker/rules.md``, the help
texts in SARIF and the tests (each example must be found, each corrected example must stay silent) are all made from it.
"""

from __future__ import annotations

from checker.model.dataclass import dataclass
from checker.model.report import Severity


@dataclass(frozen=True, slots=True)
class Rule:
    """What one code means. ``example`` breaks the rule and ``correct`` is the same text as it should read.

    ``other`` is the second document of a rule that compares two. ``as_of`` is the date (EDTF) that the example is judged at,
    where it matters.
    """

    code: str
    name: str
    severity: Severity
    summary: str
    what: str
    why: str
    example: str
    correct: str
    other: str | None = None
    as_of: str | None = None
    references: tuple[str, ...] = ()


CHARTER = "Charter of the Collective Security Treaty Organization, Chisinau, 7 October 2002"
TREATY = "Collective Security Treaty, Tashkent, 15 May 1992"

RULES: tuple[Rule, ...] = (
    Rule(
        code="CS001",
        name="unused-suppression",
        severity="note",
        summary="a suppression comment that no longer suppresses anything",
        what="Reports `csto-check: ignore ...` comments that no finding needed in this run.",
        why=(
            "A comment left behind after the sentence was mended hides the next mistake in that place. A comment whose "
            "finding exists but is not selected, or is in the baseline, counts as used."
        ),
        example="The CSTO Charter was signed in Chisinau. <!-- csto-check: ignore CS102 checked with the archive -->",
        correct="The CSTO Charter was signed in Chisinau.",
    ),
    Rule(
        code="CS101",
        name="wrong-date",
        severity="error",
        summary="a date that differs from the date of the event",
        what=(
            "Compares the date a text gives for an event (founding, signing, entry into force, accession of a document, a "
            "session, an appointment) with the fact base. A less precise date is no mistake: 2002 and May 2002 both agree "
            "with 14 May 2002."
        ),
        why=(
            "The Treaty (1992) and the Organization (2002) are regularly taken for one another, and so are the decision to "
            "found the Organization, the signing of its Charter and the Charter's entry into force."
        ),
        example="The CSTO was established in 2012.",
        correct="The CSTO was established in 2002.",
        references=(TREATY, CHARTER),
    ),
    Rule(
        code="CS102",
        name="wrong-place",
        severity="error",
        summary="a place where the event did not happen",
        what=(
            "Compares the place a text gives for an event or a headquarters with the fact base; a place that contains the "
            "right one agrees."
        ),
        why=(
            "The Treaty was signed in Tashkent, but the Charter ten years later in Chisinau, and texts often carry one over "
            "to the other."
        ),
        example="The CSTO Charter was signed in Tashkent.",
        correct="The CSTO Charter was signed in Chisinau.",
        references=(CHARTER,),
    ),
    Rule(
        code="CS103",
        name="wrong-participant",
        severity="error",
        summary="someone named as taking part who did not",
        what=(
            "Checks who signed, ratified, joined, attended or took part in an event whose participants the fact base lists "
            "in full."
        ),
        why="Later members are easily written into the founding, and neighbours of the CSTO into its exercises.",
        example="Ukraine signed the Collective Security Treaty in 1992.",
        correct="Armenia signed the Collective Security Treaty in 1992.",
        references=(TREATY,),
    ),
    Rule(
        code="CS201",
        name="not-a-member",
        severity="error",
        summary="a state called a member that never was one",
        what=(
            "Reports membership, observer status or participation in a treaty that a text gives to a state or body that "
            "never had it. A state that once was a member is CS901 instead."
        ),
        why="CSTO, CIS, SCO and EAEU overlap, and membership of one is mistaken for membership of another.",
        example="Moldova is a member of the CSTO.",
        correct="Belarus is a member of the CSTO.",
        as_of="2024-10-22",
    ),
    Rule(
        code="CS202",
        name="wrong-membership-date",
        severity="error",
        summary="a wrong date for joining, leaving, suspending or freezing",
        what="Compares the date a text gives for a change of a state's membership with the fact base.",
        why=(
            "Three states acceded to the Treaty in 1993 on different days, three did not prolong it in 1999, and Uzbekistan "
            "came back and left again."
        ),
        example="Uzbekistan joined the CSTO in 2009.",
        correct="Uzbekistan joined the CSTO in 2006.",
    ),
    Rule(
        code="CS203",
        name="wrong-member-list",
        severity="error",
        summary="a list of members that lacks one or has one too many",
        what=(
            "Compares a list that claims to be complete ('comprises', 'its members are') with the members at the document's date."
        ),
        why="Lists of members are copied from older texts and survive the accessions and withdrawals that change them.",
        example="The CSTO comprises Armenia, Belarus, Kazakhstan, Kyrgyzstan and Tajikistan.",
        correct="The CSTO comprises Armenia, Belarus, Kazakhstan, Kyrgyzstan, Russia and Tajikistan.",
        as_of="2024-10-22",
    ),
    Rule(
        code="CS204",
        name="wrong-count",
        severity="error",
        summary="a wrong number of members or participants",
        what="Compares a number of members, signatories or parties with the fact base at the document's date.",
        why="There were six signatories, nine parties by 1994, six after 1999, seven from 2006 to 2012 and six since.",
        example="The CSTO has seven member states.",
        correct="The CSTO has six member states.",
        as_of="2024-10-22",
    ),
    Rule(
        code="CS301",
        name="wrong-office-holder",
        severity="error",
        summary="an office ascribed to someone who did not hold it then",
        what="Checks who held an office at the date of the text or of the event it describes, and the dates of terms.",
        why=(
            "Articles are updated with the previous holder's name still in them, and acting holders are confused with "
            "elected ones."
        ),
        example="In 2010, CSTO Secretary General Stanislav Zas visited Yerevan.",
        correct="In 2010, CSTO Secretary General Nikolai Bordyuzha visited Yerevan.",
    ),
    Rule(
        code="CS401",
        name="wrong-acronym",
        severity="error",
        summary="an acronym that belongs to another body than the name before it",
        what="Checks the acronym that a text puts in parentheses after a name, or the name after an acronym.",
        why=(
            "UNODC, OSCE, UNOCT and the rest stand side by side in communiqués, and every later use of the acronym inherits "
            "the mistake."
        ),
        example="The CSTO signed a memorandum with the United Nations Office on Drugs and Crime (OSCE).",
        correct="The CSTO signed a memorandum with the United Nations Office on Drugs and Crime (UNODC).",
    ),
    Rule(
        code="CS402",
        name="misspelt-name",
        severity="warning",
        summary="a name that is spelt in no accepted way",
        what=(
            "Compares names with every spelling the fact base knows. Transliterations and translations that are in use are "
            "accepted."
        ),
        why="A misspelt name is missed by search, by links and by every later check of the sentence.",
        example="Kyrgystan is a member of the CSTO.",
        correct="Kyrgyzstan is a member of the CSTO.",
        as_of="2024-10-22",
    ),
    Rule(
        code="CS403",
        name="garbled-relation",
        severity="error",
        summary="a relation whose two sides were mixed up",
        what=(
            "Reports a body that stands in a relation to itself or with its sides exchanged, when the right reading is in "
            "the fact base."
        ),
        why="Editing and translating pronouns ('the Organization', 'the Assembly') turns who observes whom upside down.",
        example="Since 2004 the Organization has had observer status in the CSTO.",
        correct="Since 2004 the Organization has had observer status in the UN General Assembly.",
    ),
    Rule(
        code="CS501",
        name="wrong-figure",
        severity="error",
        summary="a figure that lies outside what the sources give",
        what=(
            "Compares strengths, areas, shares, terms and other figures with the fact base, minding 'about', 'over' and 'up "
            "to'. The tolerance for each kind of figure stands in `facts/relations.yaml`."
        ),
        why="A slipped digit or a figure that belongs to another force is repeated from text to text.",
        example="The CSTO peacekeeping forces number 36,000 troops.",
        correct="The CSTO peacekeeping forces number about 3,600 troops.",
    ),
    Rule(
        code="CS601",
        name="wrong-exercise",
        severity="error",
        summary="a wrong host, place, date or participant of an exercise",
        what="Compares what a text says of one edition of an exercise with what is recorded of that edition.",
        why=("The same series run every year in another country, so last year's host and ground slip into this year's article."),
        example="The exercise Indestructible Brotherhood-2024 was held in Belarus.",
        correct="The exercise Indestructible Brotherhood-2024 was held in Kazakhstan.",
    ),
    Rule(
        code="CS701",
        name="count-differs-from-list",
        severity="error",
        summary="a number and a list beside it that do not match",
        what="Counts the names after a stated number. No replacement is offered, since either side may be the wrong one.",
        why="One of the two was edited and the other forgotten.",
        example="Three countries sent observers to the CSTO drills: Serbia, Iran, Mongolia and Pakistan.",
        correct="Four countries sent observers to the CSTO drills: Serbia, Iran, Mongolia and Pakistan.",
    ),
    Rule(
        code="CS702",
        name="sum-does-not-add-up",
        severity="error",
        summary="parts that do not make the stated total",
        what=(
            "Adds up the parts that a sentence gives for a total. No replacement is offered, since either side may be the "
            "wrong one."
        ),
        why="A total that its own parts contradict makes a reader doubt every other figure.",
        example="The CSTO contingent numbered 500 troops: 200 from Russia, 150 from Belarus and 100 from Armenia.",
        correct="The CSTO contingent numbered 450 troops: 200 from Russia, 150 from Belarus and 100 from Armenia.",
    ),
    Rule(
        code="CS703",
        name="document-contradicts-itself",
        severity="error",
        summary="two values for one thing in one document",
        what="Compares the claims of a document with each other, also where the fact base does not know the answer.",
        why="Whichever of the two is right, the reader cannot tell.",
        example="The CSTO was established in 2002. Ten years passed. As noted, the CSTO was established in 2012.",
        correct="The CSTO was established in 2002. Ten years passed. As noted, the CSTO was established in 2002.",
    ),
    Rule(
        code="CS704",
        name="weekday-mismatch",
        severity="error",
        summary="a weekday that does not belong to the date beside it",
        what="Computes the weekday of a full date. No replacement is offered, since either side may be the wrong one.",
        why="A wrong weekday usually means that the date is wrong too.",
        example="The CSTO leaders signed the Charter on Friday, 7 October 2002.",
        correct="The CSTO leaders signed the Charter on Monday, 7 October 2002.",
    ),
    Rule(
        code="CS705",
        name="dates-out-of-order",
        severity="error",
        summary="a period that ends before it begins",
        what="Reports ranges and sequences of dates that run backwards, such as leaving before joining.",
        why="One of the two dates is mistyped, and the text does not say which.",
        example="The CSTO exercise took place from 12 October to 8 October 2023.",
        correct="The CSTO exercise took place from 8 October to 12 October 2023.",
    ),
    Rule(
        code="CS706",
        name="acronym-with-two-expansions",
        severity="warning",
        summary="one acronym that a document expands in two ways",
        what="Reports an acronym that is introduced in one document for two different names.",
        why="From the second introduction on, the reader cannot know which body is meant.",
        example=(
            "The CSTO Collective Security Council (CSC) met in Astana. Its proposals came from the CSTO Committee of "
            "Secretaries of the Security Councils (CSC)."
        ),
        correct=(
            "The CSTO Collective Security Council (CSC) met in Astana. Its proposals came from the CSTO Committee of "
            "Secretaries of the Security Councils (CSSC)."
        ),
    ),
    Rule(
        code="CS801",
        name="sources-disagree",
        severity="error",
        summary="two documents that give incompatible values for one thing",
        what=(
            "Groups the claims of all documents given to `csto-check compare` by subject, relation and qualifiers. A "
            "difference only in precision, in translation or between an announcement and its effect is no conflict."
        ),
        why="Readers of a site meet both texts, and the one that is wrong is quoted as often as the one that is right.",
        example="The CSTO was established in 2002.",
        other="The CSTO was established in 2012.",
        correct="The CSTO was established on 14 May 2002.",
    ),
    Rule(
        code="CS901",
        name="outdated",
        severity="warning",
        summary="true once, but not at the date of the document",
        what=(
            "Reports memberships, offices, seats and counts in the present tense that had ended, or had not begun, at the "
            "document's date: `--as-of`, else the date that the document states of itself, else today."
        ),
        why="Background paragraphs are carried from article to article for years.",
        example="Uzbekistan is a member of the CSTO.",
        correct="Uzbekistan was a member of the CSTO until 2012.",
        as_of="2018-06-01",
    ),
    Rule(
        code="CS902",
        name="disputed",
        severity="warning",
        summary="a value on which serious sources differ",
        what="Reports a value that the fact base records as given by some sources and denied by others, and names both.",
        why="A text that gives only one side of a known disagreement should say whose it is.",
        example="The CSTO peacekeeping mission in Kazakhstan numbered over 3,000 troops in January 2022.",
        correct="The CSTO peacekeeping mission in Kazakhstan numbered about 2,500 troops in January 2022.",
    ),
)

BY_CODE: dict[str, Rule] = {rule.code: rule for rule in RULES}


def rule(code: str) -> Rule:
    """The rule with this code; raises :class:`KeyError` for an unknown one."""
    return BY_CODE[code]
