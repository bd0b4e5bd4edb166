"""The interface under /api/: the same kinds, acts, rights and refusals as the pages. OpenAPI 3.1, problem+json.

`views` holds the questions, `recording` what is recorded, `problems` how what goes wrong is said.
"""
