"""归档: pages of the desk."""
