"""Search text: the one tokeniser that both databases use."""
