"""Data files (profile, standard) read strictly: every mistake names its key and its line."""

import re
import tomllib
from collections.abc import Iterator
from datetime import date
from decimal import Decimal, InvalidOperation
from enum import StrEnum
from typing import TypeVar

from branchdesk.domain.basis import Basis, Source

_Choice = TypeVar("_Choice", bound=StrEnum)
_Value = TypeVar("_Value")
_HEADER = re.compile(r"^\s*\[\[?\s*(?P<name>[^\[\]]+?)\s*\]\]?\s*(#.*)?$")
_TOML_LINE = re.compile(r"at line (\d+)")


class Fault(StrEnum):
    """What can be wrong with a data file."""

    NOT_TOML = "not_toml"
    UNKNOWN_KEY = "unknown_key"
    MISSING_KEY = "missing_key"
    WRONG_TYPE = "wrong_type"
    NOT_ALLOWED = "not_allowed"
    DUPLICATE = "duplicate"
    DOES_NOT_ADD_UP = "does_not_add_up"


class DataFileError(Exception):
    """A data file cannot be used; nothing of it was taken over.

    Attributes:
        key: Dotted path in the file, for example ``obligations.2.basis.text``.
        line: The line it stands on, 1 for the first; 0 where it cannot be told.
        fault: What is wrong.
        values: Names and numbers for the sentence (what was expected, what was found).
    """

    def __init__(self, key: str, line: int, fault: Fault, *values: str) -> None:
        self.key = key
        self.line = line
        self.fault = fault
        self.values = values
        super().__init__(f"line {line}: {key}: {fault.value} {', '.join(values)}".rstrip())


def open_table(text: str) -> "Table":
    """Return the outermost table of a data file.

    Raises:
        DataFileError: If the text is not TOML.
    """
    try:
        content = tomllib.loads(text, parse_float=Decimal)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        found = _TOML_LINE.search(str(error))
        raise DataFileError(
            "", int(found[1]) if found else 0, Fault.NOT_TOML, str(error)
        ) from error
    return Table(content, (), text)


def line_of(text: str, path: tuple[str, ...]) -> int:
    """Return the line on which the key at ``path`` stands, or that of the table it belongs to.

    Tables in a list are counted from 0: ``("obligations", "2", "minimum")``. 0: not found.
    """
    lines = text.splitlines()
    best = 0
    depth = 0
    counts: dict[tuple[str, ...], int] = {}
    here: tuple[str, ...] = ()
    for number, line in enumerate(lines, start=1):
        if header := _HEADER.match(line):
            names = tuple(part.strip().strip("\"'") for part in header["name"].split("."))
            if line.lstrip().startswith("[["):
                index = counts[names] = counts.get(names, -1) + 1
                names = (*names, str(index))
            here = names
            if len(here) > depth and path[: len(here)] == here:
                best, depth = number, len(here)
        elif len(here) < len(path) and path[: len(here)] == here:
            key = re.escape(path[len(here)])
            if re.match(rf"\s*[\"']?{key}[\"']?\s*[=.]", line) and len(here) + 1 > depth:
                best, depth = number, len(here) + 1
    if best and depth < len(path) and path[depth].isdigit():
        # A list written one inline table a line.
        return _line_in_list(lines, best, int(path[depth])) or best
    return best


def _line_in_list(lines: list[str], opened: int, index: int) -> int:
    """Return the line of the table number ``index`` in the list opened on a line; 0: not found."""
    for number, line in enumerate(lines[opened:], start=opened + 1):
        if line.lstrip().startswith("{"):
            if not index:
                return number
            index -= 1
        elif line.lstrip().startswith("]") or _HEADER.match(line):
            break
    return 0


