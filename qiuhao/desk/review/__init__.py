"""审核台: pages of the desk."""
