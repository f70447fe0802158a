"""What a power cut may leave of a run: every system call is a moment at which it can happen.

A run is recorded with strace.  Then, for every boundary between two system calls, disks are built
as a power cut at that moment may leave them: what was flushed is there; of what was not, every
sector of 512 bytes is there or not, by chance; names (created, renamed, removed) are there as a
prefix of what was done, at least up to the last flush of a folder.  Disks that lie about flushing
are outside of this model, as they are outside of what any program can promise.
"""

import json
import os
import random
import re
import subprocess
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

SECTOR = 512
_CALLS = (
    "openat,open,creat,write,pwrite64,ftruncate,truncate,fsync,fdatasync,unlink,unlinkat,rename,"
    "renameat,renameat2,mkdir,mkdirat,lseek,sendfile,copy_file_range,close"
)
_LINE = re.compile(r"^\d+ +(?P<name>\w+)\((?P<rest>.*)$", re.DOTALL)
_STRING = re.compile(r'"((?:\\x[0-9a-f]{2})*)"')
_FD = re.compile(r"^(-?\d+)(?:<[^>]*>)?")
_RESULT = re.compile(r"\) += (-?\d+)")


@dataclass(slots=True)
class File:
    """A file's content: what is flushed, and what was done since."""

    flushed: bytes = b""
    now: bytearray = field(default_factory=bytearray)
    since: list[tuple[int, bytes] | int] = field(default_factory=list)
    """Writes (offset, bytes) and truncations (size) that were not flushed yet."""

    def write(self, offset: int, content: bytes) -> None:
        """Write without flushing."""
        _put(self.now, offset, content)
        self.since.append((offset, content))

    def truncate(self, size: int) -> None:
        """Cut or stretch without flushing."""
        _cut(self.now, size)
        self.since.append(size)

    def flush(self) -> None:
        """Make everything so far durable."""
        self.flushed = bytes(self.now)
        self.since.clear()

    def after_a_power_cut(self, dice: random.Random, kept: float) -> bytes:
        """Return what may be left: each sector that was not flushed is there or not."""
        left = bytearray(self.flushed)
        for change in self.since:
            if isinstance(change, int):
                if dice.random() < kept:
                    _cut(left, change)
                continue
            offset, content = change
            start = offset
            while start < offset + len(content):
                end = min((start // SECTOR + 1) * SECTOR, offset + len(content))
                if dice.random() < kept:
                    _put(left, start, content[start - offset : end - offset])
                start = end
        return bytes(left)


def _put(content: bytearray, offset: int, piece: bytes) -> None:
    if len(content) < offset:
        content.extend(b"\0" * (offset - len(content)))
    content[offset : offset + len(piece)] = piece


def _cut(content: bytearray, size: int) -> None:
    if size < len(content):
        del content[size:]
    else:
        content.extend(b"\0" * (size - len(content)))


Step = tuple[str, ...]
"""A change of names: create (path, file key), unlink (path), rename (from, to), mkdir (path)."""


class Disk:
    """A folder on a disk, driven by the system calls of a recorded run."""

    def __init__(self, root: Path) -> None:
        self._root = str(root)
        self._files: dict[str, File] = {}
        self._names: dict[str, str] = {}
        self._folders: set[str] = set()
        self._steps: list[Step] = []
        self._durable_steps = 0
        self._open: dict[int, tuple[str, int]] = {}
        self._folder_handles: dict[int, str] = {}
        self.acknowledged = 0
        for path in sorted(root.rglob("*")):
            if path.is_dir():
                self._folders.add(str(path))
            else:
                content = path.read_bytes()
                self._files[str(path)] = File(content, bytearray(content))
                self._names[str(path)] = str(path)
        self._first_names, self._first_folders = dict(self._names), set(self._folders)

    def play(self, line: str) -> bool:
        """Carry out one line of the record; return whether it touched this folder."""
        found = _LINE.match(line)
        result = _RESULT.search(line)
        if found is None or result is None or int(result[1]) < 0:
            return False
        rest = found["rest"]
        strings = [bytes.fromhex(text.replace("\\x", "")) for text in _STRING.findall(rest)]
        return self._call(found["name"], rest, strings, int(result[1]))

    def _call(self, name: str, rest: str, strings: list[bytes], result: int) -> bool:
        handle = int(number[1]) if (number := _FD.match(rest)) else -1
        match name:
            case "openat" | "open" | "creat":
                return self._opened(os.fsdecode(strings[0]), rest, result)
            case "close":
                self._folder_handles.pop(handle, None)
                self._open.pop(handle, None)
            case "lseek" if handle in self._open:
                self._open[handle] = (self._open[handle][0], result)
                return False
            case "write" if handle == 1:
                if strings and strings[0].startswith(b"ACK"):
                    self.acknowledged = json.loads(strings[0][4:])
                return False
            case "write" if handle in self._open:
                key, at = self._open[handle]
                self._files[key].write(at, strings[0][:result])
                self._open[handle] = (key, at + result)
                return True
            case "pwrite64" if handle in self._open:
                offset = int(rest.rsplit(")", 1)[0].rsplit(", ", 1)[1])
                self._files[self._open[handle][0]].write(offset, strings[0][:result])
                return True
            case "ftruncate" if handle in self._open:
                size = int(rest.split(")")[-2].rsplit(", ", 1)[1])
                self._files[self._open[handle][0]].truncate(size)
                return True
            case "sendfile" | "copy_file_range" if handle in self._open:
                raise AssertionError(f"{name} is not played back: write the file piece by piece")
            case "fsync" | "fdatasync":
                return self._flushed(handle)
            case "unlink" | "unlinkat" | "mkdir" | "mkdirat" | "rename" | "renameat" | "renameat2":
                return self._renamed(name.removesuffix("2").removesuffix("at"), strings)
        return False

    def _opened(self, path: str, rest: str, handle: int) -> bool:
        if not path.startswith(self._root):
            return False
        if "O_DIRECTORY" in rest or path in self._folders or path == self._root:
            self._folder_handles[handle] = path
            return False
        created = path not in self._names
        if created:
            assert "O_CREAT" in rest, rest
            key = f"{path}#{len(self._steps)}"
            self._files[key] = File()
            self._names[path] = key
            self._steps.append(("create", path, key))
        elif "O_TRUNC" in rest:
            self._files[self._names[path]].truncate(0)
        self._open[handle] = (self._names[path], 0)
        return created

    def _flushed(self, handle: int) -> bool:
        if handle in self._folder_handles:
            self._durable_steps = len(self._steps)
            return True
        if handle in self._open:
            self._files[self._open[handle][0]].flush()
            return True
        return False

    def _renamed(self, what: str, strings: list[bytes]) -> bool:
        paths = [os.fsdecode(text) for text in strings]
        if not paths[0].startswith(self._root):
            return False
        step = (what, *paths)
        _apply(step, self._names, self._folders)
        self._steps.append(step)
        return True

    def after_a_power_cut(self, target: Path, dice: random.Random) -> None:
        """Write a disk as a power cut at this moment may leave it."""
        kept = dice.choice((0.0, 0.5, 0.9, 1.0))
        done = dice.randint(self._durable_steps, len(self._steps))
        names, folders = dict(self._first_names), set(self._first_folders)
        for step in self._steps[:done]:
            _apply(step, names, folders)
        target.mkdir()
        for folder in sorted(folders):
            (target / Path(folder).relative_to(self._root)).mkdir(parents=True, exist_ok=True)
        for path, key in names.items():
            place = target / Path(path).relative_to(self._root)
            place.write_bytes(self._files[key].after_a_power_cut(dice, kept))


def _apply(step: Step, names: dict[str, str], folders: set[str]) -> None:
    match step:
        case ("create", path, key):
            names[path] = key
        case ("unlink", path):
            names.pop(path, None)
        case ("rename", before, after):
            names[after] = names.pop(before)
        case ("mkdir", path):
            folders.add(path)


def record(command: Sequence[str], log: Path, *, env: dict[str, str]) -> list[str]:
    """Run a command and return its system calls."""
    subprocess.run(
        [
            "strace",
            "-f",
            "-y",
            "-xx",
            "-s",
            "20000000",
            "-e",
            f"trace={_CALLS}",
            "-o",
            str(log),
            *command,
        ],
        check=True,
        env=env,
        stdout=subprocess.DEVNULL,
    )
    with log.open(errors="replace") as lines:
        return list(lines)


def moments(disk: Disk, lines: Sequence[str]) -> Iterator[int]:
    """Yield after every system call that touched the folder; the disk is then as of that moment."""
    yield 0
    for number, line in enumerate(lines, 1):
        if disk.play(line):
            yield number
