"""案卷: one case from opening to enforcement."""
