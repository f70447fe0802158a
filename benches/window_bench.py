"""How soon the window stands, how soon a form can be typed in, how long each page takes.

On a workspace with ten years of records, in interleaved rounds against a bare PySide6 window.
Run by `make bench`; `measure` returns lines of Markdown for docs/benchmarks.md.
"""

import json
import os
import sys
import time
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from branchdesk.desktop.main_window import MainWindow
    from branchdesk.usecases.desk import Desk

# What only the measuring process needs is imported there: a start is not to pay for it.

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT / "src"), str(ROOT / "benches")]

ROUNDS = 41
"""Single rounds differ by half on a machine that others use too; their median then does not."""
SHOWINGS = 7
LOOK_MS = 700
"""How long somebody looks at a saved record before going on: quick, for a person."""
YEAR = 2026
PAINT_LIMIT, READY_LIMIT, PAGE_LIMIT_MS = 1.3, 5.5, 100

_BARE = """
import sys, time
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow
class Window(QMainWindow):
    def paintEvent(self, event):
        super().paintEvent(event)
        QTimer.singleShot(0, app.quit)
app = QApplication([])
window = Window()
window.resize(1366, 768)
window.show()
app.exec()
"""


def measure(rounds: int = ROUNDS) -> list[str]:
    """Return the figures as Markdown, medians of interleaved rounds."""
    import tempfile

    from ten_years import make_ten_years

    with tempfile.TemporaryDirectory(prefix="window-bench-") as scratch:
        folder = Path(scratch) / "branch"
        make_ten_years(folder)
        environment = {
            **os.environ,
            "QT_QPA_PLATFORM": "offscreen",
            "BRANCHDESK_HOME": str(Path(scratch) / "home"),
            "PYTHONPATH": str(ROOT / "src"),
        }
        # An installed program has its bytecode; without it every start would compile everything.
        environment.pop("PYTHONDONTWRITEBYTECODE", None)
        _child(environment, "start", folder)  # Fonts are unpacked once for each person.
        bare, painted, ready = [], [], []
        for _round in range(rounds):
            bare.append(_bare(environment))
            seconds = _child(environment, "start", folder)
            painted.append(seconds["painted"])
            ready.append(seconds["ready"])
        pages = _child(environment, "pages", folder)
    return list(_lines(bare, painted, ready, pages))


def _lines(
    bare: list[float], painted: list[float], ready: list[float], pages: dict[str, list[float]]
) -> list[str]:
    import statistics

    base = statistics.median(bare)

    def ratio(taken: list[float]) -> str:
        each = [one / window for one, window in zip(taken, bare, strict=True)]
        low, middle, high = statistics.quantiles(each, n=4)
        return f"{middle:.2f} | {low:.2f} to {high:.2f}"

    lines = [
        f"| start, {len(bare)} rounds | ratio to a bare window, median | half of the rounds "
        "| limit |",
        "|---|---|---|---|",
        f"| bare PySide6 window painted ({base * 1000:.0f} ms) | 1.00 | | |",
        f"| window painted | {ratio(painted)} | {PAINT_LIMIT} |",
        f"| workspace open, a new 支委会 can be typed in | {ratio(ready)} | {READY_LIMIT} |",
        "",
        f"How soon a page is shown again on ten years of records (median of {SHOWINGS}): the books "
        "changed since it was shown last. Who looks at what was kept before going on finds the "
        "year judged beside the window; who is quicker waits for it.",
        "",
        "| page | ms, a record was finalised and looked at | limit "
        "| ms, straight after a form was kept | ms, straight after a record was finalised |",
        "|---|---|---|---|---|",
    ]
    return lines + [
        f"| {name} | {looked_at:.0f} | {PAGE_LIMIT_MS} | {kept:.0f} | {finalised:.0f} |"
        for name, (kept, finalised, looked_at) in pages.items()
    ]


def _bare(environment: dict[str, str]) -> float:
    import subprocess

    began = time.perf_counter()
    subprocess.run([sys.executable, "-c", _BARE], env=environment, check=True, capture_output=True)
    return time.perf_counter() - began


def _child(environment: dict[str, str], task: str, folder: Path) -> dict[str, Any]:
    import subprocess

    began = time.time()
    asked = [sys.executable, __file__, task, str(folder), str(began)]
    done = subprocess.run(asked, env=environment, check=True, stdout=subprocess.PIPE, text=True)
    answer: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return answer


