"""办案台: the staff's pages, a folder per subject."""
