"""Extraction: a document becomes claims. Mentions -> tokens -> constructions -> roles -> frames -> claims, with the discourse between.

:func:`extract` is the way in; each step is a module of its own.
"""

from checker.extraction.extract import Extraction, Extractor, SpellingSlip, extract

__all__ = ["Extraction", "Extractor", "SpellingSlip", "extract"]
