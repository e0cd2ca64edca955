"""How many there are, as running text puts it."""

from __future__ import annotations

import pytest

from checker.checking import default_checker
from tests.extraction.verdicts import wrong
from tests.judged import claims, findings


@pytest.mark.parametrize(
    ("sentence", "code", "marked"),
    [
        ("The number of CSTO members is eight.", "CS204", "eight"),
        ("The CSTO, eight states strong, met.", "CS204", "eight"),
        ("An organisation of eight states, the CSTO met.", "CS204", "eight"),
        ("The Secretary General of the CSTO has a five-year term.", "CS501", "five"),
        ("The Secretary General of the CSTO is elected for a term of five years.", "CS501", "five"),
        ("The Chair of the CSTO Parliamentary Assembly serves for two years.", "CS501", "two"),
        ("Armenia's share of the CSTO budget is 25 percent.", "CS501", "25 percent"),
        ("The Collective Rapid Reaction Forces of the CSTO, 40,000 strong, were on parade.", "CS501", "40,000"),
        ("The CSTO decided to form a 36,000-strong peacekeeping force.", "CS501", "36,000"),
        ("The CSTO keeps a peacekeeping force comprising around 6,300 troops.", "CS501", "around 6,300"),
        ("The period of notice under the CSTO Charter is nine months.", "CS501", "nine"),
        ("The SCO, a partner of the CSTO, unites fifteen states.", "CS204", "fifteen"),
        ("Nine presidents had signed the Collective Security Treaty in Tashkent.", "CS204", "Nine"),
        ("The Treaty was signed in Tashkent by nine states, long before the CSTO.", "CS204", "nine"),
        ("The CSTO was new. There were nine of us around the table when the Charter was signed.", "CS204", "nine"),
        ("The CSTO met in Moscow. The bloc is down to five.", "CS204", "five"),
        ("The CSTO unites seven states.", "CS204", "seven"),
        ("The CSTO has a rapid reaction force of 20,000 and a peacekeeping force of around 6,500.", "CS501", "around 6,500"),
        ("A Rapid Deployment Force for Central Asia of 14,000 belongs to the CSTO.", "CS501", "14,000"),
        ("The CSTO, which includes eight countries, met in Minsk.", "CS204", "eight"),
        ("The CSTO unites nine CIS countries.", "CS204", "nine"),
        ("An envoy to the CSTO, to which eight countries belong, spoke.", "CS204", "eight"),
        ("Seven states belong to the CSTO.", "CS204", "Seven"),
        ("By 1994 the circle of parties to the Collective Security Treaty had grown to eleven.", "CS204", "eleven"),
        ("The seven-nation CSTO met in Moscow.", "CS204", "seven"),
        ("The CSTO has six members. There were eight from 2006 to 2012.", "CS204", "eight"),
        ("The CSTO has six members. There were seven from 2006 to 2012. The seventh was Georgia.", "CS201", "Georgia"),
        ("The CSTO counts 18,000 in the rapid reaction force and 9,600 peacekeepers.", "CS501", "9,600"),
        ("The CSTO's rapid reaction force is usually put at about 28,000.", "CS501", "about 28,000"),
        ("The peacekeeping pool of the CSTO stands at 10,000.", "CS501", "10,000"),
        ("The CSTO has six members, with 140 million inhabitants between them.", "CS501", "140 million"),
        ("Leaving the CSTO takes a notice twelve months ahead.", "CS501", "twelve"),
        ("The Collective Security Treaty was concluded for an initial term of ten years.", "CS501", "ten"),
        ("Armenia pays half of the CSTO budget.", "CS501", "half"),
        ("In 1999 six states prolonged the Collective Security Treaty and four dropped out.", "CS204", "four"),
        ("All eight CSTO presidents came to Moscow.", "CS204", "eight"),
        ("The CSTO is now made up of seven countries.", "CS204", "seven"),
        ("Tajikistan is one of the CSTO's seven current members.", "CS204", "seven"),
        ("In 2006 Uzbekistan's return brought the CSTO's membership to nine.", "CS204", "nine"),
        ("The CSTO rapid reaction force, with its 28,000 soldiers, is the main one.", "CS501", "28,000"),
        ("With 30,000 peacekeepers on its books, the CSTO has rarely used them.", "CS501", "30,000"),
        ("Russia's contribution makes up 70 percent of the CSTO budget.", "CS501", "70 percent"),
        ("A state may leave the CSTO two months after giving notice.", "CS501", "two months after"),
        ("The Collective Security Treaty was to last eight years and be renewable.", "CS501", "eight"),
        ("When Uzbekistan came back in 2006, the CSTO's membership rose from five to seven.", "CS204", "five"),
        ("In December 2012 the membership of the CSTO fell from seven to five.", "CS204", "five"),
        ("In December 2012 the CSTO shrank to five members.", "CS204", "five"),
        ("The CSTO Charter bears the signatures of eight presidents.", "CS204", "eight"),
        ("Of the twelve states that have ever been party to the Collective Security Treaty, three left.", "CS204", "twelve"),
        (
            "Besides Russia, the CSTO has six other members: Armenia, Belarus, Kazakhstan, Kyrgyzstan and Tajikistan.",
            "CS701",
            "six",
        ),
        (
            "The CSTO's Collective Rapid Reaction Forces, formed in 2009, can muster 6,000 soldiers drawn from all.",
            "CS501",
            "6,000",
        ),
        (
            "The Collective Peacekeeping Forces of the CSTO consist of some 9,000 soldiers, police and civilians.",
            "CS501",
            "some 9,000",
        ),
        ("Armenia's share of the CSTO budget, unpaid since 2024, amounts to 30 percent.", "CS501", "30 percent"),
        (
            "Russia bears half of the CSTO's budget, the rest being split among the others, 14 percent each.",
            "CS501",
            "14 percent",
        ),
    ],
)
def test_wrong_numbers_are_found(sentence: str, code: str, marked: str) -> None:
    assert (code, marked) in wrong(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "The CSTO does not have seven members.",
        "The number of CSTO members is six.",
        "All six CSTO presidents came to Moscow.",
        "All five CSTO presidents present in Bishkek signed.",
        "The CSTO is now made up of six countries.",
        "In 2006 Uzbekistan's return brought the CSTO's membership to seven.",
        "The CSTO rapid reaction force, with its 18,000 soldiers, is the main one.",
        "With 3,600 peacekeepers on its books, the CSTO has rarely used them.",
        "Russia's contribution makes up 50 percent of the CSTO budget.",
        "A state may leave the CSTO six months after giving notice.",
        "The Collective Security Treaty was to last five years and be renewable.",
        "The base near the CSTO office may be left two months after giving notice.",
        "When Uzbekistan came back in 2006, the CSTO's membership rose from six to seven.",
        "In December 2012 the CSTO shrank from seven to six members.",
        "Of the nine states that have ever been party to the Collective Security Treaty, three left.",
        "Besides Russia, the CSTO has five other members: Armenia, Belarus, Kazakhstan, Kyrgyzstan and Tajikistan.",
        "Apart from Moscow, the CSTO has five members: Armenia, Belarus, Kazakhstan, Kyrgyzstan and Tajikistan.",
        "The Russian contingent of the CSTO's Collective Rapid Reaction Forces has 8,000 soldiers.",
        "The CSTO has six members. Acting heads do not count as Secretary General: there have been four.",
        "Russia bears half of the CSTO's budget, the rest being split among the others, ten percent each.",
        "The number of CSTO members on the board is four.",
        "The CIS, a partner of the CSTO, unites nine states.",
        "The Secretary General of the CSTO is elected for a term of three years.",
        "The CSTO met. NATO has 4,000 members of staff.",
        "Six presidents signed the Collective Security Treaty in Tashkent.",
        "The CSTO has six members. There were seven from 2006 to 2012. The seventh was Uzbekistan.",
        "Nine states were party to the Collective Security Treaty before the CSTO.",
        "The CSTO counts roughly 18,000 in the rapid reaction force and 3,600 peacekeepers.",
        "Half of the CSTO budget comes from Moscow.",
        "Five of the six members of the CSTO sent troops.",
        "The CSTO has four members of staff in the room. Now there are five in the room.",
        "Of the seven exercises that the CSTO planned, five took place.",
        "The CSTO sent a mission: 2,030 peacekeepers were deployed in Kazakhstan.",
        "The CIS asks for a notice of twelve months; the CSTO is another matter.",
        "The CSTO summit ended. At the table five leaders signed the declaration.",
        "In 1999 six of the nine states prolonged the Collective Security Treaty.",
        "The CSTO has a rapid reaction force of 20,000 and a peacekeeping force of around 3,600.",
        "The CSTO sent a peacekeeping force of 2,030 in January 2022.",
        "The CSTO wants a peacekeeping force of 10,000.",
        "Lebanon has a peacekeeping force of 9,000, the CSTO noted.",
        "The CSTO includes three Central Asian countries.",
        "The CSTO includes two countries that border on China.",
        "The CSTO includes four states of the Eurasian Economic Union.",
    ],
)
def test_right_numbers_and_other_numbers_are_silent(sentence: str) -> None:
    assert wrong(sentence) == []


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("The CSTO has six members.", ["member-of csto count: 6"]),
        ("There are six members in the CSTO.", ["member-of csto count: 6"]),
        ("the seven-member CSTO", ["member-of csto count: 7"]),
        (
            "Six states signed the Collective Security Treaty.",
            ["signed collective-security-treaty occurs", "signatory-count collective-security-treaty count: 6"],
        ),
        ("The CSTO Collective Peacekeeping Forces number 36,000 troops.", ["personnel peacekeeping-forces value: 36,000"]),
        (
            "The Collective Rapid Reaction Forces (about 18,000 people) were formed in 2009.",
            ["personnel rapid-reaction-forces value: about 18,000", "established rapid-reaction-forces value: 2009"],
        ),
    ],
)
def test_what_is_counted(text: str, read: list[str]) -> None:
    assert claims(text, "2024-10-22") == read


