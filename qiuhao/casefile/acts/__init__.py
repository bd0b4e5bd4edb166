"""Acts that need more than the engine: opening a case, giving a number, rendering before sealing.

`VERBS`: name of the act -> verb, for the acts that know or compute something of their own.
"""

from collections.abc import Mapping

from qiuhao.casefile.verb import Verb, collect

VERBS: Mapping[str, Verb] = collect(__name__, __path__)
