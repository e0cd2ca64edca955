"""Rules in words: one for ``csto-check explain``, the overview, and the whole reference that stands in ``checker/rules.md``."""

from __future__ import annotations

from collections.abc import Iterator
from textwrap import fill

from checker.model.rules import RULES, Rule

HEADER = """\
# Rules

Made by `csto-check explain --all > checker/rules.md` from the records in `checker/model/rules.py`; do not edit it by hand.

"""


def explanation(rule: Rule) -> str:
    """The explanation of one rule for a terminal, 80 columns wide."""
    parts = [f"{rule.code} {rule.name} ({rule.severity})", fill(f"Reports {rule.summary}.", 80)]
    for title, text in (("What it does", rule.what), ("Why it matters", rule.why)):
        parts.append(f"{title}\n{fill(text, 80, initial_indent='  ', subsequent_indent='  ')}")
    parts += [f"{title}\n{_quoted(text)}" for title, text in _examples(rule)]
    if rule.references:
        parts.append("References\n" + "\n".join(f"  {reference}" for reference in rule.references))
    return "\n\n".join(parts) + "\n"


def overview() -> str:
    """One line a rule."""
    width = max(len(rule.name) for rule in RULES)
    return "".join(f"{rule.code}  {rule.name:{width}}  {rule.severity:7}  {rule.summary}\n" for rule in RULES)


def reference() -> str:
    """The rule reference in Markdown."""
    rows = "".join(
        f"| [{rule.code}](#{rule.code.lower()}-{rule.name}) | {rule.name} | {rule.severity} | {rule.summary} |\n"
        for rule in RULES
    )
    table = f"| code | rule | severity | reports |\n|---|---|---|---|\n{rows}"
    return HEADER + table + "".join(f"\n{section(rule)}" for rule in RULES)


def section(rule: Rule) -> str:
    """One rule in Markdown, with a heading of level 2."""
    return f"## {rule.code} {rule.name}\n\n{help_text(rule)}"


def help_text(rule: Rule) -> str:
    """One rule in Markdown without a heading, as code-scanning services show it."""
    parts = [
        f"Reports {rule.summary}. Severity: {rule.severity}.",
        f"**What it does.** {rule.what}",
        f"**Why it matters.** {rule.why}",
    ]
    for title, text in _examples(rule):
        quoted = "\n".join(f"> {line}" for line in text.splitlines())
        parts.append(f"**{title}**\n\n{quoted}")
    if rule.references:
        parts.append("**References.** " + "; ".join(rule.references))
    return "\n\n".join(parts) + "\n"


def _examples(rule: Rule) -> Iterator[tuple[str, str]]:
    at = f", judged at {rule.as_of}" if rule.as_of else ""
    yield f"Example{at}", rule.example
    if rule.other is not None:
        yield "and in another document", rule.other
    yield "Use instead", rule.correct


def _quoted(text: str) -> str:
    return fill(text, 80, initial_indent="  ", subsequent_indent="  ")
