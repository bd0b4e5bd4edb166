"""How often Python looks for garbage that refers to itself: less often than by itself, and not among what stays.

Kinds, rules and packs are some hundred thousand objects that live as long as the process. Looking through all of them
takes a tenth of a second; with Python's own thresholds that came down on every hundredth request.
"""

import gc

THRESHOLDS = (20_000, 20, 100)


def settle() -> None:
    """Call once the apps are loaded: what is there now is never looked at again, what is made later more rarely."""
    gc.freeze()
    gc.set_threshold(*THRESHOLDS)
