"""The command-line tools of the Qt that the program is pinned to; none of them needs a screen."""

import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import PySide6

ROOT = Path(__file__).resolve().parent.parent

_QT = Path(PySide6.__file__).resolve().parent
_SUFFIX = ".exe" if os.name == "nt" else ""
# The form compiler is kept apart from the others, except on Windows.
_FOLDERS = (_QT, _QT / "Qt" / "libexec")


class ToolFailed(Exception):
    """A tool ended with an error; the text is what it said."""


def run_tool(tool: str, *arguments: str | Path) -> str:
    """Run `uic`, `lupdate` or `lrelease` and return what it wrote.

    Raises:
        ToolFailed: If the tool is missing or ended with an error.
    """
    program = next((f for d in _FOLDERS if (f := d / f"{tool}{_SUFFIX}").is_file()), None)
    if program is None:
        raise ToolFailed(f"{tool} is not part of the installed PySide6")
    done = subprocess.run(
        [program, *map(str, arguments)], capture_output=True, check=False, cwd=ROOT
    )
    if done.returncode:
        raise ToolFailed(done.stderr.decode(errors="replace").strip())
    return done.stdout.decode()


def report(stale: Sequence[Path], *, remedy: str) -> int:
    """Say which generated files are out of date, and return the exit code for that."""
    for path in stale:
        print(f"out of date: {path.relative_to(ROOT)}", file=sys.stderr)
    if stale:
        print(f"run `{remedy}` and commit the result", file=sys.stderr)
    return 1 if stale else 0
