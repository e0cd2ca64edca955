"""Happenings: exercises, missions and sessions, and what sentences say of the one in focus."""
