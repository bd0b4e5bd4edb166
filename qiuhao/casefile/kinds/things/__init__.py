"""Confiscated things: taken in and disposed of."""
