"""Asking the court to execute a decision."""
