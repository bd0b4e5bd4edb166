"""音像: what must be filmed, handed in, explained, transcribed and shown."""
