"""Findings on their way out: the filters between the engine and a report, and one module for each report format.

The filters run in this order: suppression comments (:mod:`suppression`), selection and severities (:mod:`selection`), the
baseline (:mod:`baseline`). A format is a module with ``render(run, style)`` that yields text while documents are being checked
(:mod:`formats` lists them); it prints nothing and opens nothing.
"""
