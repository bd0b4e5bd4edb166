"""Acts of the library: taking in a text, saying that one is no longer in force."""
