"""Backup and restore: the database, the files and the keys as one archive that proves itself.

An archive is a tar file: `manifest.json` last (it lists every other member with size and SHA-256), before it
`database.sqlite3` or `database.dump`, `files/…`, `uploads/…`, `keys/…` and `secret-key`.
The database is copied first and the files after it: a file is written before the record that names it and is never
changed, so every file the copied database names is in the archive.
"""
