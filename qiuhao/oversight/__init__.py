"""监督: duties and figures across authorities, annual report, case-file check, plans, rectification."""
