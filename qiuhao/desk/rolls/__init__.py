"""The pages of the rolls and of the monthly report."""
