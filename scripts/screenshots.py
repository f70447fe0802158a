"""Takes a picture of every page with the sample branch, at the sizes that offices have.

screenshots.py FOLDER                       all sizes, with a sample branch made for it
screenshots.py FOLDER --workspace DIR       the same with a workspace that exists; it is only read
"""

import argparse
import os
import subprocess
import sys
import tempfile
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from branchdesk.desktop.main_window import MainWindow
    from branchdesk.desktop.places import Place
    from branchdesk.usecases.desk import Desk


@dataclass(frozen=True, slots=True)
class Screen:
    """One kind of computer and person."""

    name: str
    width: int
    """Device-independent pixels, as the height"""
    height: int
    scale: str = "1"
    letters: str = "NORMAL"
    dark: bool = False
    language: str = "zh_CN"


SCREENS = (
    Screen("1366x768", 1366, 768),
    Screen("1920x1080-150", 1280, 720, scale="1.5"),
    Screen("1366x768-large-letters", 1366, 768, letters="LARGEST"),
    Screen("1366x768-dark", 1366, 768, dark=True),
    Screen("1366x768-english", 1366, 768, language="en"),
)


def main() -> int:
    """Make the sample if none was named, then take the pictures of each screen in a process."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--workspace", type=Path)
    parser.add_argument("--screen", help="only this one: " + ", ".join(s.name for s in SCREENS))
    parser.add_argument("--today", type=date.fromisoformat, help="the day it is in the pictures")
    parser.add_argument("--only", default="", help="only the places whose name has this in it")
    parser.add_argument("--here", action="store_true", help=argparse.SUPPRESS)
    wanted = parser.parse_args()
    screens = [s for s in SCREENS if wanted.screen in (None, s.name)]
    if wanted.here:
        take(screens[0], wanted.folder, wanted.workspace, wanted.today, only=wanted.only)
        return 0
    with tempfile.TemporaryDirectory(prefix="branchdesk-pictures-") as made:
        workspace, today = wanted.workspace, wanted.today
        if workspace is None:
            workspace, today = make_sample(Path(made))
        # Qt learns its scale when it starts: each screen is a process of its own.
        return max(
            run_for(s, wanted.folder, workspace, today, Path(made), only=wanted.only)
            for s in screens
        )


def make_sample(folder: Path) -> tuple[Path, date]:
    """Make the sample branch and return where it lies and which day it is there."""
    from branchdesk.sample import build_sample, sample_clock

    clock = sample_clock(None)
    build_sample(folder / "workspace", year=clock.day.year, say=print)
    return folder / "workspace", clock.day


def run_for(
    screen: Screen, folder: Path, workspace: Path, today: date | None, home: Path, *, only: str = ""
) -> int:
    """Take the pictures of one screen in a process of its own."""
    command = [
        sys.executable,
        __file__,
        str(folder),
        "--here",
        "--screen",
        screen.name,
        "--only",
        only,
    ]
    command += ["--workspace", str(workspace)]
    command += ["--today", today.isoformat()] if today else []
    environment = {
        **os.environ,
        "QT_QPA_PLATFORM": os.environ.get("QT_QPA_PLATFORM", "offscreen"),
        "QT_SCALE_FACTOR": screen.scale,
        "BRANCHDESK_HOME": str(home / screen.name),
    }
    return subprocess.run(command, env=environment, check=False).returncode


def take(
    screen: Screen, folder: Path, workspace: Path, today: date | None, *, only: str = ""
) -> None:
    """Open the window as it is on this screen and save a picture of each place."""
    from branchdesk import app as composition
    from branchdesk import fontfiles, paths
    from branchdesk.clock import StoppedClock
    from branchdesk.desktop.opening import described
    from branchdesk.desktop.pages.making import PageMaking
    from branchdesk.desktop.preferences import Language, PreferenceStore
    from branchdesk.desktop.start import first_paint, furnish
    from branchdesk.desktop.tokens import LetterSize

    fontfiles.font_path(fontfiles.FontName.SANS)
    store = PreferenceStore(paths.config_dir() / "preferences.ini")
    store.change(
        letters=LetterSize[screen.letters], dark=screen.dark, language=Language(screen.language)
    )
    target = folder / screen.name
    target.mkdir(parents=True, exist_ok=True)
    window = first_paint(store)
    window.resize(screen.width, screen.height)
    furnish(window, store)
    save(window, target / "00-opening.png")
    clock = StoppedClock(today) if today else None
    desk = composition.open_desk(workspace, read_only=True, clock=clock)
    try:
        opened = described(desk)
        window.show_branch(opened.name, PageMaking(desk), year=opened.year, years=opened.years)
        window.shell.notices.backed_up.emit(opened.backed_up)
        for number, (name, place) in enumerate(places(desk, opened.year), start=1):
            if only not in name:
                continue
            window.go(place)
            save(window, target / f"{number:02}-{name}.png")
        if not only:
            window.toggle_help()
            save(window, target / "90-help.png")
            window.toggle_help()
            take_search(window, target)
            take_fill_strip(window, desk, opened.year, target)
        window.close()
    finally:
        desk.workspace.close()


def take_search(window: "MainWindow", target: Path) -> None:
    """Save what the search over everything looks like, empty and with something typed."""
    from PySide6.QtWidgets import QLineEdit

    window.search()
    line = window.findChild(QLineEdit, "search_everything")
    for name, typed in (("empty", ""), ("found", "学习"), ("hint", "类别:周会 人:zwy 状态:定稿")):
        line.setText(typed)
        save(window, target / f"91-search-{name}.png")


def take_fill_strip(window: "MainWindow", desk: "Desk", year: int, target: Path) -> None:
    """Save the strip that copies a finalised record, with two fields done."""
    from branchdesk.desktop import leads
    from branchdesk.desktop.fill.strip import FillStrip

    with desk.work() as work:
        final = next((line for line in work.records.lines(year=year) if line.version), None)
    if final is None:
        return
    window.go(leads.record(final.id))
    next(a for a in window.page.secondary_actions() if a.objectName() == "fill").trigger()
    strip = window.findChild(FillStrip)
    strip.copy_next()
    strip.copy_next()
    settle(window)
    strip.grab().save(str(target / "92-fill-strip.png"))
    save(window, target / "93-record-to-fill.png")
    strip.close()


def places(desk: "Desk", year: int) -> "Iterator[tuple[str, Place]]":
    """Yield what is to be seen: every page, and what one opens on them."""
    from branchdesk.desktop import leads
    from branchdesk.desktop.places import Action, PageKey, Place
    from branchdesk.domain.review_procedure import needs_help

    for page in PageKey:
        yield page.value, Place(page)
    with desk.work() as work:
        lines = work.records.lines(year=year)
        members = work.people.lines()
        of_sittings = work.ledgers.lines(year=year, kind="law_study")
    shown = set()
    for line in lines:
        if line.kind not in shown:
            shown.add(line.kind)
            yield f"record-{line.kind.value}", leads.record(line.id)
    yield "records-search", Place(PageKey.RECORDS, action=Action.FIND)
    if members:
        yield "member", leads.member(members[0].id)
        yield "member-year", leads.year_of(members[0].id)
        yield "members-overview", Place(PageKey.MEMBERS, field="overview")
    with desk.work() as work:
        talks = work.ledgers.lines(kind="heart_talk", year=year)
    if talks:
        yield "talk", leads.talk(talks[0].id)
    for part in ("lines", "measures", "duties", "themes"):
        yield f"plan-{part}", Place(PageKey.PLAN, field=part)
    yield "growth-elections", Place(PageKey.GROWTH, field=leads.ELECTIONS)
    for field in ("opinions", "problems", "meeting", "rectification"):
        yield f"org-life-{field}", leads.org_life(year, field=field)
    yield "ledgers-figures", Place(PageKey.LEDGERS, field="figures")
    for ledger in (
        "micro_wish",
        "double_report_demand",
        "vanguard_team",
        "veteran_care_file",
        "secretary_project",
    ):
        yield f"ledgers-{ledger}", leads.ledger(ledger)
        with desk.work() as work:
            entries = work.ledgers.lines(kind=ledger, year=year)
        if entries:
            yield f"ledgers-{ledger}-entry", leads.ledger_entry(entries[0].id)
        if entries and ledger == "secretary_project":
            place = leads.ledger_entry(entries[0].id)
            yield "ledgers-tasks", replace(place, field="values.milestones")
    for line in of_sittings[:1]:
        yield "ledgers-of-a-sitting", leads.ledger_entry(line.id)
    yield "stars-from-ledgers", leads.star_item("E3", year=year)
    yield "stars-by-hand", leads.star_item("B5", year=year)
    for part in ("gaps", "what_if", "procedure", "standard", "years"):
        yield f"stars-{part.replace('_', '-')}", Place(PageKey.STARS, year=year, field=part)
    with desk.work() as work:
        review = work.reviews.get(year)
    for member in needs_help(review)[:1] if review is not None else ():
        yield (
            "review-help",
            Place(PageKey.REVIEW, year=year, field=f"members.{member.member}.outcome"),
        )
    yield "stars-named", Place(PageKey.STARS, year=year - 1, field="procedure")
    for part in ("rules", "looks", "backups", "history", "diagnostics"):
        yield f"settings-{part}", Place(PageKey.SETTINGS, field=part)
    # Where the sample was made with its packet, that can be looked at and verified too.
    for packet in sorted((desk.workspace.folder.parent / "packets").glob("*.pdf"))[:1]:
        yield "packet-preview", Place(PageKey.PACKETS, item=str(packet))
        yield "packet-verified", Place(PageKey.VERIFY, item=str(packet))


def save(window: "MainWindow", file: Path) -> None:
    """Save what the window looks like once nothing moves any more."""
    settle(window)
    window.grab().save(str(file))
    print(file)


def settle(window: "MainWindow") -> None:
    """Wait until no job runs and the window has painted what they brought."""
    from PySide6.QtCore import QEventLoop, QTimer

    quiet = 0
    # Three times: on a busy computer one turn is not enough for what follows from another.
    while quiet < 3:
        loop = QEventLoop()
        QTimer.singleShot(60, loop.quit)
        loop.exec()
        quiet = 0 if window.shell.jobs.busy else quiet + 1


if __name__ == "__main__":
    sys.exit(main())
