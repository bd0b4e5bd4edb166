"""案件: the list, one case as a story, its acts, papers and log."""
