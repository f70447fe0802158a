"""移交与导出 without Qt: what stands in the four cards, and the work they ask for."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from branchdesk.domain.problems import Problem, Rejected, Rule
from branchdesk.usecases.desk import Desk
from branchdesk.usecases.moving import Arrived, Handover, OpenChoices, OpenExport, hand_over
from branchdesk.usecases.packets import check_passphrase
from branchdesk.usecases.ports import Progress

_NOT_IN_NAMES = re.compile(r'[\x00-\x1f<>:"/\\|?*]+')
_LONGEST_NAME = 40


@dataclass(frozen=True, slots=True)
class WayDraft:
    """What stands in a card; each way uses what it has fields for."""

    source: str = ""
    target: str = ""
    passphrase: str = ""
    again: str = ""
    keys: bool = False
    restricted: bool = False
    journal: bool = False


class MovingPresenter:
    """The ways out of the open workspace and into a new one."""

    def __init__(self, desk: Desk, *, documents: Path) -> None:
        self._desk = desk
        self._documents = documents

    @property
    def has_keys(self) -> bool:
        """Whether there are signing keys that could go with a handover."""
        return self._desk.moving.has_keys()

    def handover_target(self) -> Path:
        """Return a free name for the handover file among the person's documents."""
        return self._free("移交", ".bdhand")

    def export_target(self) -> Path:
        """Return a free name for the open export among the person's documents."""
        return self._free("开放格式导出", ".zip")

    def hand_over(self, draft: WayDraft) -> Callable[[Progress], Handover]:
        """Return the work that makes a handover file; for a job.

        Raises:
            Rejected: If the name is missing, the passphrase too short or not the same twice.
        """
        problems = _required(draft, "target", "passphrase")
        if draft.passphrase:
            try:
                check_passphrase(draft.passphrase)
            except Rejected as refusal:
                problems += refusal.problems
            if draft.again != draft.passphrase:
                problems.append(Problem("again", Rule.NOT_THE_SAME))
        if problems:
            raise Rejected(problems)
        desk, target = self._desk, self._path(draft.target, ".bdhand")

        def work(progress: Progress) -> Handover:
            return hand_over(
                target,
                passphrase=draft.passphrase,
                keys=draft.keys,
                rules=desk.ledgers,
                today=desk.clock.today(),
                moving=desk.moving,
                work=desk.work(),
                progress=progress,
            )

        return work

    def receive(self, draft: WayDraft) -> Callable[[Progress], Arrived]:
        """Return the work that makes a workspace from a handover file; for a job.

        Raises:
            Rejected: If something is missing.
        """
        if problems := _required(draft, "source", "target", "passphrase"):
            raise Rejected(problems)
        desk, source = self._desk, self._path(draft.source)
        folder = self._path(draft.target)

        def work(progress: Progress) -> Arrived:
            return desk.moving.receive(
                source, folder, passphrase=draft.passphrase, progress=progress
            )

        return work

    def export(self, draft: WayDraft) -> Callable[[Progress], OpenExport]:
        """Return the work that writes an open export; for a job.

        Raises:
            Rejected: If the name is missing.
        """
        if problems := _required(draft, "target"):
            raise Rejected(problems)
        desk, target = self._desk, self._path(draft.target, ".zip")
        choices = OpenChoices(restricted=draft.restricted, journal=draft.journal)

        def work(progress: Progress) -> OpenExport:
            return desk.moving.export_all(
                target, rules=desk.ledgers, choices=choices, progress=progress
            )

        return work

    def read_in(self, draft: WayDraft) -> Callable[[Progress], Arrived]:
        """Return the work that makes a workspace from an open export; for a job.

        Raises:
            Rejected: If something is missing.
        """
        if problems := _required(draft, "source", "target"):
            raise Rejected(problems)
        desk, source = self._desk, self._path(draft.source)
        folder = self._path(draft.target)

        def work(progress: Progress) -> Arrived:
            return desk.moving.import_all(source, folder, progress=progress)

        return work

    def _free(self, what: str, ending: str) -> Path:
        today = self._desk.clock.today()
        branch = self._desk.year_view(today.year).facts.branch
        name = _NOT_IN_NAMES.sub("", branch.title).strip(" .")[:_LONGEST_NAME] or "党支部"
        wanted = f"{name}_{what}_{today.isoformat()}"
        target, number = self._documents / f"{wanted}{ending}", 2
        while target.exists():
            target, number = self._documents / f"{wanted}-{number}{ending}", number + 1
        return target

    def _path(self, typed: str, ending: str = "") -> Path:
        path = self._documents / Path(typed.strip()).expanduser()
        return (
            path
            if path.suffix.lower() == ending or not ending
            else path.with_name(path.name + ending)
        )


def _required(draft: WayDraft, *fields: str) -> list[Problem]:
    return [Problem(field, Rule.REQUIRED) for field in fields if not getattr(draft, field).strip()]
