"""Lexing: a sentence becomes typed tokens, names, vocabulary, dates and numbers, and a line of plain words beside them."""
