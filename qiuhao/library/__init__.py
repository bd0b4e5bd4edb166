"""The library: the regulations and calendars that this installation holds, read from disk."""
