"""What can go wrong at the ledger, each in a Chinese sentence: what, where, what to do next."""

from dataclasses import dataclass


class LedgerProblem(Exception):
    """Base of all problems a person can be told about; `str(problem)` is the sentence for the page."""

    @property
    def sentence(self) -> str:
        """The whole sentence, in Chinese."""
        return str(self)


@dataclass(frozen=True, slots=True)
class FieldProblem:
    """One field that cannot be recorded as it stands.

    `field` is the dotted path inside the kind ("parties.0.name"; "" for the record as a whole);
    `title` its Chinese label; `problem` and `remedy` are clauses of one sentence.
    """

    kind: str
    kind_title: str
    field: str
    title: str
    problem: str
    remedy: str

    @property
    def sentence(self) -> str:
        """“《立案》的“案由”没有填写：请填写后再提交。”"""
        place = f"的“{self.title}”" if self.title else ""
        return f"《{self.kind_title}》{place}{self.problem}：{self.remedy}。"


class InvalidContent(LedgerProblem):
    """The content of a record does not fit its kind; `problems` has one entry per field."""

    def __init__(self, problems: tuple[FieldProblem, ...]) -> None:
        super().__init__("".join(p.sentence for p in problems))
        self.problems = problems


class UnknownKind(LedgerProblem):
    """No kind of this name is registered; `meant`: the one whose name is nearest."""

    def __init__(self, name: str, meant: str = "") -> None:
        near = f"是否指 {meant}？" if meant else "请核对类型名称，或确认提供该类型的模块已经启用。"
        super().__init__(f"没有名为“{name}”的记录类型：{near}")
        self.name = name


class NewerVersion(LedgerProblem, LookupError):
    """The content was written in a version of its kind that this program does not know yet."""

    def __init__(self, name: str, version: int, known: int) -> None:
        super().__init__(f"{name} 的第 {version} 版由更新的程序写成，本平台只到第 {known} 版：请先升级本平台。")


class UnknownStream(LedgerProblem):
    """The stream named does not exist."""

    def __init__(self, stream: str) -> None:
        super().__init__(f"没有编号为“{stream}”的记录流：请核对编号。")
        self.stream = stream


class RecordedFirst(LedgerProblem):
    """Optimistic concurrency: the stream has grown since the caller read it."""

    def __init__(self, stream: str, expected: int, actual: int) -> None:
        newer = actual - expected
        super().__init__(
            f"在您填写期间，他人已先行记录了 {newer} 条内容（您看到第 {expected} 号，现已到第 {actual} 号）："
            "请刷新页面，核对新内容后再提交。您填写的内容没有保存到案卷。"
        )
        self.stream, self.expected, self.actual = stream, expected, actual


class KeyReused(LedgerProblem):
    """An idempotency key came back with different content."""

    def __init__(self, key: str) -> None:
        super().__init__(f"提交标识“{key}”此前已用于另一份内容：原内容已经记录且没有改变，请换用新的提交标识重新提交。")
        self.key = key


class BadMoment(LedgerProblem):
    """`happened_at` cannot be true: without a zone, or in the future."""


class MissingFile(LedgerProblem):
    """A record names a file that is not in the store."""

    def __init__(self, digest: str) -> None:
        super().__init__(f"记录引用的文件（SHA-256 {digest[:16]}…）不在文件库中：请先上传文件，再提交记录。")
        self.digest = digest


class StorageFull(LedgerProblem):
    """Disk or database is full; nothing was saved."""

    def __init__(self, what: str) -> None:
        super().__init__(f"存储空间已满，{what}没有保存：请联系系统管理员清理或扩充磁盘后重新提交。")


class DamagedFile(LedgerProblem):
    """A stored file no longer has the digest under which it was stored."""

    def __init__(self, digest: str, problem: str) -> None:
        super().__init__(f"文件（SHA-256 {digest[:16]}…）{problem}：请从备份恢复该文件，并运行校验命令核对全部记录。")
        self.digest = digest


class DestructionRefused(LedgerProblem):
    """Content may only be destroyed under a record that says so."""


class KeyProblem(LedgerProblem):
    """The log's signing key cannot be used as it lies on the disk."""


class LogWouldFork(LedgerProblem):
    """The database holds a log that does not continue the checkpoint already shown (restored from an old backup?)."""

    def __init__(self, shown: int, found: int) -> None:
        super().__init__(
            f"数据库中的日志（{found} 条）与已公布的检查点（{shown} 条）不一致，不能签名：数据库可能恢复自较旧的备份，"
            "请恢复最新备份，并运行校验命令。"
        )


class Busy(LedgerProblem):
    """Another transaction held the lock longer than the database waits; nothing was saved."""

    def __init__(self) -> None:
        super().__init__("系统正忙，另一项记录尚未完成，您的内容没有保存：请稍候片刻再提交。")
