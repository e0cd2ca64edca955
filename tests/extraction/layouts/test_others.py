"""Tables, lists and answers about others, or about something else than they look like, raise no alarm."""

from __future__ import annotations

import pytest

from tests.extraction.verdicts import wrong


@pytest.mark.parametrize(
    "text",
    [
        "# Summits of the CSTO leaders and of others\n\n- 2023: Minsk\n- 4 July: Astana, SCO\n- 2024: Astana",
        "# Meetings of the year, CSTO and others\n\n| Date | City | What |\n|---|---|---|\n"
        "| 4 July 2024 | Astana | SCO summit |\n| 28 November 2024 | Astana | CSTO summit |",
        "# People of the CSTO\n\n| Name | Office | From | To |\n|---|---|---|---|\n"
        "| Stanislav Zas | secretary of the security council of Belarus | 2015 | 2019 |",
        "# The CSTO and others\n\n## NATO\n\n- Art. 4: consultations\n- Art. 5: an attack on one is an attack on all",
        "# The CSTO and others\n\n## CIS\n\nFounded 8 December 1991. Seat: Minsk. Georgia quit 2009.",
        "# The CSTO and others\n\n## Chairmanship of the CIS\n\n- 2023: Kyrgyzstan\n- 2025: Tajikistan",
        "# The CSTO and others\n\n## EAEU\n\n| State | Joined |\n|---|---|\n| Armenia | 2 January 2015 |",
        "# CSTO people\n\n- Tokayev (Kazakhstan), since 2019\n- Lukashenko (BLR), since 1994\n- Rahmon (TJK), since 1994",
        "# CSTO\n\nIndestructible Brotherhood was held in Tajikistan.\n\n**Secretariat** – Moscow; about 60 people",
        "# CSTO\n\n**How long is a term in the UN Security Council?** Two years.",
        "# CSTO\n\n**Where is the head office of the CIS?** In Minsk.",
        "# CSTO drills\n\n## Planned\n\n- Interaction: Belarus, September\n- Rubezh: Kyrgyzstan",
    ],
)
def test_it_is_left_alone(text: str) -> None:
    assert wrong(text + "\n", "2025-01-20") == []


def test_the_last_first_of_january_may_be_meant() -> None:
    text = "# CSTO\n\nSemerikov has been in the Secretariat since 2003. Tasmagambetov took office 1 January.\n"
    assert wrong(text, "2023-11-24") == []
