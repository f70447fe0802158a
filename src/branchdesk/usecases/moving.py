"""移交与导出: everything of a branch on its way to another copy, or to another program."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Protocol

from branchdesk.domain.dossier_kinds import DOSSIER_KINDS
from branchdesk.domain.ledgers import LedgerRules
from branchdesk.domain.records import FinalRecord, FollowUp, RecordKind
from branchdesk.usecases.packets import check_passphrase
from branchdesk.usecases.ports import Progress, UnitOfWork
from branchdesk.usecases.upkeep import Examination


@dataclass(frozen=True, slots=True)
class OpenChoices:
    """What an open export holds besides what it always does."""

    restricted: bool = False
    """Fields that tell who a line of a ledger is about."""
    journal: bool = False
    """Every change of the books, with what stood there before."""


@dataclass(frozen=True, slots=True)
class LeftOut:
    """How much of the books an open export does not hold, because it is nobody else's business."""

    entries: int = 0
    """Lines of private ledgers."""
    fields: int = 0
    """Filled fields of other lines and dossiers."""
    dossiers: int = 0
    files: int = 0
    """Evidence files that only these name."""

    @property
    def anything(self) -> bool:
        """Whether something was left out at all."""
        return bool(self.entries or self.fields or self.dossiers or self.files)


@dataclass(frozen=True, slots=True)
class OpenExport:
    """What was exported in the open."""

    path: Path
    size: int
    """Bytes"""
    counts: Mapping[str, int]
    """How many members, records, versions … it holds, by name."""
    left_out: LeftOut
    missing: tuple[str, ...] = ()
    """Names of evidence files that were gone or damaged already."""


@dataclass(frozen=True, slots=True)
class Arrived:
    """A workspace that was made from an export or a handover file."""

    folder: Path
    branch: str
    examination: Examination
    with_keys: bool = False


@dataclass(frozen=True, slots=True)
class Amount:
    """How many there are of one thing."""

    title: str
    count: int
    year: int | None = None
    """None: of no year."""


@dataclass(frozen=True, slots=True)
class OpenMatter:
    """A matter agreed upon and not done yet (未办结事项)."""

    meeting: str
    held_on: date
    what: str
    owner: str
    due: date | None


@dataclass(frozen=True, slots=True)
class Inventory:
    """What is handed over, for the list that both sides sign."""

    branch: str
    superior: str
    on: date
    members: int
    records: tuple[tuple[RecordKind, int, int], ...]
    """(kind, year, finalised records)"""
    drafts: int
    reviews: tuple[int, ...]
    """Years"""
    ledgers: tuple[Amount, ...]
    dossiers: tuple[Amount, ...]
    packets: tuple[Amount, ...]
    evidence: int
    evidence_bytes: int
    matters: tuple[OpenMatter, ...]


@dataclass(frozen=True, slots=True)
class Handover:
    """A handover file that was made, and the list beside it."""

    path: Path
    list_path: Path
    size: int
    """Bytes"""
    sha256: str
    with_keys: bool
    inventory: Inventory = field(repr=False)


class Moving(Protocol):
    """The ways out of the open workspace and into a new one; slow methods are called from a job."""

    def has_keys(self) -> bool:
        """Tell whether the workspace has signing keys that could go with it."""
        ...

    def export_all(
        self, target: Path, *, rules: LedgerRules, choices: OpenChoices, progress: Progress
    ) -> OpenExport:
        """Write everything as plain JSON and original files: a .zip, else a folder.

        Raises:
            Failed: TARGET_EXISTS, TARGET_FOLDER_MISSING, DISK_FULL …; nothing is left.
            Cancelled: When ``progress`` said so; nothing is left.
        """
        ...

    def import_all(self, source: Path, folder: Path, *, progress: Progress) -> Arrived:
        """Make a new workspace from an open export.

        Raises:
            Failed: If the export is damaged, unsafe or newer, or the folder is taken; no half-made
                workspace is left.
            Cancelled: Likewise.
        """
        ...

    def hand_over(
        self, target: Path, *, passphrase: str, keys: bool, inventory: Inventory, progress: Progress
    ) -> Handover:
        """Write everything into one encrypted file, and the list beside it.

        Raises:
            Failed: TARGET_EXISTS, DISK_FULL …; neither is left.
            Cancelled: Likewise.
        """
        ...

    def receive(
        self, source: Path, folder: Path, *, passphrase: str, progress: Progress
    ) -> Arrived:
        """Make a new workspace from a handover file.

        Raises:
            Failed: HANDOVER_PASSPHRASE, HANDOVER_DAMAGED …; no half-made workspace is left.
            Cancelled: Likewise.
        """
        ...


