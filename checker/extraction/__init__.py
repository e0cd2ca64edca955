"""Extraction: a document becomes claims. Mentions -> tokens -> constructions -> roles -> frames -> claims, with the discourse
between.

:class:`Extractor` is the way in; each step is a module of its own.
"""

from checker.extraction.extract import Extraction, Extractor, SpellingSlip

__all__ = ["Extraction", "Extractor", "SpellingSlip"]
