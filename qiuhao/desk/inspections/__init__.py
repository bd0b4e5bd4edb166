"""检查: inspections of the year, one firm's inspections, random draws."""
