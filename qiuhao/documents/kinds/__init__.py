"""The record types of the room `documents`, a folder each: what happens to a document number.

Importing this package registers every kind that has a folder here; a new one needs no other line.
"""

from importlib import import_module
from pkgutil import iter_modules

for _folder in iter_modules(__path__):
    if _folder.ispkg:
        import_module(f"{__name__}.{_folder.name}")
