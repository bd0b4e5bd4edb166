"""归档: bind the volume, retain, lend, transfer, destroy."""
