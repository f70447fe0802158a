"""材料包 without Qt: what will be in it, where it goes, whether it may be made."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from branchdesk.desktop.pages.packets_plan import PacketPlan, missing_files, plan_packet
from branchdesk.domain.facts import PacketFact
from branchdesk.domain.problems import Problem, Rejected, Rule
from branchdesk.usecases.desk import Desk
from branchdesk.usecases.packets import PacketReceipt, check_passphrase, export_packet
from branchdesk.usecases.ports import Progress
from branchdesk.usecases.reports import begun_reports

_NOT_IN_NAMES = re.compile(r'[\x00-\x1f<>:"/\\|?*]+')
_LONGEST_NAME = 60


@dataclass(frozen=True, slots=True)
class ExportDraft:
    """What stands in the export card."""

    target: str = ""
    passphrase: str = ""
    again: str = ""
    """The passphrase a second time; asked only when the key is made."""


@dataclass(frozen=True, slots=True)
class MadePacket:
    """One earlier packet of the year, with its edition."""

    edition: int
    packet: PacketFact


class PacketsPresenter:
    """The packet of one year."""

    def __init__(self, desk: Desk, *, year: int, folder: Path) -> None:
        self._desk = desk
        self.year = year
        self.folder = folder
        """Where packets are put unless the person says otherwise."""

    @property
    def first_use(self) -> bool:
        """Whether the branch has no signing key yet."""
        return not self._desk.packets.has_key()

    @property
    def read_only(self) -> bool:
        """Whether making a packet cannot be noted in the books."""
        return self._desk.workspace.read_only

    def plan(self, *, gone: Sequence[str] = ()) -> PacketPlan:
        """Return what the packet will hold; ``gone`` are names of files that are missing."""
        desk = self._desk
        begun = begun_reports(self.year, work=desk.work())
        return plan_packet(desk.year_view(self.year), reports=begun, missing_files=gone)

    def look_for_files(self) -> Callable[[Progress], tuple[str, ...]]:
        """Return the work that looks whether every attachment is still there; for a job."""
        facts = self._desk.year_view(self.year).facts
        desk = self._desk

        def look(progress: Progress) -> tuple[str, ...]:
            del progress
            return missing_files(facts, ledgers=desk.ledgers, work=desk.work())

        return look

    def earlier(self) -> Sequence[MadePacket]:
        """Return the packets made of this year, newest first."""
        packets = self._desk.year_view(self.year).facts.packets
        of_year = [packet for packet in packets if packet.year == self.year]
        made = [MadePacket(number, packet) for number, packet in enumerate(of_year, start=1)]
        return made[::-1]

    def default_target(self) -> Path:
        """Return ``<支部简称>_<Y>年_年度材料包_第N版.pdf`` in the usual folder."""
        branch = self._desk.year_view(self.year).facts.branch
        name = _NOT_IN_NAMES.sub("", branch.title).strip(" .")[:_LONGEST_NAME] or "党支部"
        edition = len(self.earlier()) + 1
        return self.folder / f"{name}_{self.year}年_年度材料包_第{edition}版.pdf"

    def check(self, draft: ExportDraft) -> Path:
        """Return the target, or refuse before anything slow begins.

        Raises:
            Rejected: If the target is missing, or the new passphrase too short or not the same
                twice.
        """
        problems = []
        target = draft.target.strip()
        if not target:
            problems.append(Problem("target", Rule.REQUIRED))
        if not draft.passphrase:
            problems.append(Problem("passphrase", Rule.REQUIRED))
        elif self.first_use:
            try:
                check_passphrase(draft.passphrase)
            except Rejected as refusal:
                problems.extend(refusal.problems)
            if draft.again != draft.passphrase:
                problems.append(Problem("again", Rule.NOT_THE_SAME))
        if problems:
            raise Rejected(problems)
        path = Path(target).expanduser()
        if not path.is_absolute():
            path = self.folder / path
        return path if path.suffix.lower() == ".pdf" else path.with_name(path.name + ".pdf")

    def export(self, target: Path, passphrase: str) -> Callable[[Progress], PacketReceipt]:
        """Return the work that makes the packet; for a job."""
        desk, year = self._desk, self.year

        def make(progress: Progress) -> PacketReceipt:
            return export_packet(
                year,
                target=target,
                passphrase=passphrase,
                room=desk.packets,
                today=desk.clock.today(),
                now=desk.clock.now(),
                profile=desk.profile,
                standard=desk.standard,
                ledgers=desk.ledgers,
                report_rules=desk.papers.report_rules,
                work=desk.work(),
                previews=desk.previews,
                progress=progress,
            )

        return make

    def made(self, receipt: PacketReceipt) -> None:
        """Take note that a packet was made: the year is judged anew, the folder is remembered."""
        self.folder = receipt.path.parent
        self._desk.changed()


def in_fours(fingerprint: str) -> str:
    """Return a fingerprint in groups of four, as it is read out on the telephone."""
    plain = fingerprint.upper()
    return " ".join(plain[start : start + 4] for start in range(0, len(plain), 4))
