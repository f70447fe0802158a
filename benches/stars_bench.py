"""How long judging a branch-year of 400 records takes, beside looking at each of them once.

Run by `make bench`; `measure` returns lines of Markdown for docs/benchmarks.md.
"""

import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from itertools import cycle, islice
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT / "src")]

from branchdesk import app  # noqa: E402 - the path comes first
from branchdesk.clock import StoppedClock  # noqa: E402
from branchdesk.domain import stars  # noqa: E402
from branchdesk.domain.cycle import board  # noqa: E402
from branchdesk.domain.facts import Facts  # noqa: E402
from branchdesk.domain.ids import RecordId, SittingId  # noqa: E402
from branchdesk.domain.star_gaps import gap_map  # noqa: E402
from branchdesk.domain.what_if import possible, supposing  # noqa: E402
from branchdesk.sample import build_sample  # noqa: E402

RECORDS = 400
ROUNDS = 15
YEAR = 2026
TODAY = date(YEAR, 11, 20)
LIMIT_MS = 50


def measure(rounds: int = ROUNDS) -> list[str]:
    """Return the lines of the report."""
    with tempfile.TemporaryDirectory() as folder:
        workspace = Path(folder) / "workspace"
        build_sample(workspace, year=YEAR, say=_quiet)
        desk = app.open_desk(workspace, read_only=True, clock=StoppedClock(TODAY))
        try:
            facts, standard, profile = desk.year_view(YEAR).facts, desk.standard, desk.profile
        finally:
            desk.workspace.close()
    facts = _enlarged(facts)
    year_board = board(facts, profile, TODAY)
    result = stars.score(facts, standard, profile, TODAY, board=year_board)
    events = possible(facts, year_board, profile, TODAY)
    least = _timed(lambda: _look_at_each(facts), rounds)
    acts: dict[str, Callable[[], object]] = {
        "the score, its board known": lambda: stars.score(
            facts, standard, profile, TODAY, board=year_board
        ),
        "the gap map": lambda: gap_map(result, standard),
        "what if, everything ticked": lambda: stars.score(
            supposing(facts, events), standard, profile, TODAY
        ),
    }
    lines = [
        f"{RECORDS} records, {len(facts.roll.members)} members; the least: each line of each "
        f"sign-in sheet looked at once, {least:.1f} ms",
        "",
        "| what | median | limit | ratio to the least |",
        "|---|---|---|---|",
    ]
    for name, act in acts.items():
        took = _timed(act, rounds)
        lines.append(f"| {name} | {took:.1f} ms | {LIMIT_MS} ms | {took / least:.1f} |")
    return lines


def _enlarged(facts: Facts) -> Facts:
    records = tuple(
        replace(
            final,
            record=replace(
                final.record,
                id=RecordId(f"{final.record.id}-{number}"),
                sitting=SittingId(f"{final.record.sitting}-{number}"),
            ),
        )
        for number, final in enumerate(islice(cycle(facts.records), RECORDS))
    )
    return replace(facts, records=tuple(sorted(records, key=lambda final: final.record.starts_at)))


def _look_at_each(facts: Facts) -> int:
    return sum(
        line.presence.counts_as_present
        for final in facts.records
        for line in final.record.attendance
    )


def _timed(act: Callable[[], object], rounds: int) -> float:
    took = []
    for _ in range(rounds):
        began = time.perf_counter()
        act()
        took.append((time.perf_counter() - began) * 1000)
    return statistics.median(took)


def _quiet(said: str) -> None:
    del said
