"""The public's pages. Each view asks the shelf, and renders; nothing here knows a case."""
