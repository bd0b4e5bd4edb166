"""Settings, addresses, worker and commands: where the rooms are put together."""