class Table:
    """One table of a data file; what is taken from it is checked, what is left over is refused."""

    def __init__(self, content: dict[str, object], path: tuple[str, ...], text: str) -> None:
        self._left = dict(content)
        self._path = path
        self._text = text

    def fail(self, key: str, fault: Fault, *values: str) -> DataFileError:
        """Return the error for ``key`` of this table (the table itself if empty), to be raised."""
        path = (*self._path, *key.split(".")) if key else self._path
        return DataFileError(".".join(path), line_of(self._text, path), fault, *values)

    def has(self, key: str) -> bool:
        """Tell whether ``key`` stands in the table and was not taken yet."""
        return key in self._left

    def keys(self) -> tuple[str, ...]:
        """Return the keys not taken yet, in the order of the file."""
        return tuple(self._left)

    def text(self, key: str, *, default: str | None = None, empty: bool = False) -> str:
        """Take a text; an empty one is refused unless ``empty`` allows it."""
        if default is not None and key not in self._left:
            return default
        value = self._take(key, str, "text")
        if not empty and not value.strip():
            raise self.fail(key, Fault.NOT_ALLOWED, "")
        return value

    def integer(self, key: str, *, least: int = 0, default: int | None = None) -> int:
        """Take a whole number of at least ``least``."""
        if default is not None and key not in self._left:
            return default
        value = self._raw(key)
        if isinstance(value, bool) or not isinstance(value, int):
            raise self.fail(key, Fault.WRONG_TYPE, "integer", type(value).__name__)
        if value < least:
            raise self.fail(key, Fault.NOT_ALLOWED, str(value))
        return value

    def integers(self, key: str) -> tuple[int, ...]:
        """Take a list of whole numbers."""
        values = self._take(key, list, "list")
        if not all(isinstance(value, int) and not isinstance(value, bool) for value in values):
            raise self.fail(key, Fault.WRONG_TYPE, "integer")
        return tuple(values)

    def texts(self, key: str) -> tuple[str, ...]:
        """Take a list of texts; an absent one is empty."""
        if key not in self._left:
            return ()
        values = self._take(key, list, "list")
        if not all(isinstance(value, str) for value in values):
            raise self.fail(key, Fault.WRONG_TYPE, "text")
        return tuple(values)

    def decimal(self, key: str, *, default: Decimal | None = None) -> Decimal:
        """Take a number: written as one, or as a text such as ``"1.25"``."""
        if default is not None and key not in self._left:
            return default
        value = self._raw(key)
        if isinstance(value, bool) or not isinstance(value, int | Decimal | str):
            raise self.fail(key, Fault.WRONG_TYPE, "number", type(value).__name__)
        try:
            number = Decimal(value)
        except InvalidOperation as error:
            raise self.fail(key, Fault.WRONG_TYPE, "number", str(value)) from error
        if not number.is_finite():
            raise self.fail(key, Fault.NOT_ALLOWED, str(value))
        return number

    def flag(self, key: str, *, default: bool | None = None) -> bool:
        """Take true or false."""
        if default is not None and key not in self._left:
            return default
        return self._take(key, bool, "boolean")

    def choice(self, key: str, kind: type[_Choice], *, default: _Choice | None = None) -> _Choice:
        """Take one of the values of ``kind``."""
        if default is not None and key not in self._left:
            return default
        value = self._take(key, str, "text")
        try:
            return kind(value)
        except ValueError as error:
            allowed = ", ".join(member.value for member in kind)
            raise self.fail(key, Fault.NOT_ALLOWED, value, allowed) from error

    def month_and_day(self, key: str) -> str:
        """Take a day without a year, written ``01-10``."""
        value = self.text(key)
        try:
            date.fromisoformat(f"2000-{value}")
        except ValueError as error:
            raise self.fail(key, Fault.NOT_ALLOWED, value, "MM-DD") from error
        return value

    def table(self, key: str) -> "Table":
        """Take a table."""
        return Table(self._take(key, dict, "table"), (*self._path, key), self._text)

    def tables(self, key: str) -> Iterator["Table"]:
        """Take a list of tables; an absent one is empty."""
        if key not in self._left:
            return
        for index, value in enumerate(self._take(key, list, "list")):
            path = (*self._path, key, str(index))
            if not isinstance(value, dict):
                raise self.fail(f"{key}.{index}", Fault.WRONG_TYPE, "table")
            yield Table(value, path, self._text)

    def basis(self, key: str = "basis") -> Basis:
        """Take a basis: its text, who made it, and whether it was compared with the original."""
        table = self.table(key)
        basis = Basis(table.text("text"), table.choice("source", Source), table.flag("verified"))
        table.done()
        return basis

    def done(self) -> None:
        """Refuse whatever was not taken.

        Raises:
            DataFileError: If a key is left over that nobody knows.
        """
        if self._left:
            raise self.fail(next(iter(self._left)), Fault.UNKNOWN_KEY)

    def _take(self, key: str, kind: type[_Value], expected: str) -> _Value:
        value = self._raw(key)
        if not isinstance(value, kind):
            raise self.fail(key, Fault.WRONG_TYPE, expected, type(value).__name__)
        return value

    def _raw(self, key: str) -> object:
        if key not in self._left:
            raise self.fail(key, Fault.MISSING_KEY)
        return self._left.pop(key)