@pytest.mark.parametrize(
    "text",
    [
        "Two members of the CSTO sent a letter.",
        "Some five of the members of the CSTO came.",
        "Seven members of his family live in Minsk, far from the CSTO.",
        "The CSTO met for six hours.",
    ],
)
def test_a_number_of_some_is_no_total(text: str) -> None:
    assert claims(text, "2024-10-22") == []


def test_a_list_of_forces_with_their_strength_is_read() -> None:
    text = "The CSTO has forces: Collective Rapid Reaction Forces, about 18,000; Central Asian rapid deployment forces, 15,000."
    found = [(finding.code, finding.quote) for finding in default_checker().check(text, as_of="2025-07-01").findings]
    assert found == [("CS501", "15,000")]


def test_the_members_of_the_bloc_are_all_of_them_whatever_they_do() -> None:
    found = default_checker().check("The CSTO's seven members handed the gavel on.", as_of="2014-12-24").findings
    assert [(finding.code, finding.quote) for finding in found] == [("CS204", "seven")]


def test_a_count_may_be_what_somebody_puts_it_at() -> None:
    found = default_checker().check("The CSTO is small. One newspaper put it at seven members.", as_of="2022-01-20").findings
    assert [(finding.code, finding.quote) for finding in found] == [("CS204", "seven")]


