"""Figures: how many there are, how much, how long and how long ago."""
