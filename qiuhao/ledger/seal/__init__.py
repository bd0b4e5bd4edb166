"""Pure sealing: canonical bytes, salted field trees, headers, Merkle trees, signed notes.

Nothing here imports Django, reads a clock, or touches a disk (contract test in tests/house).
"""
