"""The record types of the room `casefile`, a folder each: the fields, and with them form, schema and search text.

Importing this package registers every kind that has a folder here; a new one needs no other line.
"""

from importlib import import_module
from pkgutil import iter_modules

for _folder in iter_modules(__path__):
    if _folder.ispkg:
        import_module(f"{__name__}.{_folder.name}")
