"""Layouts: tables, labels, glossaries, chronicles and answers, where the layout of a page says what a verb would."""
