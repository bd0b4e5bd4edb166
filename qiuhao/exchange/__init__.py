"""交换: the API, imports and exports."""
