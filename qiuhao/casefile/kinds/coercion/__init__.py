"""Kinds of coercive measures and coercive execution, within a case and in a case of their own; a file each."""
