"""The record types of the room `casefile`: the fields, and with them form, schema and search text.

What every procedure uses lies here, a folder each; what one sort of proceeding alone has lies in a folder of that sort
(`licence/`, `inspection/` …), a file each. Importing this package registers them all; a new one needs no other line.
"""

from importlib import import_module
from pkgutil import walk_packages

for _found in walk_packages(__path__, f"{__name__}."):
    import_module(_found.name)
