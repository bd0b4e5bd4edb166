"""The case exchange format: case histories as JSON Lines, a public and versioned interface."""