@pytest.mark.parametrize(
    ("text", "day", "found"),
    [
        ("The Agreement on the Collective Rapid Reaction Forces of the CSTO now bears six signatures.", "2009-06-15", ["six"]),
        ("The Agreement on the Collective Rapid Reaction Forces of the CSTO now bears six signatures.", "2010-06-15", []),
        ("The Agreement on the Collective Rapid Reaction Forces was signed by four of the CSTO leaders.", "2009-08-15", []),
        ("The Agreement on the Collective Rapid Reaction Forces was signed by six of the seven members.", "2009-08-15", ["six"]),
        ("Four of the seven members signed the Agreement on the Collective Rapid Reaction Forces.", "2009-08-15", ["Four"]),
        ("Five of the seven presidents have signed the Agreement on the Collective Rapid Reaction Forces.", "2009-08-15", []),
        ("Two of the six presidents signed the Collective Security Treaty with a smile.", "2009-08-15", []),
    ],
)
def test_signatures_out_of_so_many(text: str, day: str, found: list[str]) -> None:
    assert wrong(f"The CSTO met. {text}", day) == [("CS204", number) for number in found]


def test_all_of_the_members_are_counted_before_the_name() -> None:
    for text in ("All seven CSTO members agreed.", "The flags of each of the seven CSTO countries flew."):
        assert [f.quote for f in default_checker().check(text, as_of="2022-01-20").findings] == ["seven"]
    for text in ("All six CSTO members agreed.", "All five CSTO members that came agreed."):
        assert default_checker().check(text, as_of="2022-01-20").findings == ()


