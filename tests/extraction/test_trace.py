"""The trace: what ``csto-check claim --explain`` shows of the way from words to a verdict."""

from __future__ import annotations

import json

import pytest

from checker.cli.main import main
from tests.cli.conftest import streams


def explain(*arguments: str) -> str:
    with streams(b"") as (out, err):
        status = main(["claim", "--explain", "--as-of", "2024-10-22", *arguments])
    assert (status, err.text()) == (0, "")
    return out.text()


def test_a_claim_is_followed_from_words_to_verdict() -> None:
    lines = explain("Uzbekistan joined the CSTO in 2008.").splitlines()
    assert lines[:2] == ["1. Uzbekistan joined the CSTO in 2008.", "   asserted"]
    plain = [" ".join(line.split()) for line in lines]
    assert plain[plain.index("tokens") + 1 : plain.index("constructions")] == [
        "Uzbekistan STATE uzbekistan",
        "joined VERB join past",
        "CSTO ORG csto",
        "2008 DATE at 2008",
    ]
    assert "clause Uzbekistan joined the CSTO in 2008" in plain
    readings = plain[plain.index("readings") + 1 : plain.index("claims")]
    assert any("member-of subject = uzbekistan, object = csto {on: join, agent: subject," in line for line in readings)
    (claim,) = plain[plain.index("claims") + 1 :]
    assert claim.startswith("contradicted member-of.start of uzbekistan and csto = 2008")
    assert claim.endswith("“Uzbekistan joined the CSTO in 2008”")


def test_json_has_the_same() -> None:
    data = json.loads(explain("--format", "json", "The CSTO Charter was signed in Tashkent."))
    assert data["as_of"] == "2024-10-22"
    (sentence,) = data["sentences"]
    (segment,) = sentence["segments"]
    assert (segment["mood"], segment["silent"]) == ("asserted", False)
    assert segment["tokens"][0] == {"text": "CSTO Charter", "terminal": "DOC", "meaning": "csto-charter", "passed_over": 0}
    assert {"rule": "clause", "text": "CSTO Charter was signed in Tashkent"} in segment["constructions"]
    assert "signed" in [reading["relation"] for reading in segment["readings"]]
    claim = next(claim for claim in sentence["claims"] if claim["slot"] == "place")
    assert (claim["value"], claim["verdict"], claim["facts"]) == ("tashkent", "contradicted", ["charter-signed"])
    assert "Chisinau" in claim["message"]


def test_a_mood_in_which_nothing_is_claimed_is_shown_as_such() -> None:
    text = explain("If the CSTO was founded in 2012, who signed the Treaty?")
    assert "; nothing here is claimed" in text
    assert "claims: none" in text


def test_what_a_pronoun_stands_for_is_shown() -> None:
    lines = explain("The CSTO is a bloc. It was founded in 2002.").splitlines()
    (pronoun,) = [line.split() for line in lines if "PRONOUN" in line]
    assert pronoun == ["It", "PRONOUN", "csto"]


def test_a_clause_that_no_frame_fits_says_which_were_tried() -> None:
    (segment,) = json.loads(explain("--format", "json", "NATO ratified the weather."))["sentences"][0]["segments"]
    unbound = [reading for reading in segment["readings"] if reading["relation"] is None]
    assert [(reading["predicate"], reading["tried"]) for reading in unbound] == [("ratify", ["ratified"])]


def test_words_that_mean_nothing_are_counted() -> None:
    (segment,) = json.loads(explain("--format", "json", "Uzbekistan rather unexpectedly quit the CSTO"))["sentences"][0][
        "segments"
    ]
    assert [(token["text"], token["passed_over"]) for token in segment["tokens"]] == [("Uzbekistan", 0), ("quit", 1), ("CSTO", 0)]


@pytest.mark.parametrize("text", ["Good morning", "…"])
def test_where_nothing_has_a_meaning_that_is_said(text: str) -> None:
    assert explain(text) == "Nothing in this text has a meaning to the checker.\n"


def test_characters_that_mislead_a_reader_are_shown_and_not_passed_on() -> None:
    text = explain("The CSTO was \u202efounded in 2002.")
    assert "“CSTO was \\u202efounded in 2002”" in text
    assert "\u202e" not in text


def test_the_constructions_of_a_cleft_sentence_are_those_that_are_read() -> None:
    plain = [" ".join(line.split()) for line in explain("It was Georgia that left the Treaty in 1999.").splitlines()]
    assert "clause Georgia that left the Treaty in 1999" in plain
