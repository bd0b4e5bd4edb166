"""Tables of the ledger. The database itself guards them (see guards.py); only append, destroy and log write here."""

from django.db import models

from qiuhao.ledger.seal.header import Header


class Stream(models.Model):
    """One list of records: a case, an authority, a person, a register. Only its head ever changes."""

    id = models.CharField(primary_key=True, max_length=128)
    type = models.CharField(max_length=32, db_index=True)
    head_number = models.PositiveIntegerField(default=0)
    head_seal = models.CharField(max_length=64, blank=True, default="")
    # Counts destructions of content, so that a reading kept in memory is seen to be out of date.
    epoch = models.PositiveIntegerField(default=0)
    opened_at = models.DateTimeField()


class Record(models.Model):
    """A sealed header. Never updated, never deleted."""

    stream = models.ForeignKey(Stream, on_delete=models.PROTECT, related_name="records", db_index=False)
    number = models.PositiveIntegerField()
    kind = models.CharField(max_length=96)
    version = models.PositiveIntegerField()
    happened_at = models.DateTimeField()
    recorded_at = models.DateTimeField()
    actors = models.TextField()
    door = models.CharField(max_length=8)
    previous = models.CharField(max_length=64)
    content_root = models.CharField(max_length=64)
    content_fields = models.PositiveIntegerField()
    seal = models.CharField(max_length=64, unique=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=("stream", "number"), name="ledger_record_place")]
        indexes = [models.Index(fields=["kind", "happened_at", "id"], name="ledger_record_by_kind")]

    def header(self) -> Header:
        """The header as it was sealed, rebuilt from the columns (`actors` are words parted by one space)."""
        return Header(
            stream=self.stream_id,
            number=self.number,
            kind=self.kind,
            version=self.version,
            happened_at=self.happened_at,
            recorded_at=self.recorded_at,
            actors=tuple(self.actors.split(" ")),
            door=self.door,
            previous=self.previous,
            content_root=self.content_root,
            content_fields=self.content_fields,
        )


class Content(models.Model):
    """Fields and salts of one record, as canonical JSON text. Never updated; deleted only after a Destruction."""

    record = models.OneToOneField(Record, on_delete=models.PROTECT, primary_key=True, related_name="content")
    fields = models.TextField()
    salts = models.TextField()


class Destruction(models.Model):
    """Marks a record whose content was destroyed, and names the record under which that was done."""

    record = models.OneToOneField(Record, on_delete=models.PROTECT, primary_key=True, related_name="destruction")
    under = models.ForeignKey(Record, on_delete=models.PROTECT, related_name="destroyed")
    destroyed_at = models.DateTimeField()


class StoredFile(models.Model):
    """A file in the store, by its digest. Its bytes lie under the hash path; its names stand in contents."""

    sha256 = models.CharField(primary_key=True, max_length=64)
    sm3 = models.CharField(max_length=64, db_index=True)
    size = models.PositiveBigIntegerField()
    media_type = models.CharField(max_length=128)
    stored_at = models.DateTimeField()
    destroyed_at = models.DateTimeField(null=True, blank=True)


class RecordFile(models.Model):
    """Which record names which file."""

    record = models.ForeignKey(Record, on_delete=models.PROTECT, related_name="files")
    file = models.ForeignKey(StoredFile, on_delete=models.PROTECT, related_name="records")

    class Meta:
        constraints = [models.UniqueConstraint(fields=("record", "file"), name="ledger_recordfile_once")]


class AppendKey(models.Model):
    """An idempotency key, and what it recorded: the records `first`…`last` of `stream`."""

    actor = models.CharField(max_length=96)
    key = models.CharField(max_length=128)
    digest = models.CharField(max_length=64)
    stream = models.ForeignKey(Stream, on_delete=models.PROTECT, related_name="+")
    first = models.PositiveIntegerField()
    last = models.PositiveIntegerField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=("actor", "key"), name="ledger_appendkey_once")]


class Unlogged(models.Model):
    """The sequencer's in-tray: written with each record, in its transaction; taken when the record is logged."""

    record = models.OneToOneField(Record, on_delete=models.PROTECT, primary_key=True, related_name="unlogged")


class LogEntry(models.Model):
    """The place of a record in the log. `leaf` is the hex of its RFC 6962 leaf hash."""

    index = models.PositiveBigIntegerField(primary_key=True)
    record = models.OneToOneField(Record, on_delete=models.PROTECT, related_name="log_entry")
    leaf = models.CharField(max_length=64)


class Checkpoint(models.Model):
    """A signed head of the log, kept for ever. `note` is the whole signed note, without cosignatures."""

    size = models.PositiveBigIntegerField(primary_key=True)
    root = models.CharField(max_length=64)
    note = models.TextField()
    signed_at = models.DateTimeField()


class Cosignature(models.Model):
    """A witness's line under a checkpoint (C2SP tlog-cosignature)."""

    checkpoint = models.ForeignKey(Checkpoint, on_delete=models.PROTECT, related_name="cosignatures")
    witness = models.CharField(max_length=128)
    line = models.TextField()
    received_at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=("checkpoint", "witness"), name="ledger_cosignature_once")]


class LogState(models.Model):
    """One row (id 1): the sequencer's lock, and the frontier of the tree (`peaks`: hex hashes parted by spaces)."""

    id = models.PositiveSmallIntegerField(primary_key=True)
    size = models.PositiveBigIntegerField(default=0)
    peaks = models.TextField(blank=True, default="")


class Witnessed(models.Model):
    """A checkpoint of a log watched here, as it was cosigned (we are the witness)."""

    origin = models.CharField(max_length=255)
    size = models.PositiveBigIntegerField()
    root = models.CharField(max_length=64)
    note = models.TextField()
    line = models.TextField()
    seen_at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=("origin", "size"), name="ledger_witnessed_once")]


class UnsealedReading(models.Model):
    """The in-tray of the log of readings: written before what was looked at is given out, removed when it is sealed."""

    at = models.DateTimeField(db_index=True)
    who = models.CharField(max_length=96)
    what = models.CharField(max_length=128)
    how = models.CharField(max_length=16)
    part = models.CharField(max_length=128, blank=True)
    purpose = models.CharField(max_length=300, blank=True)

    class Meta:
        indexes = [models.Index(fields=["what", "-at"], name="ledger_unsealed_what")]


class SealedReading(models.Model):
    """A reading that is sealed, for the page that shows who looked. Rebuilt from the streams `reading/…`."""

    stream = models.CharField(max_length=128)
    number = models.PositiveIntegerField()
    place = models.PositiveIntegerField()
    at = models.DateTimeField(db_index=True)
    who = models.CharField(max_length=96)
    what = models.CharField(max_length=128)
    how = models.CharField(max_length=16)
    part = models.CharField(max_length=128, blank=True)
    purpose = models.CharField(max_length=300, blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=("stream", "number", "place"), name="ledger_sealedreading_once")]
        indexes = [models.Index(fields=["what", "-at"], name="ledger_sealed_what")]
