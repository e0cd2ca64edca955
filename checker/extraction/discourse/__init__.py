"""Discourse: what a text has spoken of so far, how a sentence is meant, what stands around it."""
