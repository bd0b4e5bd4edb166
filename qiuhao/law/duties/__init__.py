"""Duties: what is owed by when, by whom, since when, and whether it was done in time."""