@pytest.mark.parametrize(
    "text",
    [
        "Six states signed the Collective Security Treaty: {}.",
        "The Collective Security Treaty was signed in Tashkent by six states: {}.",
        "Six states ({}) signed the Collective Security Treaty in 1992.",
    ],
)
def test_the_signatories_are_listed_behind_their_number(text: str) -> None:
    right = "Armenia, Kazakhstan, Kyrgyzstan, Russia, Tajikistan and Uzbekistan"
    assert default_checker().check(text.format(right)).findings == ()
    (finding,) = default_checker().check(text.format(right.replace("Uzbekistan", "Belarus"))).findings
    assert (finding.code, finding.quote) == ("CS103", "Belarus")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Six states signed the protocol that prolonged the Collective Security Treaty. It buys them ten more years.", ["ten"]),
        (
            "The CSTO began with the Collective Security Treaty. The protocol of 1999 gave the pact another three years.",
            ["three"],
        ),
        ("The protocol of 1999 prolonged the Collective Security Treaty. It gave them five more years.", []),
        ("The CSTO grew from the Collective Security Treaty. A loan bought it ten more years of rent.", []),
    ],
)
def test_years_that_a_prolongation_buys(text: str, found: list[str]) -> None:
    assert wrong(text) == [("CS501", number) for number in found]


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("The CSTO was founded in 2002 and unites seven countries.", ["CS204 seven"]),
        ("The CSTO grew out of a treaty of 1992, and today numbers five states.", ["CS204 five"]),
        ("The CSTO (ODKB) sits in Moscow, counts eight members and is led by a Secretary General.", ["CS204 eight"]),
        ("The CSTO was founded in 2002 and has six members.", []),
        ("The CSTO was joined by states that left the CIS and has nine members.", []),
        ("In 2006 the CSTO admits Uzbekistan, and has seven members.", []),
        ("The CSTO is criticised by Georgia and has three members on its border.", []),
        ("The CSTO says that NATO grew and has seven members in the Balkans.", []),
    ],
)
def test_a_count_behind_what_else_is_told_of_the_organization(sentence: str, found: list[str]) -> None:
    assert findings(sentence, "2024-11-28") == found


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Uzbekistan returned to the CSTO in 2006, bringing the number of its members to eight.", ["CS204 eight"]),
        ("The return of Uzbekistan in 2006 raised the number of CSTO members to eight.", ["CS204 eight"]),
        ("When Uzbekistan left in 2012, the CSTO was left with five members.", ["CS204 five"]),
        ("Uzbekistan rejoined the CSTO, bringing the number of its members to seven.", []),
        ("Uzbekistan returned in 2006, which brought the number of CSTO members to seven.", []),
        ("The CSTO trained. Two companies came, bringing the number of members of the team to seven.", []),
        ("The CSTO Council was left with five members after Armenia stayed away.", []),
    ],
)
def test_a_number_to_which_members_were_brought(sentence: str, found: list[str]) -> None:
    assert findings(sentence, "2024-11-20") == found


def test_a_date_that_commas_set_apart_is_not_that_of_a_count() -> None:
    assert (
        findings("The Eurasian Economic Union, which began its work in January 2015, counts five states, unlike the CSTO.") == []
    )
    assert findings("The CSTO, which was set up in 2002, counts seven states.", "2024-11-28") == ["CS204 seven"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Of the fifteen former Soviet republics six belong to the CSTO.", []),
        ("Of the fifteen former Soviet republics seven belong to the CSTO.", ["seven"]),
        ("Seven of the fifteen ex-Soviet states are members of the CSTO today.", ["Seven"]),
        ("All seven member states were represented at the CSTO session in Yerevan in November 2022.", ["seven"]),
        ("All six member states were represented at the CSTO session in Yerevan in November 2022.", []),
        ("Nine of the twelve CIS states signed the Collective Security Treaty in 1992.", ["Nine"]),
        ("Four of the nine parties to the Treaty refused to sign the CSTO's 1999 protocol.", ["Four"]),
        ("Three of the nine parties to the Treaty refused to sign the CSTO's 1999 protocol.", []),
    ],
)
def test_parts_of_a_number_are_counted(text: str, found: list[str]) -> None:
    assert [quote for _, quote in wrong(text, "2025-06-01")] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Armenia, Belarus and the three Central Asian members each cover 10 percent of the budget of the CSTO.", []),
        ("Armenia, Belarus and the three Central Asian members each cover 15 percent of the CSTO's budget.", ["15 percent"]),
        ("Moscow picks up 70 percent of the CSTO's bill.", ["70 percent"]),
        ("The CSTO can field 3,600 peacekeepers.", []),
        ("The CSTO can field 36,000 peacekeepers.", ["36,000"]),
        ("The CSTO keeps 6,300 peacekeepers ready.", ["6,300"]),
    ],
)
def test_shares_and_strengths_in_other_words(text: str, found: list[str]) -> None:
    assert [quote for _, quote in wrong(text, "2025-06-01")] == found
