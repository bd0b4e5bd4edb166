"""Pages of confiscated things."""
