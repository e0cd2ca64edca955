"""Names: what they say about themselves, how they are spelt, what their acronyms stand for and where they sit."""
