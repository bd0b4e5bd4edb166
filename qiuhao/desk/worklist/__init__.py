"""工作清单: pages of the desk."""
