"""The sequencer: gives every record that has no place in the log its place, outside the write path.

1. `claim`: in one transaction, under the lock of the one LogState row, take records out of the in-tray, in the order
   of their keys, and give them the next places. Commits arrive out of order, so it takes what is in the in-tray and
   never "everything after the last key".
2. `publish`: write tiles and entry bundles up to the new size, then sign and keep the checkpoint, then show it.

Every step can be repeated after a crash: tiles are the same bytes each time, and a checkpoint is signed only after
its tiles lie on the disk.
"""

import logging

from django.db import transaction

from qiuhao.ledger import clock
from qiuhao.ledger.log import keys, store
from qiuhao.ledger.models import Checkpoint, LogEntry, LogState, Record, Unlogged
from qiuhao.ledger.problems import LogWouldFork
from qiuhao.ledger.seal import checkpoint, merkle, note, tiles
from qiuhao.ledger.seal.tiles import Tile

log = logging.getLogger(__name__)
BATCH = 2000


def run(batch: int = BATCH) -> Checkpoint | None:
    """Log everything in the in-tray and publish; return the newest checkpoint (None while the log is empty)."""
    while claim(batch) == batch:
        pass
    return publish()


def claim(batch: int = BATCH) -> int:
    """Give up to `batch` records their places; return how many."""
    with transaction.atomic():
        state = _locked_state()
        waiting = list(Unlogged.objects.order_by("record_id").select_related("record")[:batch])
        if not waiting:
            return 0
        tree = peaks_of(state)
        entries = []
        for item in waiting:
            leaf = merkle.leaf_hash(item.record.header().to_bytes())
            entries.append(LogEntry(index=tree.size, record=item.record, leaf=leaf.hex()))
            tree.add(leaf)
        LogEntry.objects.bulk_create(entries, batch_size=500)
        Unlogged.objects.filter(record_id__in=[item.record_id for item in waiting]).delete()
        state.size, state.peaks = tree.size, " ".join(h.hex() for h in tree.hashes)
        state.save(update_fields=["size", "peaks"])
    return len(waiting)


def sweep() -> int:
    """Put records that are neither in the in-tray nor logged back into it (somebody emptied it); return how many."""
    with transaction.atomic():
        _locked_state()
        stray = list(Record.objects.filter(log_entry=None, unlogged=None).order_by("pk").values_list("pk", flat=True))
        Unlogged.objects.bulk_create([Unlogged(record_id=pk) for pk in stray], batch_size=500)
    if stray:
        log.warning("%d records had fallen out of the log's in-tray", len(stray))
    return len(stray)


def publish() -> Checkpoint | None:
    """Write the tiles up to the present size and sign its checkpoint, unless that is done; return the newest one."""
    last: Checkpoint | None = Checkpoint.objects.order_by("-size").first()
    state = LogState.objects.filter(pk=1).first()
    if state is None or state.size == (last.size if last is not None else 0):
        if last is not None and not (store.root() / "checkpoint").exists():
            store.write("checkpoint", signed_note(last).encode())
        return last
    signer = keys.signer_or_new()
    write_tiles(last.size if last is not None else 0, state.size)
    head = checkpoint.Checkpoint(keys.origin(), state.size, peaks_of(state).root())
    _refuse_to_fork(head)
    row = Checkpoint(size=head.size, root=head.root.hex(), note=checkpoint.sign(head, signer), signed_at=clock.now())
    with transaction.atomic():
        _locked_state()
        if not Checkpoint.objects.filter(size__gte=row.size).exists():
            row.save(force_insert=True)
    newest: Checkpoint = Checkpoint.objects.order_by("-size").first()
    store.write("checkpoint", signed_note(newest).encode())
    log.info("log %s: checkpoint of %d records", head.origin, head.size)
    return newest


def _refuse_to_fork(head: checkpoint.Checkpoint) -> None:
    """A head once shown binds the log: after a restore from an old backup nothing may be signed that contradicts it."""
    shown = store.root() / "checkpoint"
    if not shown.exists():
        return
    before = checkpoint.parse_text(note.parse(shown.read_text("utf-8")).text)
    if before.origin != head.origin or before.size == 0:
        return
    if before.size <= head.size:
        reader = tiles.node_reader(head.size, store.read_tile)
        if merkle.range_root(0, before.size, reader) == before.root:
            return
    raise LogWouldFork(before.size, head.size)


def write_tiles(old: int, new: int) -> None:
    """Write every tile and entry bundle that changes when the log grows from `old` to `new` records."""
    for tile in tiles.grown(old, new):
        if tile.level == 0:
            _write_leaves(tile)
        else:
            below = range(tile.index * tiles.WIDTH, tile.index * tiles.WIDTH + tile.width)
            roots = (merkle.root(tiles.hashes(store.read_tile(Tile(tile.level - 1, index)))) for index in below)
            store.write(tile.path, b"".join(roots))


def signed_note(row: Checkpoint) -> str:
    """The checkpoint as it is published: signed by the log, followed by the cosignatures kept."""
    lines = row.cosignatures.order_by("witness").values_list("line", flat=True)
    return str(row.note) + "".join(f"{item}\n" for item in lines)


def peaks_of(state: LogState) -> merkle.Peaks:
    """The frontier as the state has it."""
    return merkle.Peaks(state.size, [bytes.fromhex(h) for h in state.peaks.split()])


def _write_leaves(tile: Tile) -> None:
    first = tile.index * tiles.WIDTH
    places = LogEntry.objects.filter(index__gte=first, index__lt=first + tile.width)
    rows = list(places.order_by("index").select_related("record"))
    entries = [row.record.header().to_bytes() for row in rows]
    store.write(tile.entries_path, tiles.bundle(entries))
    store.write(tile.path, b"".join(bytes.fromhex(row.leaf) for row in rows))


def _locked_state() -> LogState:
    LogState.objects.bulk_create([LogState(pk=1)], ignore_conflicts=True)
    state: LogState = LogState.objects.select_for_update().get(pk=1)
    return state
