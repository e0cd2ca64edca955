"""Extraction: a document becomes claims.

The folders are the steps, and imports go down this list only as far as they must:

* ``lexing``: a sentence becomes typed tokens and a line of plain words
* ``syntax``: tokens become clauses with grammatical roles, by the clause grammar
* ``discourse``: what the text has spoken of, how a sentence is meant, what stands around it
* ``clauses``: the frames of the relations turn clauses into claims
* ``happenings``, ``people``, ``membership``, ``figures``, ``papers``, ``names``: what a sentence claims without such a clause, by
  subject
* ``led``: what a clause claims whose predicate is not understood, by the facts that its names single out
* ``layouts``: tables, labels, glossaries, chronicles, answers

``extract`` leads a document through all of them, ``notes`` lists what is read off the line of plain words, ``lalr`` drives the
parse tables of both grammars, and ``trace`` shows what was understood. :class:`Extractor` is the way in.
"""

from checker.extraction.extract import Extraction, Extractor, SpellingSlip

__all__ = ["Extraction", "Extractor", "SpellingSlip"]
