"""Destroying content: the one way in which something leaves the ledger, and only under a record that says so.

Header, seal, place in stream and log remain, and everything still verifies. Contents, salts and files go; readings in
memory, projections and search follow. Backups follow their own retention (docs/guide).
"""

import logging
from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import F

from qiuhao.ledger import clock, files, kinds, problems, projections, reading
from qiuhao.ledger.append import writing
from qiuhao.ledger.models import Content, Destruction, Record, RecordFile, StoredFile, Stream

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class DestructionReport:
    """What was destroyed: how many contents, and the digests of the files that went with them."""

    contents: int
    files: tuple[str, ...]


def destroy(stream: str, numbers: Sequence[int], *, under: tuple[str, int]) -> DestructionReport:
    """Destroy the contents of these records of a stream, under the destruction record `(stream, number)`.

    DestructionRefused if `under` is not a record of a kind that destroys (`Kind.destroys`), or is itself among them.
    Files go when no undestroyed record names them any more. Contents already destroyed are passed over.
    """
    wanted = sorted(set(numbers))
    with writing(stream, under[0]):
        authority = _authority(under)
        records = list(Record.objects.filter(stream=stream, number__in=wanted, destruction=None).order_by("number"))
        _refuse(stream, wanted, under)
        now = clock.now()
        Destruction.objects.bulk_create([Destruction(record=r, under=authority, destroyed_at=now) for r in records])
        count, _ = Content.objects.filter(record__in=records).delete()
        Stream.objects.filter(pk=stream).update(epoch=F("epoch") + 1)
        gone = _files_left_alone(records)
        files.mark_destroyed(gone)
        reading.drop(stream)
        projections.replay(stream)
    for digest in gone:
        files.erase(digest)
    log.info("destroyed %d contents and %d files of %s under %s#%d", count, len(gone), stream, *under)
    return DestructionReport(count, tuple(gone))


def _authority(under: tuple[str, int]) -> Record:
    record: Record | None = Record.objects.filter(stream=under[0], number=under[1]).first()
    if record is None:
        raise problems.DestructionRefused(f"没有找到销毁依据（{under[0]} 第 {under[1]} 号）：请先登记销毁记录。")
    if not kinds.kind_of(record.kind).destroys:
        title = kinds.kind_of(record.kind).title
        raise problems.DestructionRefused(f"《{title}》不是销毁记录，不能据以销毁内容：请先登记销毁记录。")
    return record


def _refuse(stream: str, wanted: Sequence[int], under: tuple[str, int]) -> None:
    if stream == under[0] and under[1] in wanted:
        raise problems.DestructionRefused("销毁记录本身不得销毁：请从清单中去掉该条。")
    known = set(Record.objects.filter(stream=stream, number__in=wanted).values_list("number", flat=True))
    unknown = [number for number in wanted if number not in known]
    if unknown:
        told = "、".join(str(number) for number in unknown)
        raise problems.DestructionRefused(f"没有第 {told} 号记录：请核对销毁清单。")


def _files_left_alone(records: Sequence[Record]) -> list[str]:
    """Digests named by these records and by no record whose content still stands."""
    named = set(RecordFile.objects.filter(record__in=records).values_list("file_id", flat=True))
    # Locked, so that no append names one of them between this look and the commit.
    list(StoredFile.objects.select_for_update(no_key=True).filter(pk__in=sorted(named)).order_by("pk"))
    still = RecordFile.objects.filter(file_id__in=named, record__destruction=None).values_list("file_id", flat=True)
    return sorted(named - set(still))
