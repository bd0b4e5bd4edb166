"""Where the public hands something in. The only place of the portal that calls acts, and only named ones."""
