"""What follows a transfer to the police."""
