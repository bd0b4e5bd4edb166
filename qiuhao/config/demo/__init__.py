"""The demonstration: six invented authorities, their people, and a year of cases made through the real acts.

    qiuhao demo        builds it once, in an empty database, and never in production

`authorities.toml` and `trades/` say who and what, `cases.toml` which stories are told when, `stories/` how a story
goes. A story is a generator: it yields "so many workdays later, at this hour", and the timeline goes on with whichever
story is next, holding the clock at that moment. What would lie in the future is simply not told yet, so cases stand at
every stage.
"""
