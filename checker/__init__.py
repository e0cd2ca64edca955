"""Checks what drafts say about the Collective Security Treaty Organization against a sourced fact base."""
