"""The log: one Merkle tree over the headers of all records, with signed checkpoints. Outside the write path."""
