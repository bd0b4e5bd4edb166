"""The gallery of the look: every part in every state, with long and with empty content."""
