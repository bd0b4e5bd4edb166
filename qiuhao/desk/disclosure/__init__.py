"""公示台: pages of the desk."""
