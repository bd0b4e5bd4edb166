"""查阅日志: pages of the desk."""
