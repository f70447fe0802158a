"""How long a search over 50,000 minutes takes, as somebody types it, against scanning in SQLite.

Run by `make bench`; `measure` returns lines of Markdown for docs/benchmarks.md.
"""

import json
import random
import resource
import sqlite3
import statistics
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, date, datetime, timedelta
from datetime import time as clock
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT / "benches"), str(ROOT / "src"), str(ROOT / "tests")]

from branchdesk.app import rules_of  # noqa: E402 - the path comes first
from branchdesk.domain.branch import Branch  # noqa: E402
from branchdesk.domain.ids import RecordId, SittingId  # noqa: E402
from branchdesk.domain.records import (  # noqa: E402
    AgendaItem,
    AgendaKind,
    Person,
    Record,
    RecordKind,
    Version,
)
from branchdesk.storage import chain  # noqa: E402
from branchdesk.storage.workspace import DATABASE, create, open_workspace  # noqa: E402
from branchdesk.usecases.searching import search  # noqa: E402

RECORDS = 50_000
CHARACTERS = 600
ROUNDS = 9
LIMIT = 50.0
TODAY = date(2026, 12, 31)
RARE = "虚构消防演练"
"""Stands in three records only."""
QUERIES = (
    ("a common word of two characters", "会议"),
    ("a single character", "党"),
    ("a word of two characters in three records", "消防"),
    ("a word of six characters in three records", RARE),
    ("a word of two characters in no record, both characters common", "议会"),
    ("a word of rare characters in no record", "麒麟"),
    ("two words and three filters", "类别:支委会 日期:2024 人:样 会议 传达"),
    ("a draft by its state, none of them", "状态:草稿 会议"),
)


def measure(records: int = RECORDS, rounds: int = ROUNDS) -> list[str]:
    """Return the figures as Markdown, medians of so many rounds."""
    with tempfile.TemporaryDirectory(prefix="search-bench-") as scratch:
        folder = Path(scratch) / "workspace"
        create(folder, branch=Branch("中共样例市机关第一支部委员会")).close()
        _fill(folder / DATABASE, records)
        rules = rules_of().ledgers
        before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        with open_workspace(folder) as workspace:
            finder = workspace.finder(rules)
            begun = time.perf_counter()
            finder.bring_up_to_date()
            built = time.perf_counter() - begun
            memory = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) // 1024
            rows = []
            for name, text in QUERIES:
                first, whole = [], []
                for _round in range(rounds):
                    begun = time.perf_counter()
                    asked = search(text, finder=finder, rules=rules, today=TODAY)
                    next(asked)
                    shown = next(asked, None)
                    first.append((time.perf_counter() - begun) * 1000)
                    hits = [shown, *asked]
                    whole.append((time.perf_counter() - begun) * 1000)
                scan = _scan(folder / DATABASE, text.split()[-1], rounds=3)
                ours, worst = statistics.median(whole), max(whole)
                groups = len([hit for hit in hits if hit is not None])
                rows.append(
                    f"| {name} | {groups} | {statistics.median(first):.1f} | {ours:.1f} | "
                    f"{worst:.1f} | {LIMIT:.0f} | {scan:.0f} | {ours / scan:.2f} × |"
                )
    return [
        f"{records:,} minutes of {CHARACTERS} characters; everything is read once after opening "
        f"({built:.1f} s in the background, {memory} MB). Milliseconds from the line typed to the "
        "first group of results and to the last, of "
        f"{rounds} rounds, against scanning the same texts in SQLite with `instr`.",
        "",
        "| what is typed | groups | first | median | worst | limit | SQLite scan | ratio |",
        "|---|---|---|---|---|---|---|---|",
        *rows,
    ]


def _scan(file: Path, word: str, *, rounds: int) -> float:
    with closing(sqlite3.connect(file)) as plain:
        times = []
        for _round in range(rounds):
            begun = time.perf_counter()
            plain.execute(
                "SELECT record_id FROM record_text WHERE instr(body, ?)", (word,)
            ).fetchall()
            times.append((time.perf_counter() - begun) * 1000)
    return statistics.median(times)


def _fill(file: Path, records: int) -> None:
    """Write versions as the program would, but without its care: 50,000 commits take an hour."""
    with closing(sqlite3.connect(file, isolation_level=None)) as plain:
        plain.execute("PRAGMA synchronous = OFF")
        plain.execute("BEGIN")
        before = ""
        for number, (record, text) in enumerate(_records(records), start=1):
            content = _content(record, text)
            sha256 = f"{number:064}"
            plain.execute(
                "INSERT INTO record (id, sitting, kind, belongs_year, held_on, starts_at, title, "
                "version, sha256, late_days, created_at, revision) "
                "VALUES (?, ?, ?, ?, ?, '', ?, 1, ?, 0, '', 1)",
                (
                    *(record.id, record.id, record.kind.value, record.belongs_year),
                    *(record.held_on.isoformat(), record.title, sha256),
                ),
            )
            plain.execute(
                "INSERT INTO record_version VALUES (?, ?, 1, ?, ?, ?, '', ?, '')",
                (number, record.id, content, sha256, before, record.held_on.isoformat()),
            )
            plain.execute("INSERT INTO record_text VALUES (?, ?)", (record.id, text))
            before = sha256
        plain.execute("COMMIT")


_VERSION = Version(1, datetime(2026, 12, 31, tzinfo=UTC), TODAY)


def _content(record: Record, text: str) -> bytes:
    tree = json.loads(_TEMPLATE)
    tree["record"]["agenda"][0]["discussion"] = text[:-60]
    tree["record"]["agenda"][0]["decision"] = text[-60:]
    tree["record"]["title"] = record.title
    return json.dumps(tree, ensure_ascii=False).encode()


def _record(number: int, day: date) -> Record:
    return Record(
        id=RecordId(f"r{number:05}"),
        sitting=SittingId(f"r{number:05}"),
        kind=tuple(RecordKind)[number % 5],
        belongs_year=day.year,
        starts_at=datetime.combine(day, clock(9)),
        ends_at=datetime.combine(day, clock(10)),
        title=f"第{number}次会",
        place="三楼会议室",
        chair=Person("张样例"),
        recorder=Person("李样例"),
        agenda=(AgendaItem(AgendaKind.DISCUSSION, "研究工作"),),
    )


_TEMPLATE = chain.seal(_record(0, TODAY), _VERSION, previous="").content


def _records(count: int) -> Iterator[tuple[Record, str]]:
    dice = random.Random(50)  # noqa: S311 - the same minutes every time
    stock = _stock(dice)
    for number in range(count):
        start = dice.randrange(len(stock) - CHARACTERS)
        text = stock[start : start + CHARACTERS]
        if number in (7, count // 2, count - 7):
            text = RARE + text[len(RARE) :]
        yield _record(number, TODAY - timedelta(days=number // 20)), text


def _stock(dice: random.Random) -> str:
    """Return a million characters of words as common and as rare as in any language."""
    characters = [chr(0x4E00 + 7 * place) for place in range(2_400)]
    words = ["会议", "传达", "学习", "党员", "支部", "工作", "研究", "讨论", "落实", "建议", "开会"]
    words += [dice.choice(characters[:900]) + dice.choice(characters) for _ in range(6_000)]
    weights = [1 / (place + 3) for place in range(len(words))]
    return "".join(dice.choices(words, weights, k=500_000))


if __name__ == "__main__":
    print("\n".join(measure()))
