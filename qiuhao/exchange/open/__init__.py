"""公开数据: the public shelf as open data under /open/. No token; it reads only what the portal reads."""
