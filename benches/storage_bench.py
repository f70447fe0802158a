"""How long the books take, on a workspace of ten years, against the bare minimum for the same work.

Run by `make bench`; `measure` returns lines of Markdown for docs/benchmarks.md.
"""

import json
import shutil
import sqlite3
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT / "benches"), str(ROOT / "src")]

from ten_years import LAST_YEAR, MEMBERS, RECORDS_A_YEAR, YEARS, make_ten_years  # noqa: E402

from branchdesk.domain.ids import RecordId  # noqa: E402 - the path comes first
from branchdesk.domain.recording import to_draft  # noqa: E402
from branchdesk.domain.records import FinalRecord, Version  # noqa: E402
from branchdesk.storage.check import check  # noqa: E402
from branchdesk.storage.transaction import VersionCache  # noqa: E402
from branchdesk.storage.workspace import DATABASE, SqlWorkspace, open_workspace  # noqa: E402

ROUNDS = 15
NOW = datetime(LAST_YEAR, 12, 31, tzinfo=UTC)


@dataclass(slots=True)
class Compared:
    """One thing a person does, and the least that any program would have to do for it."""

    name: str
    ours: Callable[[], object]
    least_name: str
    least: Callable[[], object]
    target: str = ""
    milliseconds: list[float] = field(default_factory=list)
    least_milliseconds: list[float] = field(default_factory=list)

    def run(self) -> None:
        """Do both once, one after the other."""
        self.least_milliseconds.append(_timed(self.least))
        self.milliseconds.append(_timed(self.ours))

    def line(self) -> str:
        """Return the row of the table."""
        mine, least = (
            statistics.median(self.milliseconds),
            statistics.median(self.least_milliseconds),
        )
        worst = sorted(self.milliseconds)[int(len(self.milliseconds) * 0.95)]
        return (
            f"| {self.name} | {mine:.1f} | {worst:.1f} | {self.target} | "
            f"{self.least_name} {least:.1f} | {mine / least:.1f} × |"
        )


def _expect(found: object) -> None:
    """Stop if a measurement did not do what it measures."""
    if not found:
        raise SystemExit("a benchmark did not find what it looked for")


def _timed(act: Callable[[], object]) -> float:
    start = time.perf_counter()
    act()
    return (time.perf_counter() - start) * 1000


def measure(rounds: int = ROUNDS) -> list[str]:
    """Return the figures as Markdown, medians of so many interleaved rounds."""
    with tempfile.TemporaryDirectory(prefix="storage-bench-") as scratch:
        folder = make_ten_years(Path(scratch) / "workspace")
        size = (folder / DATABASE).stat().st_size / 1_000_000
        with Bench(folder, Path(scratch)) as bench:
            compared = list(bench.compared())
            for each in compared:
                each.run()
                each.milliseconds.clear()
                each.least_milliseconds.clear()
            for _round in range(rounds):
                for each in compared:
                    each.run()
        return [
            f"A workspace of {MEMBERS} members and {YEARS * RECORDS_A_YEAR:,} finalised records "
            f"over {YEARS} years ({size:.0f} MB). Milliseconds, median and 95th percentile of "
            f"{rounds} rounds, each against the least that any program would have to do.",
            "",
            "| what | median | p95 | target | the least | ratio |",
            "|---|---|---|---|---|---|",
            *(each.line() for each in compared),
        ]