def _start(folder: Path, began: float) -> dict[str, float]:
    """Start as the program does, and say when the window was painted and a form was ready."""
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication, QLineEdit

    from branchdesk import paths
    from branchdesk.desktop.preferences import PreferenceStore
    from branchdesk.desktop.start import first_paint, furnish

    store = PreferenceStore(paths.config_dir() / "preferences.ini")
    window = first_paint(store)
    painted = time.time() - began
    furnish(window, store)
    from branchdesk.app import create_workspace, open_desk
    from branchdesk.desktop.entrance import Entrance
    from branchdesk.desktop.opening import Opening

    entrance = Entrance(open=open_desk, create=create_workspace, workspace=folder)
    opening = Opening(window, entrance, store)
    app = QApplication.instance()
    assert isinstance(app, QApplication)  # noqa: S101 - the first paint made it

    def ask() -> None:
        from branchdesk.desktop.leads import new_record
        from branchdesk.domain.records import RecordKind

        window.go(new_record(RecordKind.COMMITTEE_MEETING))

    def look(_old: object, focused: object) -> None:
        if isinstance(focused, QLineEdit):
            app.quit()

    # Told, not asked every moment: asking takes the interpreter from the work it waits for.
    window.shell.notices.backed_up.connect(lambda _at: QTimer.singleShot(0, ask))
    app.focusChanged.connect(look)
    opening.begin()
    app.exec()
    ready = time.time() - began
    opening.close()
    return {"painted": painted, "ready": ready}


class _Office:
    """Somebody who changes the books between two looks at the window."""

    def __init__(self, desk: "Desk") -> None:
        from branchdesk.domain.recording import to_draft

        self._desk = desk
        with desk.work() as work:
            self._final = work.facts(YEAR).records[-1]
        self._draft = to_draft(self._final.record)
        self._number = 0

    def keep_a_form(self) -> None:
        """Keep what is typed into a form."""
        self._number += 1
        draft = replace(self._draft, id=f"{self._draft.id}-new", title=f"草稿{self._number}")
        with self._desk.work() as work:
            work.records.save_draft(
                draft, held_on=self._final.record.held_on, belongs_year=YEAR, now=_now()
            )
            work.commit()
        self._desk.changed()

    def finalise_a_record(self) -> None:
        """Append a version, the dearest change there is: every count of the year may be another."""
        self._number += 1
        with self._desk.work() as work:
            last = work.records.final(self._final.record.id)
            version = replace(last.version, number=last.version.number + 1, reason="更正")
            work.records.finalise(replace(last.record, title=f"更正{self._number}"), version)
            work.commit()
        self._desk.changed()


def _look_at_it(window: "MainWindow") -> None:
    """Let the window do what it does by itself, for as long as somebody looks at what was kept."""
    from PySide6.QtCore import QEventLoop, QTimer

    loop = QEventLoop()
    QTimer.singleShot(LOOK_MS, loop.quit)
    loop.exec()


def _now() -> datetime:
    return datetime.now(UTC)


def _pages(folder: Path) -> dict[str, list[float]]:
    """Return the milliseconds each page takes to be shown anew, by what changed before it."""
    taken: dict[str, list[float]] = {}
    from PySide6.QtWidgets import QApplication

    from branchdesk import paths
    from branchdesk.app import open_desk
    from branchdesk.clock import StoppedClock
    from branchdesk.desktop.judging_ahead import JudgingAhead
    from branchdesk.desktop.pages.making import PageMaking
    from branchdesk.desktop.places import PageKey, Place
    from branchdesk.desktop.preferences import PreferenceStore
    from branchdesk.desktop.start import first_paint, furnish

    store = PreferenceStore(paths.config_dir() / "preferences.ini")
    window = first_paint(store)
    furnish(window, store)
    desk = open_desk(folder, clock=StoppedClock(date(YEAR, 11, 20)))
    window.show_branch("bench", PageMaking(desk), year=YEAR, years=range(YEAR - 9, YEAR + 1))
    ahead = JudgingAhead(window)
    office = _Office(desk)
    ways = (
        (office.keep_a_form, False),
        (office.finalise_a_record, False),
        (office.finalise_a_record, True),
    )
    showings: dict[str, list[list[float]]] = {key.value: [[] for _ in ways] for key in PageKey}
    for _round in range(SHOWINGS + 1):
        for way, (act, looked_at) in enumerate(ways):
            ahead.follow(desk if looked_at else None)
            for key in PageKey:
                act()
                window.shell.notices.changed.emit()
                if looked_at:
                    _look_at_it(window)
                began = time.perf_counter()
                window.go(Place(key))
                # Its layout, and its one painting.
                QApplication.sendPostedEvents()
                showings[key.value][way].append((time.perf_counter() - began) * 1000)
    for name, ways_taken in showings.items():
        # The first showing also makes the page.
        taken[name] = [sorted(each[1:])[SHOWINGS // 2] for each in ways_taken]
    desk.workspace.close()
    return taken


if __name__ == "__main__":
    if len(sys.argv) > 1:
        chosen = _start if sys.argv[1] == "start" else None
        if chosen is not None:
            print(json.dumps(_start(Path(sys.argv[2]), float(sys.argv[3]))))
        else:
            print(json.dumps(_pages(Path(sys.argv[2]))))
    else:
        print("\n".join(measure()))
