"""机构人员: pages of the desk."""
