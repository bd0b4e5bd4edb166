"""How the stories go. Chapters are parts that many stories share; a story is a row of chapters and its own turns.

Every story is a generator of `(workdays later, "HH:MM")`: what stands after a `yield` happens then.
"""

from collections.abc import Callable, Iterator

from qiuhao.config.demo.walk import Walk

Times = Iterator[tuple[int, str]]
Story = Callable[[Walk], Times]
