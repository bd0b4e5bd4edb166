"""What only the field has: how a record came in from a device, and records of monitoring devices (处罚法 41)."""
