"""People: who they are, which offices they hold, from when to when, and whose turn it is in the chair."""
