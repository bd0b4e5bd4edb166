"""Forms made from kinds: `plan` says what a kind asks, `build` draws it, `gather` reads what was posted."""
