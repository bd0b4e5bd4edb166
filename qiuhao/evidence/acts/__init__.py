"""The verbs of the room `evidence`, one per file. `VERBS`: name of the act -> verb."""

from collections.abc import Mapping

from qiuhao.casefile.verb import Verb, collect

VERBS: Mapping[str, Verb] = collect(__name__, __path__)
