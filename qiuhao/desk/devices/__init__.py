"""设备: officers' devices with the numbers they took along, and the register of monitoring devices (处罚法 41)."""
