"""门户: the public's pages."""