class Bench:
    """The open workspace, and beside it a plain connection to a copy of its database."""

    def __init__(self, folder: Path, scratch: Path) -> None:
        self._folder = folder
        # Never the live file by another route, so the least is measured on a copy.
        self._copy = scratch / "copy.db"
        shutil.copyfile(folder / DATABASE, self._copy)
        self._plain = sqlite3.connect(self._copy, isolation_level=None)
        self._plain.execute("PRAGMA journal_mode = TRUNCATE")
        self._plain.execute("PRAGMA synchronous = FULL")
        self._plain.execute("CREATE TABLE least (id INTEGER PRIMARY KEY, content BLOB)")
        self._workspace: SqlWorkspace = open_workspace(folder)
        self._number = 0
        with self._workspace.work() as work:
            self._final: FinalRecord = work.facts(LAST_YEAR).records[0]
        self._draft = to_draft(self._final.record)

    def __enter__(self) -> "Bench":
        return self

    def __exit__(self, *_: object) -> None:
        self._plain.close()
        self._workspace.close()

    def compared(self) -> Iterator[Compared]:
        """Yield everything that is measured."""
        yield Compared("keeping a form", self._keep, "one row, one commit", self._least_save)
        yield Compared(
            "finalising a record", self._finalise, "one row, one commit", self._least_save, "≤ 100"
        )
        read = "reading and parsing as JSON"
        yield Compared("a year's facts, first time", self._facts_cold, read, self._least_facts)
        yield Compared("a year's facts, again", self._facts, read, self._least_facts, "≤ 60")
        yield Compared("lines of a year", self._lines, "the bare query", self._least_lines)
        yield Compared("lines of all years", self._all_lines, "the bare query", self._least_all)
        yield Compared("searching all minutes", self._search, "the bare query", self._least_search)
        yield Compared("opening and closing", self._open, "connect, one query", self._least_open)
        yield Compared("a checked copy", self._backup, "copying the file", self._least_copy)
        yield Compared("examining everything", self._check, "integrity check", self._least_check)

    def _keep(self) -> None:
        self._number += 1
        form = replace(
            self._draft, id=RecordId("bench"), title=f"正在填写的第 {self._number} 稿", day=""
        )
        with self._workspace.work() as work:
            work.records.save_draft(form, held_on=None, belongs_year=LAST_YEAR, now=NOW)
            work.commit()

    def _finalise(self) -> None:
        self._number += 1
        record = replace(
            self._final.record, id=RecordId(f"bench-{self._number}"), belongs_year=2000
        )
        with self._workspace.work() as work:
            work.records.finalise(record, Version(1, NOW, NOW.date()))
            work.commit()

    def _least_save(self) -> None:
        self._plain.execute("BEGIN IMMEDIATE")
        self._plain.execute("INSERT INTO least (content) VALUES (?)", (b"x" * 8000,))
        self._plain.execute("COMMIT")

    def _facts_cold(self) -> None:
        self._workspace._store.cache = VersionCache()
        self._facts()

    def _facts(self) -> None:
        with self._workspace.work() as work:
            _expect(len(work.facts(LAST_YEAR).records) == RECORDS_A_YEAR)

    def _least_facts(self) -> None:
        found = [json.loads(content) for (content,) in self._plain.execute(_CONTENTS, _YEAR)]
        _expect(len(found) == RECORDS_A_YEAR)

    def _lines(self) -> None:
        with self._workspace.work() as work:
            _expect(len(work.records.lines(year=LAST_YEAR)) >= RECORDS_A_YEAR)

    def _least_lines(self) -> None:
        self._plain.execute(f"{_LINES} WHERE belongs_year = ?", _YEAR).fetchall()

    def _all_lines(self) -> None:
        with self._workspace.work() as work:
            _expect(len(work.records.lines()) >= YEARS * RECORDS_A_YEAR)

    def _least_all(self) -> None:
        self._plain.execute(_LINES).fetchall()

    def _search(self) -> None:
        with self._workspace.work() as work:
            _expect(work.records.lines(containing="2019-1"))

    def _least_search(self) -> None:
        query = "SELECT record_id FROM record_text WHERE body LIKE '%2019-1%'"
        _expect(self._plain.execute(query).fetchall())

    def _open(self) -> None:
        open_workspace(self._folder, read_only=True).close()

    def _least_open(self) -> None:
        with closing(sqlite3.connect(self._copy)) as connection:
            connection.execute("SELECT count(*) FROM sqlite_master").fetchone()

    def _backup(self) -> None:
        self._workspace.backup_now().unlink()

    def _least_copy(self) -> None:
        shutil.copyfile(self._copy, self._copy.with_name("again.db"))

    def _check(self) -> None:
        _expect(check(self._folder).sound)

    def _least_check(self) -> None:
        self._plain.execute("PRAGMA integrity_check").fetchall()


_YEAR = (LAST_YEAR,)
_CONTENTS = (
    "SELECT content FROM record JOIN record_version"
    " ON record_version.sha256 = record.sha256 WHERE belongs_year = ?"
)
_LINES = (
    "SELECT id, sitting, kind, group_id, title, held_on, belongs_year, version, late_days,"
    " removed_at FROM record"
)


if __name__ == "__main__":
    print("\n".join(measure()))
