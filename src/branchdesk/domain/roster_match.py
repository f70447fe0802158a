"""Whom a row of a roster means: somebody in the register, or somebody in another row."""

from collections import defaultdict
from collections.abc import Mapping

from branchdesk.domain import idnumber
from branchdesk.domain.basis import Severity
from branchdesk.domain.dates import FuzzyDate, parse_fuzzy
from branchdesk.domain.member_draft import may_be_same_day
from branchdesk.domain.people import Member
from branchdesk.domain.problems import Problem, Rule
from branchdesk.domain.roll import Roll
from branchdesk.domain.roster_row import RowReading


def find_known(reading: RowReading, roll: Roll) -> Member | None:
    """Return the member of the register whom the row means, or None for somebody new.

    By ID number; else by name and birthday; else by a name that only one person here has and
    that neither birthday nor ID number contradicts.
    """
    number, born = _number(reading), _born(reading)
    if number:
        carrier = next((m for m in roll.members if m.id_number == number), None)
        if carrier is not None:
            return carrier
    namesakes = [
        member
        for member in roll.members
        if member.name == reading.draft.name
        and not (number and member.id_number and member.id_number != number)
        and not (born and member.born and not may_be_same_day(born, member.born))
    ]
    same_birthday = [member for member in namesakes if born and member.born]
    candidates = same_birthday or namesakes
    return candidates[0] if len(candidates) == 1 else None


def twins(readings: Mapping[int, RowReading]) -> dict[int, Problem]:
    """Return, for each row that repeats an earlier one, the problem that says so."""
    found: dict[int, Problem] = {}
    by_number: dict[str, int] = {}
    by_name: dict[str, list[int]] = defaultdict(list)
    for row, reading in readings.items():
        number, name = _number(reading), reading.draft.name
        earlier = [other for other in by_name[name] if _alike(reading, readings[other])]
        if number and number in by_number:
            found[row] = twin("id_number", by_number[number])
        elif name and earlier:
            certain = any(_certainly(reading, readings[other]) for other in earlier)
            found[row] = twin("name", earlier[0], certain=certain)
        by_number.setdefault(number, row)
        by_name[name].append(row)
    return found


def twin(field: str, other_row: int, *, certain: bool = True) -> Problem:
    """Return the problem of a row that means the same person as another one."""
    rule = Rule.DUPLICATE_ROW if certain else Rule.POSSIBLE_DUPLICATE_ROW
    severity = Severity.HARD if certain else Severity.SOFT
    return Problem(field, rule, severity, None, (str(other_row),))


def _alike(one: RowReading, other: RowReading) -> bool:
    """Tell whether nothing says that two rows of the same name are two people."""
    numbers, days = (_number(one), _number(other)), (_born(one), _born(other))
    if all(numbers) and numbers[0] != numbers[1]:
        return False
    first, second = days
    return not (first and second and not may_be_same_day(first, second))


def _certainly(one: RowReading, other: RowReading) -> bool:
    """Tell whether two rows that may be the same person surely are: the birthday agrees."""
    first, second = _born(one), _born(other)
    return bool(first and second and first == second) or one.draft == other.draft


def _number(reading: RowReading) -> str:
    return idnumber.normalised(reading.draft.id_number)


def _born(reading: RowReading) -> FuzzyDate | None:
    """Return the birthday a row states, in its own column or in a valid ID number."""
    stated = parse_fuzzy(reading.draft.born)
    number = _number(reading)
    if stated is None and idnumber.is_valid(number):
        day = idnumber.birthday(number)
        return FuzzyDate.of(day) if day else None
    return stated
