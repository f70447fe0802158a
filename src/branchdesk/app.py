"""The composition root: the only module that knows everybody.

Every function imports the rooms it needs by itself, so that a command pays for nothing else.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from branchdesk import paths
from branchdesk.rules_in_force import fill_profiles_of, report_rules_of, rules_of

if TYPE_CHECKING:
    from datetime import date
    from decimal import Decimal

    from branchdesk.domain.figures import FigureTotal
    from branchdesk.domain.ledger_sheet import SheetGrid
    from branchdesk.domain.ledgers import LedgerEntry, LedgerKind
    from branchdesk.domain.plan_report import PlanReport
    from branchdesk.domain.report import ReportKind, WrittenReport
    from branchdesk.domain.roster import RosterSheet
    from branchdesk.domain.themes import Theme
    from branchdesk.exchange.papers import FilePapers
    from branchdesk.packet.room import PdfPacketRoom
    from branchdesk.packet.scan_room import PdfScanRoom
    from branchdesk.storage.workspace import SqlWorkspace
    from branchdesk.usecases.branches import BranchDraft
    from branchdesk.usecases.charts_of_year import ChartsOfYear, ReportPicture
    from branchdesk.usecases.desk import Clock, Desk, Rules
    from branchdesk.usecases.packets import PacketReceipt, Verdict
    from branchdesk.usecases.printed import PrintedForm
    from branchdesk.usecases.tellers import TellerRoom
    from branchdesk.usecases.upkeep import Examination

Say = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Demo:
    """The sample, made."""

    workspace: Path
    packet: "PacketReceipt"


def open_desk(folder: Path, *, read_only: bool = False, clock: "Clock | None" = None) -> "Desk":
    """Open a workspace.

    Raises:
        Failed: If it is none, in use, newer than the program, damaged … Nothing was changed.
    """
    from branchdesk.clock import SystemClock
    from branchdesk.storage.workspace import open_workspace

    used = clock or SystemClock()
    workspace = open_workspace(folder, read_only=read_only, clock=SystemClock().now)
    return _desk(workspace, clock=used)


def create_workspace(folder: Path, draft: "BranchDraft", *, clock: "Clock | None" = None) -> "Desk":
    """Make a workspace for a branch and open it.

    Raises:
        Rejected: If the branch has no name, or something typed cannot be read.
        Failed: If the folder is taken, not empty, or cannot be written.
    """
    from branchdesk.clock import SystemClock
    from branchdesk.storage.workspace import create
    from branchdesk.usecases.branches import save_branch

    used = clock or SystemClock()
    branch = draft.to_branch(today=used.today())
    desk = _desk(create(folder, branch=branch, clock=SystemClock().now), clock=used)
    save_branch(draft, today=used.today(), work=desk.work())
    return desk


def _desk(workspace: "SqlWorkspace", *, clock: "Clock") -> "Desk":
    from branchdesk.moving import RoomsMoving
    from branchdesk.storage.rescue import RescueFolder
    from branchdesk.upkeep import StorageUpkeep
    from branchdesk.usecases.desk import Desk

    try:
        rules = rules_of(workspace.folder, own_standard=partial(_own_standard, workspace))
    except BaseException:
        workspace.close()
        raise
    return Desk(
        workspace=workspace,
        rules=rules,
        clock=clock,
        packets=_packet_room(workspace.folder),
        read_roster=_read_roster,
        write_roster_template=_write_roster_template,
        upkeep=StorageUpkeep(workspace),
        read_ledger=_read_ledger,
        write_ledger=_write_ledger,
        papers=_papers(workspace.folder, rules),
        print_form=partial(_print_form, workspace),
        plan_files=_PlanFiles(),
        write_table=_write_table,
        moving=RoomsMoving(workspace),
        rescue=RescueFolder(workspace.folder),
        scans=_scan_room(),
        tellers=_tellers(),
        ballots=_scan_room(),
        read_fill_profiles=lambda: fill_profiles_of(workspace.folder, rules.ledgers),
    )


def _own_standard(workspace: "SqlWorkspace") -> str:
    from branchdesk.usecases.standards import book_in_force

    book = book_in_force(workspace.work())
    return book.text if book is not None else ""


def _papers(folder: Path, rules: "Rules") -> "FilePapers":
    from branchdesk.exchange.papers import FilePapers

    return FilePapers(
        folder, report_rules=partial(report_rules_of, folder, rules), draw=_draw_charts
    )


def _draw_charts(charts: "ChartsOfYear") -> "Sequence[ReportPicture]":
    from branchdesk.packet.chart_pictures import report_pictures

    return report_pictures(charts)


def _packet_room(folder: Path | None) -> "PdfPacketRoom":
    from branchdesk.packet.room import PdfPacketRoom

    return PdfPacketRoom(folder, signers=paths.data_dir() / "known-signers.json")


def _scan_room() -> "PdfScanRoom":
    from branchdesk.packet.scan_room import PdfScanRoom

    return PdfScanRoom()


def _tellers() -> "TellerRoom":
    from branchdesk.telling import FileTellers

    return FileTellers(paths.data_dir())


def _read_roster(file: Path) -> "RosterSheet":
    from branchdesk.exchange.roster_xlsx import read_roster

    return read_roster(file)


def _write_roster_template(target: Path) -> None:
    from branchdesk.exchange.roster_template import write_template

    write_template(target)


def _read_ledger(file: Path, kind: "LedgerKind") -> "SheetGrid":
    from branchdesk.exchange.ledger_xlsx import read_ledger_table

    return read_ledger_table(file, kind)


def _write_ledger(
    target: Path,
    kind: "LedgerKind",
    entries: "Sequence[LedgerEntry]",
    *,
    restricted: bool = False,
) -> None:
    from branchdesk.exchange.ledger_xlsx import write_ledger

    write_ledger(target, kind, entries, restricted=restricted)


def _print_form(workspace: "SqlWorkspace", target: Path, form: "PrintedForm") -> None:
    from datetime import datetime

    from branchdesk.packet.growth_forms import write_form

    with workspace.work() as work:
        mark = work.branch.mark()
        work.commit()
    write_form(target, form, made_at=datetime.now().astimezone(), mark=mark)


class _PlanFiles:
    """Satisfies `branchdesk.usecases.desk.PlanFiles`."""

    def read_theme(self, path: Path) -> "Theme":
        from branchdesk.exchange.theme_file import read_theme

        return read_theme(path)

    def write_theme(self, path: Path, theme: "Theme") -> None:
        from branchdesk.exchange.theme_file import write_theme

        write_theme(path, theme)

    def write_report(self, path: Path, report: "PlanReport") -> None:
        from branchdesk.exchange.plan_xlsx import write_report

        write_report(path, report)


def _write_table(
    target: Path,
    title: str,
    headings: "Sequence[str]",
    rows: "Iterable[Sequence[str | Decimal | date]]",
    *,
    widths: "Sequence[int]" = (),
) -> None:
    from branchdesk.exchange.ledger_xlsx import write_table

    write_table(target, title, headings, rows, widths=widths)


def figures_of(desk: "Desk", year: int) -> "tuple[FigureTotal, ...]":
    """Return every counted figure of a year of an open workspace."""
    from branchdesk.domain.year_figures import figures_of as every_figure

    return every_figure(desk.year_view(year).facts, desk.ledgers)


def report_of(desk: "Desk", year: int, kind: "ReportKind") -> "WrittenReport":
    """Return a year-end paper of an open workspace as it would be printed now."""
    from branchdesk.usecases.reports import written_report

    return written_report(
        year,
        kind,
        view=desk.year_view(year),
        rules=desk.papers.report_rules(),
        ledgers=desk.ledgers,
        today=desk.clock.today(),
        work=desk.work(),
    )


def export(
    desk: "Desk", year: int, *, target: Path, passphrase: str, say: Say | None = None
) -> "PacketReceipt":
    """Export the annual packet of an open workspace, telling ``say`` how far it is.

    Raises:
        Rejected: If the passphrase is too short for a new key.
        Failed: If it cannot be made; nothing is left at the target.
    """
    from branchdesk.usecases.packets import export_packet

    told = 0

    def progress(done: int, total: int) -> None:
        nonlocal told
        tenth = done * 10 // total if total else 10
        if say is not None and tenth > told:
            told = tenth
            say(f"{tenth * 10} %")

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


def make_demo(folder: Path, *, year: int | None, passphrase: str, say: Say) -> Demo:
    """Make the sample branch in ``folder/workspace`` and its packet in ``folder/packets``.

    Raises:
        Failed: If the folders are taken or cannot be written.
    """
    from branchdesk.sample import build_sample, sample_clock

    clock = sample_clock(year)
    workspace = folder / "workspace"
    build_sample(workspace, year=clock.day.year, say=say)
    desk = open_desk(workspace, clock=clock)
    try:
        name = desk.year_view(clock.day.year).facts.branch.title
        packets = folder / "packets"
        packets.mkdir(parents=True, exist_ok=True)
        target = packets / f"{name}_{clock.day.year}年_年度材料包_第1版.pdf"
        receipt = export(desk, clock.day.year, target=target, passphrase=passphrase, say=say)
    finally:
        desk.workspace.close()
    return Demo(workspace, receipt)


def verify(file: Path) -> "Verdict":
    """Check one file; what is wrong with it is in the verdict."""
    return _packet_room(None).verify(file)


def examine(folder: Path) -> "Examination":
    """Check a workspace's database, chain of versions and evidence; nothing is changed.

    Raises:
        Failed: If it is no workspace, or a newer program's.
    """
    from branchdesk.storage.check import check

    return check(folder)


def run_window(workspace: Path | None) -> int:
    """Show the window on a workspace, a second teller's file, the last one, or the wizard."""
    from branchdesk.desktop.entrance import Entrance
    from branchdesk.desktop.start import run
    from branchdesk.moving import receive

    return run(
        Entrance(
            open=open_desk,
            create=create_workspace,
            workspace=workspace,
            receive=receive,
            tellers=_tellers(),
        )
    )
