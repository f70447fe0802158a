"""Reading what stands in the forms of dossiers: every problem at once, pinned to its field."""

import re
from datetime import date

from branchdesk.domain.dates import FuzzyDate, parse_day, parse_fuzzy
from branchdesk.domain.drafts import PersonDraft
from branchdesk.domain.problems import Problem, Rejected, Rule
from branchdesk.domain.recording import person_of
from branchdesk.domain.records import Person
from branchdesk.domain.recruitment import Ballots
from branchdesk.domain.roll import Roll
from branchdesk.domain.text import clean_line, to_ascii_digits

_BETWEEN = re.compile(r"[、，,；;\n]+")


class Reading:
    """Collects what cannot be read."""

    def __init__(self, *, roll: Roll, today: date) -> None:
        self._roll = roll
        self._today = today
        self._problems: list[Problem] = []

    def refuse(self, field: str, rule: Rule, *values: str) -> None:
        """Note that a field cannot stay as it is."""
        self._problems.append(Problem(field, rule, values=values))

    def done(self) -> None:
        """Go on only if everything could be read.

        Raises:
            Rejected: With every problem.
        """
        if self._problems:
            raise Rejected(self._problems)

    def required(self, field: str, text: str) -> str:
        """Return one line that must not be empty."""
        line = clean_line(text)
        if not line:
            self.refuse(field, Rule.REQUIRED)
        return line

    def day(self, field: str, text: str, *, ahead: bool = False) -> date | None:
        """Return the day in a text, None if it is empty; ``ahead``: it may lie in the future."""
        if not text.strip():
            return None
        day = parse_day(text, today=self._today)
        if day is None:
            self.refuse(field, Rule.NOT_A_DATE, text.strip())
        elif day > self._today and not ahead:
            self.refuse(field, Rule.IN_THE_FUTURE, day.isoformat())
        return day

    def days(self, field: str, text: str) -> tuple[date, ...]:
        """Return the days in a text, separated by 、 or blanks, in order."""
        parts = [part for part in re.split(r"[、，,；;\s]+", text) if part]
        found = [self.day(field, part) for part in parts]
        return tuple(sorted({day for day in found if day is not None}))

    def fuzzy(self, field: str, text: str) -> FuzzyDate | None:
        """Return a date that may be known to the month or year only."""
        if not text.strip():
            return None
        found = parse_fuzzy(text)
        if found is None:
            self.refuse(field, Rule.NOT_A_DATE, text.strip())
        return found

    def count(self, field: str, text: str) -> int:
        """Return a whole number; nothing is 0."""
        typed = to_ascii_digits(text).strip()
        if not typed:
            return 0
        if re.fullmatch(r"\d{1,4}", typed):
            return int(typed)
        self.refuse(field, Rule.NOT_A_NUMBER, text.strip())
        return 0

    def ballots(self, field: str, texts: tuple[str, str, str]) -> Ballots | None:
        """Return how many ballots were issued, returned and valid; None while nothing is typed."""
        if not any(text.strip() for text in texts):
            return None
        found = Ballots(*(self.count(field, text) for text in texts))
        if all(text.strip() for text in texts) and not found.add_up:
            self.refuse(
                field,
                Rule.BALLOTS_DO_NOT_ADD_UP,
                *(str(count) for count in (found.issued, found.returned, found.valid)),
            )
        return found

    def people(self, text: str, *, day: date | None = None) -> tuple[Person, ...]:
        """Return the people in ``张三、李四``, those of the register known as such, each once."""
        names = [name for part in _BETWEEN.split(text) if (name := clean_line(part))]
        found = (
            person_of(PersonDraft(name), roll=self._roll, day=day or self._today) for name in names
        )
        return tuple({person.name: person for person in found}.values())


def names_of(people: tuple[Person, ...]) -> str:
    """Return people as they are typed."""
    return "、".join(person.name for person in people)


def shown_day(day: date | None) -> str:
    """Return a day as it is typed, nothing for none."""
    return day.isoformat() if day is not None else ""


def shown_count(count: int) -> str:
    """Return a number as it is typed, nothing for 0."""
    return str(count) if count else ""


def shown_ballots(ballots: Ballots | None) -> tuple[str, str, str]:
    """Return ballots as they are typed."""
    if ballots is None:
        return ("", "", "")
    return (str(ballots.issued), str(ballots.returned), str(ballots.valid))
