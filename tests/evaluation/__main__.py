"""``python -m tests.evaluation``: one table of how well the checker does on drafts, clean prose and generated sentences.

Of the held drafts only the totals are shown, for they are kept from those who improve the checker.
"""

from __future__ import annotations

import argparse
import sys

from tests.annotated import score
from tests.evaluation.figures import Figures, record, record_found, recorded, table, worse
from tests.evaluation.prose import alarms

SETS = ("open", "held", "clean", "generated")


def main() -> int:
    parser = argparse.ArgumentParser(
        prog="python -m tests.evaluation", description="Measures the checker on the project's texts."
    )
    parser.add_argument("sets", nargs="*", choices=[*SETS, []], help="what to measure (default: all)")
    parser.add_argument("--verbose", action="store_true", help="list misses and alarms (never those of held drafts)")
    parser.add_argument("--unconfirmed", action="store_true", help="list true claims of open drafts that were not confirmed")
    parser.add_argument("--record", action="store_true", help="write the figures to recorded.yaml, found.yaml and gaps.yaml")
    parser.add_argument("--full", action="store_true", help="generated: every statement instead of a sample")
    options = parser.parse_args()
    chosen = options.sets or list(SETS)

    figures: Figures = {}
    details: list[str] = []
    for folder in ("open", "held"):
        if folder in chosen:
            total = score(folder)
            figures[f"drafts-{folder}"] = total.figures()
            if folder == "open":
                details += ["", "open drafts", *total.lines]
                details += ["", "open drafts, true and not confirmed", *total.uncovered] if options.unconfirmed else []
    if "clean" in chosen:
        prose = alarms()
        figures["clean"] = prose.figures()
        details += ["", f"clean prose ({prose.texts} texts, {prose.words:,} words)", *prose.lines]
    if "generated" in chosen:
        from tests.evaluation.generated import run

        generated = run(full=options.full)
        figures |= generated.figures()
        details += ["", "generated", *generated.lines]
        print(generated.summary(), file=sys.stderr)

    print(table(figures))
    if options.verbose:
        print("\n".join(details))
    lines = worse(figures, {name: row for name, row in recorded().items() if name in figures})
    if lines:
        print("\nworse than recorded:", *lines, sep="\n  ")
    if options.record:
        record(figures)
        if "open" in chosen:
            record_found()
        if "generated" in chosen:
            from tests.evaluation import gaps
            from tests.evaluation.generated import run

            gaps.write(gaps.found(run(full=True)))
        return 0
    return 1 if lines else 0


if __name__ == "__main__":
    sys.exit(main())
