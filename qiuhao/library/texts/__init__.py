"""The text of a regulation as people print it, read into chapters, articles, paragraphs and items. Pure."""
