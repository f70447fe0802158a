"""The composition root: the only module that knows everybody.

Every function imports the rooms it needs by itself, so that a command pays for nothing else.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from branchdesk import paths

if TYPE_CHECKING:
    from datetime import date
    from decimal import Decimal

    from branchdesk.domain.figures import FigureTotal
    from branchdesk.domain.ledger_sheet import SheetGrid
    from branchdesk.domain.ledgers import LedgerEntry, LedgerKind, LedgerRules
    from branchdesk.domain.profile import Profile
    from branchdesk.domain.roster import RosterSheet
    from branchdesk.domain.standard import Standard
    from branchdesk.packet.room import PdfPacketRoom
    from branchdesk.storage.workspace import SqlWorkspace
    from branchdesk.usecases.branches import BranchDraft
    from branchdesk.usecases.desk import Clock, Desk
    from branchdesk.usecases.packets import PacketReceipt, Verdict
    from branchdesk.usecases.upkeep import Examination

Say = Callable[[str], None]

PROFILE = "profile.toml"
STANDARD = "standard.toml"
LEDGERS = "ledgers.toml"
"""A workspace may hold files of these names; they take the place of the shipped ones."""


@dataclass(frozen=True, slots=True)
class Demo:
    """The sample, made."""

    workspace: Path
    packet: "PacketReceipt"


def rules_of(folder: Path | None = None) -> "tuple[Profile, Standard]":
    """Return the profile and the star standard in force in a workspace.

    Raises:
        Failed: SEED_DAMAGED, naming the file, the line and the key.
    """
    from branchdesk.domain.datafile import DataFileError
    from branchdesk.domain.profile_file import parse_profile
    from branchdesk.domain.standard_file import parse_standard
    from branchdesk.usecases.errors import Failed, Trouble

    shipped = paths.seeds()
    profile = _own_or(folder, PROFILE, shipped / "profiles" / "organ-default.toml")
    standard = _own_or(folder, STANDARD, shipped / "standards" / "organ-5star.toml")
    file = profile
    try:
        rules = parse_profile(profile.read_text(encoding="utf-8"))
        file = standard
        return rules, parse_standard(standard.read_text(encoding="utf-8"))
    except (DataFileError, OSError, UnicodeDecodeError) as error:
        raise Failed(Trouble.SEED_DAMAGED, f"{file.name}: {error}") from error


def ledgers_of(folder: Path | None = None) -> "LedgerRules":
    """Return the ledgers in force in a workspace.

    Raises:
        Failed: SEED_DAMAGED, naming the file, the line and the key.
    """
    from branchdesk.domain.datafile import DataFileError
    from branchdesk.domain.ledger_file import parse_ledgers
    from branchdesk.usecases.errors import Failed, Trouble

    file = _own_or(folder, LEDGERS, paths.seeds() / LEDGERS)
    try:
        return parse_ledgers(file.read_text(encoding="utf-8"))
    except (DataFileError, OSError, UnicodeDecodeError) as error:
        raise Failed(Trouble.SEED_DAMAGED, f"{file.name}: {error}") from error


def _own_or(folder: Path | None, name: str, shipped: Path) -> Path:
    own = folder / name if folder else None
    return own if own is not None and own.is_file() else shipped


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
    from branchdesk.upkeep import StorageUpkeep
    from branchdesk.usecases.desk import Desk

    try:
        profile, standard = rules_of(workspace.folder)
        ledgers = ledgers_of(workspace.folder)
    except BaseException:
        workspace.close()
        raise
    return Desk(
        workspace=workspace,
        profile=profile,
        standard=standard,
        clock=clock,
        packets=_packet_room(workspace.folder),
        read_roster=_read_roster,
        write_roster_template=_write_roster_template,
        upkeep=StorageUpkeep(workspace),
        ledgers=ledgers,
        read_ledger=_read_ledger,
        write_ledger=_write_ledger,
        write_table=_write_table,
    )


def _packet_room(folder: Path | None) -> "PdfPacketRoom":
    from branchdesk.packet.room import PdfPacketRoom

    return PdfPacketRoom(folder, signers=paths.data_dir() / "known-signers.json")


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
    from branchdesk.domain.figures import totals

    with desk.work() as work:
        entries = work.ledgers.entries(year)
        records = work.facts(year).records
    return totals(desk.ledgers, entries=entries, records=records)


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
    """Show the window on a workspace, the last one, or the first-run wizard."""
    from branchdesk.desktop.entrance import Entrance
    from branchdesk.desktop.start import run

    return run(Entrance(open=open_desk, create=create_workspace, workspace=workspace))
