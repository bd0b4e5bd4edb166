"""What a verification found."""

from collections.abc import Callable
from dataclasses import dataclass, field

Progress = Callable[[str, int, int], None]
MOST_FINDINGS = 10_000


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is not as it was sealed.

    `what` is one of changed, missing, doubled, disordered, guard; `where` names it (`case/01J…#3`, a digest, a tile).
    """

    what: str
    where: str
    sentence: str


@dataclass
class Report:
    """Counts of what was checked, and the findings (at most 10,000 are kept; `total` counts all)."""

    progress: Progress | None = None
    counts: dict[str, int] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)
    total: int = 0

    @property
    def ok(self) -> bool:
        """True if nothing was found."""
        return self.total == 0

    def add(self, what: str, where: str, sentence: str) -> None:
        """Note a finding."""
        self.total += 1
        if len(self.findings) < MOST_FINDINGS:
            self.findings.append(Finding(what, where, sentence))

    def count(self, step: str, of: int) -> None:
        """Count one thing checked; tell the progress every 500."""
        done = self.counts[step] = self.counts.get(step, 0) + 1
        if self.progress is not None and (done % 500 == 0 or done == of):
            self.progress(step, done, of)
