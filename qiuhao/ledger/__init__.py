"""录: sealed, append-only records and the files they name."""
