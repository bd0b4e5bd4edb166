"""Acts of the authority room: every change of who may act is a record."""
