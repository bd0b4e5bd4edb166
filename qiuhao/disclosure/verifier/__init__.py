"""The independent check of completeness: one file that shares no code with the platform."""
