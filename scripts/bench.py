"""Measures the program and writes docs/benchmarks.md; what is compared runs in the same run.

bench.py            every benchmark
bench.py NAME …     only these (storage, search, window, packet, stars); the other sections stay
"""

import importlib
import platform
import re
import sqlite3
import sys
from datetime import UTC, datetime
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT / "benches"), str(ROOT / "src"), str(ROOT / "tests")]
_TARGET = ROOT / "docs" / "benchmarks.md"
_HEADINGS = {
    "window": "Window and pages",
    "storage": "Storage",
    "search": "Search over everything",
    "packet": "Packet",
    "stars": "Judging a year by the stars",
}
_INTRODUCTION = """# Benchmarks

Written by `make bench`. Ratios are of runs interleaved on one machine; milliseconds only tell how
large things are. On a slower office computer the ratios hold, the milliseconds do not.
"""


def main(names: list[str]) -> int:
    """Run the benchmarks and write the page."""
    sections = _sections()
    for name in names or list(_HEADINGS):
        if name not in _HEADINGS:
            print(f"No such benchmark: {name}. There are: {', '.join(_HEADINGS)}")
            return 64
        print(f"{_HEADINGS[name]} …", flush=True)
        lines = importlib.import_module(f"{name}_bench").measure()
        print("\n".join(lines), flush=True)
        sections[_HEADINGS[name]] = f"{_where()}\n\n" + "\n".join(lines)
    parts = [f"## {heading}\n\n{text}\n" for heading, text in sections.items() if text]
    _TARGET.write_text("\n".join([_INTRODUCTION, *parts]), encoding="utf-8")
    return 0


def _where() -> str:
    return (
        f"Measured {datetime.now(UTC):%Y-%m-%d}, Python {platform.python_version()}, "
        f"SQLite {sqlite3.sqlite_version}, {platform.system()} {platform.machine()}."
    )


def _sections() -> dict[str, str]:
    """Return the sections as they stand, in their order, so that one can be measured alone."""
    text = _TARGET.read_text(encoding="utf-8") if _TARGET.is_file() else ""
    parts = re.split(r"^## (.+)$", text, flags=re.MULTILINE)[1:]
    known = {parts[i].strip(): parts[i + 1].strip() for i in range(0, len(parts) - 1, 2)}
    return {heading: known.get(heading, "") for heading in _HEADINGS.values()}


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
