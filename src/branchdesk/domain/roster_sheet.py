"""A roster as it stands in a spreadsheet: rows of cells, before anybody decides what they mean."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from branchdesk.domain.problems import Problem


class RosterField(StrEnum):
    """What a column of a roster is about; the values are the fields of `MemberDraft`."""

    NAME = "name"
    GENDER = "gender"
    ETHNICITY = "ethnicity"
    BORN = "born"
    ID_NUMBER = "id_number"
    JOINED = "joined"
    FULL_ON = "full_on"
    ARRIVED = "arrived"
    STATUS = "status"
    CATEGORY = "category"
    POSTS = "posts"
    GROUP = "group"
    UNIT_POST = "unit_post"
    EDUCATION = "education"
    PHONE = "phone"
    NOTE = "note"


DATES = frozenset({RosterField.BORN, RosterField.JOINED, RosterField.FULL_ON, RosterField.ARRIVED})


class CellKind(StrEnum):
    """What the spreadsheet keeps in a cell."""

    TEXT = "text"
    NUMBER = "number"
    DATE = "date"
    """A date cell; its text is the day in ISO form."""
    NO_RESULT = "no_result"
    """A formula without a stored result, or an error; its text says which."""


@dataclass(frozen=True, slots=True)
class RosterCell:
    """One cell that is not empty."""

    text: str
    kind: CellKind = CellKind.TEXT


@dataclass(frozen=True, slots=True)
class RosterColumn:
    """A column whose heading is known."""

    field: RosterField
    letter: str
    title: str
    """The heading as it stands there."""


@dataclass(frozen=True, slots=True)
class RosterRow:
    """One row below the header that is not empty."""

    number: int
    """As the spreadsheet counts them, from 1."""
    cells: Mapping[RosterField, RosterCell] = field(default_factory=dict)

    def text(self, column: RosterField) -> str:
        """Return the text of a cell, empty where there is none."""
        cell = self.cells.get(column)
        return cell.text if cell else ""


@dataclass(frozen=True, slots=True)
class RosterSheet:
    """The sheet of a workbook that holds the roster."""

    file_name: str
    sheet_name: str
    header_row: int
    columns: tuple[RosterColumn, ...]
    rows: tuple[RosterRow, ...]
    unknown_columns: tuple[tuple[str, str], ...] = ()
    """(letter, heading) of the columns that are not taken over."""
    other_sheets: tuple[str, ...] = ()
    """Names of the sheets that were not read."""

    def letter(self, column: RosterField) -> str:
        """Return the letter of the column about something, empty where there is none."""
        return next((known.letter for known in self.columns if known.field is column), "")

    def letter_of(self, draft_field: str) -> str:
        """Return the letter of the column that a field of the form comes from."""
        root = draft_field.partition(".")[0]
        known = next((column for column in RosterField if column.value == root), None)
        return self.letter(known) if known else ""


@dataclass(frozen=True, slots=True)
class RosterProblem:
    """A problem exact to the cell."""

    row: int
    column: str
    """The column's letter; empty where the roster has no such column."""
    problem: Problem
