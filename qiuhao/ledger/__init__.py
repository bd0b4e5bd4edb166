"""录 — the ledger: sealed append-only records and the files they name.

The only writer is `qiuhao.ledger.append`; the only reader is `qiuhao.ledger.reading`.
"""
