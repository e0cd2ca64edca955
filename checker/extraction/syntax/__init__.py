"""Syntax: typed tokens become clauses with grammatical roles, by the grammar of ``grammar/claims.lark``."""
