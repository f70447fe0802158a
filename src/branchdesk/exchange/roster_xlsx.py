"""Rosters from Excel workbooks, read in a child process with bounded memory and time."""

import json
import os
import subprocess
import sys
from pathlib import Path
from threading import Event, Timer

from branchdesk.domain.roster_sheet import RosterSheet
from branchdesk.exchange import roster_wire
from branchdesk.exchange.xlsx_guard import check_file, named
from branchdesk.usecases.errors import Failed, Trouble

SECONDS = 60
_CHILD = (sys.executable, "-m", "branchdesk.exchange.roster_child")
_LONGEST_ANSWER = 16 * 1024 * 1024
_OUT_OF_TIME = (-9, -24)
"""SIGKILL and SIGXCPU: the limit on processor time."""
_PACKAGE_ROOT = Path(__file__).resolve().parents[2]


def read_roster(path: Path, *, seconds: int = SECONDS) -> RosterSheet:
    """Return the roster in a workbook. Call it from a job: a large file takes seconds.

    Raises:
        Failed: With what the file is instead, or what is wrong with it; nothing is written.
    """
    check_file(path)
    return roster_wire.unpack(ask_child(path, seconds))


def ask_child(path: Path, seconds: int, *more: str) -> bytes:
    """Return what the child read; ``more`` says what to read where it is no roster.

    Raises:
        Failed: With what the child found wrong.
    """
    answer = _answer_of_child(path, seconds, more)
    if answer.startswith(b"S"):
        return answer[1:]
    trouble, values, detail = json.loads(answer[1:])
    raise Failed(Trouble(trouble), *values, detail=detail)


def _answer_of_child(path: Path, seconds: int, more: tuple[str, ...]) -> bytes:
    """Return what the child wrote: ``S`` and the sheet, or ``F`` and the failure.

    Raises:
        Failed: If it gave no answer: stopped by the clock, by its limits, or aborted.
    """
    child = subprocess.Popen(  # noqa: S603 - our own module, no shell
        [*_CHILD, str(path), str(seconds), *more],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env={**os.environ, "PYTHONPATH": _search_path()},
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )
    stopped = Event()

    def stop() -> None:
        stopped.set()
        child.kill()

    clock = Timer(seconds, stop)
    clock.start()
    try:
        with child:
            assert child.stdout is not None  # noqa: S101 - asked for above
            answer = child.stdout.read(_LONGEST_ANSWER + 1)
            if len(answer) > _LONGEST_ANSWER:
                child.kill()
                raise Failed(Trouble.XLSX_TOO_LARGE, named(path))
    finally:
        clock.cancel()
    if child.returncode == 0 and answer[:1] in (b"S", b"F"):
        return answer
    if stopped.is_set() or child.returncode in _OUT_OF_TIME:
        raise Failed(Trouble.READING_TOOK_TOO_LONG, named(path))
    raise Failed(Trouble.XLSX_DAMAGED, named(path), detail=f"exit {child.returncode}")


def _search_path() -> str:
    """Return where the child finds this very program, installed or not."""
    inherited = os.environ.get("PYTHONPATH", "")
    return os.pathsep.join(part for part in (str(_PACKAGE_ROOT), inherited) if part)
