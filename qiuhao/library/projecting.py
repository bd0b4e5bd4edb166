"""The library's tables, computed from the facts of one ``regulation/…`` stream."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

from qiuhao.ledger import projections
from qiuhao.library.models import Provision, Repeal, Version
from qiuhao.library.texts.citing import key
from qiuhao.library.texts.splitting import tree_of
from qiuhao.library.texts.tree import Tree

DAY = timedelta(days=1)


def project(context: projections.Context) -> None:
    """Versions, places and repeals of one regulation; a version taken in again replaces the earlier text."""
    imported = {f.body.since: f for f in context.facts if f.kind == "library.imported"}
    ended = [f.body for f in context.facts if f.kind == "library.ended"]
    Provision.objects.filter(version__stream=context.stream).delete()
    Version.objects.filter(stream=context.stream).delete()
    Repeal.objects.filter(stream=context.stream).delete()
    ordered = sorted(imported.items(), key=lambda pair: pair[0] or date.min)
    for place, (_, fact) in enumerate(ordered):
        following = ordered[place + 1][0] if place + 1 < len(ordered) else None
        version = _version(context.stream, fact, following, ended)
        version.save(force_insert=True)
        _provisions(version, tree_of(fact.body.name, fact.body.text), ended)
        _repeals(version)


def _version(stream: str, fact: Any, following: date | None, ended: Sequence[Any]) -> Version:
    body = fact.body
    whole = [end for end in ended if not end.provisions and (body.since is None or body.since < end.on)]
    last = [day for day in (body.until, following - DAY if following else None) if day]
    last += [end.on - DAY for end in whole]
    names = ("name", "number", "issuer", "issued", "since", "document", "source")
    return Version(
        key=f"{stream}|{fact.number}", stream=stream, bare=key(body.name), rank=body.rank.value if body.rank else "",
        until=min(last, default=None), ended_by=whole[-1].by if whole else "", repeals=list(body.repeals),
        **{name: getattr(body, name) for name in names},
    )  # fmt: skip


def _provisions(version: Version, tree: Tree, ended: Sequence[Any]) -> None:
    over = {path: end.on for end in ended for path in end.provisions}
    rows = [
        Provision(
            key=f"{version.key}|{node.path}", version=version, position=place, path=node.path, sort=node.sort,
            label=node.label, heading=node.heading, text=node.text, parent=node.parent, ended_on=over.get(node.path),
        )
        for place, node in enumerate(tree.nodes)
    ]  # fmt: skip
    Provision.objects.bulk_create(rows, batch_size=500)


def _repeals(version: Version) -> None:
    Repeal.objects.bulk_create(
        Repeal(key=f"{version.key}|{place}", stream=version.stream, bare=key(title), on=version.since, by=version.name)
        for place, title in enumerate(version.repeals)
    )


def start() -> None:
    """Register with the ledger; called when Django is ready."""
    projections.register("regulation", project, (Version, Repeal, Provision))
