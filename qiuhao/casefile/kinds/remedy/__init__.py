"""Remedies against a decision: reconsideration, lawsuits, reading the file, paying back."""
