"""公示: what is made public before, during and after: mask, review, publish, withdraw, correct."""
