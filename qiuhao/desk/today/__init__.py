"""工作台: pages of the desk."""
