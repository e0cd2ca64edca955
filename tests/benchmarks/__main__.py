"""``python -m tests.benchmarks``: prints the measures of speed with their goals, and fails when one is missed."""

from __future__ import annotations

import argparse
import sys

from tests.benchmarks import measures

SETS = {"cold": measures.cold_start, "throughput": measures.throughput, "growth": measures.growth}


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks", description="Measures the speed of the checker.")
    parser.add_argument("sets", nargs="*", choices=[*SETS, []], help="what to measure (default: all)")
    missed = False
    for name in parser.parse_args().sets or SETS:
        for measure in SETS[name]():
            print(measure.line(), flush=True)
            missed |= not measure.holds
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
