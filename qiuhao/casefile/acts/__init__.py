"""Acts that need more than the engine: opening a case, giving a number, rendering before sealing."""