def hand_over(
    target: Path,
    *,
    passphrase: str,
    keys: bool,
    rules: LedgerRules,
    today: date,
    moving: Moving,
    work: UnitOfWork,
    progress: Progress,
) -> Handover:
    """Hand the branch over to whoever keeps its books next.

    Raises:
        Rejected: If the passphrase is too short.
        Failed: If the file cannot be made; nothing is left at the target.
        Cancelled: When the person stopped it.
    """
    check_passphrase(passphrase)
    return moving.hand_over(
        target,
        passphrase=passphrase,
        keys=keys,
        inventory=take_stock(rules=rules, today=today, work=work),
        progress=progress,
    )


def take_stock(*, rules: LedgerRules, today: date, work: UnitOfWork) -> Inventory:
    """Return what there is to be handed over; nothing is written."""
    with work:
        branch = work.branch.get()
        lines = work.records.lines()
        ledgers = _counted((line.kind, line.belongs_year) for line in work.ledgers.lines())
        dossiers = _counted((line.kind, line.belongs_year) for line in work.dossiers.lines())
        packets = _counted(("", packet.year) for packet in work.packets.all())
        evidence, size = work.evidence.totals()
        members = len(work.people.roll().members)
        known = [line.belongs_year for line in lines]
        years = [work.facts(year) for year in _years((*known, branch.first_year, today.year))]
    records = Counter(
        (line.belongs_year, list(RecordKind).index(line.kind))
        for line in lines
        if line.version and line.belongs_year
    )
    matters = [
        _open_matter(matter, final)
        for facts in years
        for final in facts.records
        for item in final.record.agenda
        for matter in item.follow_ups
        if matter.done_on is None
    ]
    return Inventory(
        branch=branch.name,
        superior=branch.superior,
        on=today,
        members=members,
        records=tuple(
            (list(RecordKind)[kind], year, count) for (year, kind), count in sorted(records.items())
        ),
        drafts=sum(line.has_draft for line in lines),
        reviews=tuple(facts.year for facts in years if facts.review is not None),
        ledgers=_amounts(ledgers, {kind.key: kind.title for kind in rules.kinds}),
        dossiers=_amounts(dossiers, {kind.KIND: dossier_name(kind) for kind in DOSSIER_KINDS}),
        packets=_amounts(packets, {"": "年度材料包"}),
        evidence=evidence,
        evidence_bytes=size,
        matters=tuple(sorted(matters, key=lambda one: (one.due or date.max, one.held_on))),
    )


def dossier_name(kind: type) -> str:
    """Return what a kind of dossier is called in a list: its ``NAME``, where it has one."""
    return str(getattr(kind, "NAME", getattr(kind, "KIND", kind.__name__)))


def _years(known: Iterable[int | None]) -> list[int]:
    return sorted({year for year in known if year})


def _counted(keys: Iterable[tuple[str, int | None]]) -> Counter[tuple[str, int | None]]:
    return Counter(keys)


def _amounts(
    counts: Counter[tuple[str, int | None]], names: Mapping[str, str]
) -> tuple[Amount, ...]:
    """Return counts under their names, in the order of the names; unknown ones keep their key."""
    order = {key: place for place, key in enumerate(names)}
    return tuple(
        Amount(names.get(key, key), count, year)
        for (key, year), count in sorted(
            counts.items(), key=lambda one: (order.get(one[0][0], len(order)), one[0][1] or 0)
        )
    )


def _open_matter(matter: FollowUp, final: FinalRecord) -> OpenMatter:
    record = final.record
    return OpenMatter(record.title, record.held_on, matter.what, matter.owner.name, matter.due)
