"""Ballots while they are counted: two small files beside the books, gone when counting closes.

They are in no database: so no journal, no undo, no search, no copy of the books, no handover and
no export can hold a ballot, because nothing of these ever reads this folder.  The two files are
written in turns and in place.  A power cut ruins at most the one being written, the other holds
everything up to the ballot before.  Being written over in place, nothing of an earlier state is
left in free blocks; closing writes zeros over both before their names go.  No moment is in them.
"""

import contextlib
import hashlib
import os
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from branchdesk.domain.ballot_count import BoothCount, Count, PaperCount
from branchdesk.storage import codec, faults
from branchdesk.storage.files import PRIVATE_FILE, fsync_folder, make_folder
from branchdesk.usecases.errors import Failed, Trouble

COUNTING = "counting"
_KINDS: tuple[type[PaperCount] | type[BoothCount], ...] = (PaperCount, BoothCount)
_NAMES = {PaperCount: "paper", BoothCount: "booth"}
_STEP = 16 * 1024
"""Files grow by that much: their size tells nothing about single ballots."""
_C = TypeVar("_C", PaperCount, BoothCount)


@dataclass(frozen=True, slots=True)
class _State:
    turn: int
    content: bytes


class CountFolder:
    """Satisfies `branchdesk.usecases.side_ports.Counts`."""

    def __init__(self, workspace: Path) -> None:
        self._folder = workspace / COUNTING

    def paper(self, year: int) -> PaperCount | None:
        """Return the paper ballots being counted; None if nobody counts."""
        return self._get(PaperCount, year)

    def booth(self, year: int) -> BoothCount | None:
        """Return what was cast on this computer and is not closed; None if there is nothing."""
        return self._get(BoothCount, year)

    def keep(self, count: Count) -> None:
        """Keep a count, durably when this returns.

        Raises:
            Failed: If the disk refuses; what was kept before is still there.
        """
        content = codec.encode(count).encode()
        slots = self._slots(type(count), count.year)
        turns = [(_read(slot) or _State(0, b"")).turn for slot in slots]
        older = slots[turns.index(min(turns))]
        try:
            make_folder(self._folder)
            _write(older, _State(max(turns) + 1, content))
        except OSError as error:
            raise faults.failed_from_os(error, str(self._folder)) from error

    def discard(self, year: int) -> None:
        """Forget the counts of a year, zeros first.

        Raises:
            Failed: If the disk refuses.
        """
        try:
            for kind in _KINDS:
                for slot in self._slots(kind, year):
                    if slot.exists():
                        _wipe(slot)
            if self._folder.is_dir():
                fsync_folder(self._folder)
        except OSError as error:
            raise faults.failed_from_os(error, str(self._folder)) from error

    def _get(self, kind: type[_C], year: int) -> _C | None:
        states = [state for slot in self._slots(kind, year) if (state := _read(slot))]
        if not states:
            return None
        newest = max(states, key=lambda state: state.turn)
        return codec.decode(kind, newest.content, what=f"{COUNTING}/{year}")

    def _slots(self, kind: type[Count], year: int) -> tuple[Path, Path]:
        name = _NAMES[kind]
        return (self._folder / f"{year}-{name}-a", self._folder / f"{year}-{name}-b")


def _read(slot: Path) -> _State | None:
    """Return what a file holds; None if it is not there, or a power cut ruined it."""
    try:
        head, _, rest = slot.read_bytes().partition(b"\n")
    except FileNotFoundError:
        return None
    except OSError as error:
        raise faults.failed_from_os(error, str(slot)) from error
    try:
        turn, size, digest = head.decode("ascii").split(" ")
        content = rest[: int(size)]
    except (UnicodeDecodeError, ValueError):
        return None
    if hashlib.sha256(f"{turn} ".encode() + content).hexdigest() != digest:
        return None
    return _State(int(turn), content)


def _write(slot: Path, state: _State) -> None:
    digest = hashlib.sha256(f"{state.turn} ".encode() + state.content).hexdigest()
    whole = f"{state.turn} {len(state.content)} {digest}\n".encode() + state.content
    there = slot.stat().st_size if slot.exists() else 0
    wanted = max(there, -(-len(whole) // _STEP) * _STEP)
    _overwrite(slot, whole.ljust(wanted, b"\0"))
    if not there:
        fsync_folder(slot.parent)


def _wipe(slot: Path) -> None:
    _overwrite(slot, bytes(slot.stat().st_size))
    slot.unlink()


def _overwrite(slot: Path, content: bytes) -> None:
    """Write in place, over what is there."""
    handle = os.open(slot, os.O_RDWR | os.O_CREAT | getattr(os, "O_BINARY", 0), PRIVATE_FILE)
    try:
        view = memoryview(content)
        while view:
            view = view[os.write(handle, view) :]
        os.fsync(handle)
    finally:
        os.close(handle)


def make_place(folder: Path) -> None:
    """Make a private folder in which counts may lie, and those above it.

    Raises:
        Failed: If the disk refuses.
    """
    try:
        folder.parent.parent.mkdir(parents=True, exist_ok=True)
        make_folder(folder.parent)
        make_folder(folder)
    except OSError as error:
        raise faults.failed_from_os(error, str(folder)) from error


def remove_empty(folder: Path) -> None:
    """Remove the folder of a count that was forgotten; anything else in it stays."""
    with contextlib.suppress(OSError):
        (folder / COUNTING).rmdir()
        folder.rmdir()


def destroy(path: Path) -> None:
    """Write zeros over a file that held ballots, then remove it.

    Raises:
        Failed: If it is not there, or the disk refuses; then it may still hold them.
    """
    if not path.exists():
        raise Failed(Trouble.FILE_NOT_FOUND, path.name)
    try:
        _wipe(path)
        fsync_folder(path.parent)
    except OSError as error:
        raise faults.failed_from_os(error, str(path)) from error
