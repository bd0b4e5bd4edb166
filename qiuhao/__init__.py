"""Qiuhao 秋毫: an open platform for administrative law enforcement."""
