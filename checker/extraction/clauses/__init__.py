"""Clauses: the frames of the relations say which role of which predicate fills which slot, and each filled slot is a claim."""
