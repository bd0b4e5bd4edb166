"""法规: pages of the desk."""
