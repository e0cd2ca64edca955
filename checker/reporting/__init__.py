"""Findings on their way out: the filters between the engine and a report, and one module for each report format.

The filters run in this order: severities and selection (:mod:`selection`), suppression comments (:mod:`suppression`), the baseline
(:mod:`baseline`). A format is a module with ``render(run, style)`` that yields text while documents are still being checked
(:mod:`formats` lists them); it prints nothing and opens nothing.
"""
