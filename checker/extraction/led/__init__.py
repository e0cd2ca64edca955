"""What a clause claims whose predicate is not understood: the facts lead, by what the clause names."""
