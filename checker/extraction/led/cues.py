"""The words by which a clause tells what happened to something, by the relations of the facts: "signed", "in force"."""

from __future__ import annotations

from checker.model import sieve as re

_WORDS = {
    "signed": r"sign(?:ed|ing|s|atures?)?|ink(?:ed|ing)|concluded?|conclusion|initialled|dated|done"
    r"|put (?:its|his|their) (?:names?|signatures?|pens?)",
    "in-force": (
        r"in(?:to)? (?:force|effect)|takes? effect|took effect|effective|appl(?:y|ies|ied)|bind(?:ing)?|operative|valid"
        r"|(?:acts?|operates?|has acted|has operated) ‹"
    ),
    "registered": r"regist(?:er|ered|ration)|on (?:the|its) (?:\w+ )?(?:books|register)|treaty series",
    "extended": r"prolong(?:ed|ation)?|exten(?:ded|sion)|renew(?:ed|al)",
    "amended": r"amend(?:ed|ment|ments)|revis(?:ed|ion)|reworded|rewritten",
    "adopted": r"adopt(?:ed|ion)|approv(?:ed|al)|endorsed|passed",
    "established": (
        r"creat(?:ed|ion)|found(?:ed|ing)|born|birth|set up|establish(?:ed|ment)|constituted|launch(?:ed)?|form(?:ed|ation)"
        r"|c[ao]me into (?:being|existence|the world)|dates? from|go(?:es)? back|decided|resolved|agreed"
        r"|decision|existence"
        r"|(?:called|brought)(?: [^.;:,]{1,40}?)? (?:into (?:being|existence|life)|to life)"
    ),
    "opened": r"opened|opening|inaugurat(?:ed|ion)",
    "decided": r"decided|decision|resolved|ordered",
    "left": (
        r"left|leav(?:e|es|ing)|quit|gone|drop(?:ped)? out|walk(?:ed|s|ing)? (?:out|away)|withdr[ae]w\w*|ended|ran out|expired"
        r"|term"
    ),
    "acceded": r"acced\w+|accession|join(?:ed|s|ing)?|c[ao]me in|entered|followed",
    "suspended": r"suspen\w+|grant\w*|agree[sd]?|frozen|out",
    "joined": r"re-?join\w*|joined|returned|back|re-?admi\w+|restor\w+",
}
CUES = {relation: re.compile(rf"\b(?:{words})(?!\w)") for relation, words in _WORDS.items()}
