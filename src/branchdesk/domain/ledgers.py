"""Ledgers: every counted kind of activity besides the meetings of the cycle, declared as data.

A kind says which fields an entry has, through which steps it goes, and what it counts as. Adding a
kind means editing ``seeds/ledgers.toml``; nothing here knows a kind by name.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from typing import NewType

from branchdesk.domain.basis import Basis
from branchdesk.domain.ids import RecordId
from branchdesk.domain.records import AgendaKind, Attachment, Person, RecordKind

EntryId = NewType("EntryId", str)


class Shape(StrEnum):
    """How a field of a ledger is entered and kept."""

    LINE = "line"
    TEXT = "text"
    DATE = "date"
    TIME_SPAN = "time_span"
    """Two clock times and the hours between them."""
    NUMBER = "number"
    """A number with the kind's unit and a qualifier 余 / 超 where the source has one."""
    HOURS = "hours"
    AMOUNT = "amount"
    """Money, to the cent."""
    PERSON = "person"
    PEOPLE = "people"
    ORGANISATION = "organisation"
    CHOICE = "choice"
    TASKS = "tasks"
    """Lines of 事项、责任人、时限、完成日期."""


class Qualifier(StrEnum):
    """How exact a counted figure is (报告: 50余条, 超1.36亿)."""

    EXACT = "exact"
    AND_MORE = "余"
    OVER = "超"


class Privacy(StrEnum):
    """Who may see a field or a kind outside the branch."""

    OPEN = "open"
    RESTRICTED = "restricted"
    """Printed only without names (a wish's contact, health, family)."""
    PRIVATE = "private"
    """Never exported, never in a packet, shown only on demand (contents of talks)."""


class Counting(StrEnum):
    """How entries become a figure."""

    ENTRIES = "entries"
    """Each entry counts once."""
    PERSON_TIMES = "person_times"
    """人次: everybody named in the field, each time."""
    PERSONS = "persons"
    """名: everybody named in the field, once in the period."""
    SUM = "sum"
    """The numbers of the field added up."""
    LATEST = "latest"
    """The number of the field in the latest entry, for what cannot be added up (2026年度)."""


class Level(StrEnum):
    """Who keeps a ledger."""

    BRANCH = "branch"
    ORGAN = "organ"
    """The organ's committee or leading group; a branch rarely has one of these."""


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number as the source gives it."""

    value: Decimal
    qualifier: Qualifier = Qualifier.EXACT


@dataclass(frozen=True, slots=True)
class Task:
    """One line of a list of tasks; names are text, because several may see to it."""

    item: str
    owner: str = ""
    due: date | None = None
    done: date | None = None

    def is_overdue(self, today: date) -> bool:
        """Tell whether its day has passed and nobody said that it is done."""
        return self.done is None and self.due is not None and self.due < today


Value = str | Quantity | tuple[Person, ...] | tuple[Task, ...]
"""Text and dates (ISO) as text, numbers as quantities, people as people, tasks as tasks."""


def named_in(value: Value | None) -> tuple[Person, ...]:
    """Return the people of a field, none if it holds something else."""
    return (
        tuple(one for one in value if isinstance(one, Person)) if isinstance(value, tuple) else ()
    )


@dataclass(frozen=True, slots=True)
class LedgerField:
    """One field of a kind."""

    key: str
    label: str
    shape: Shape
    required: bool = False
    section: str = ""
    unit: str = ""
    choices: tuple[str, ...] = ()
    default: str = ""
    privacy: Privacy = Privacy.OPEN
    aliases: tuple[str, ...] = ()
    """Other headings an imported table may use."""
    ahead: bool = False
    """Whether a day to come is natural here (期限)."""
    ends: bool = False
    """Whether it is the day on which ends what began on the day of the entry."""


@dataclass(frozen=True, slots=True)
class Step:
    """One step in the life of an entry, for example 认领; the first one is where it begins."""

    key: str
    title: str
    follows: tuple[str, ...] = ()
    """Keys of the steps from which this one may be reached."""
    closes: bool = False
    """Whether the entry is done with this step."""
    aliases: tuple[str, ...] = ()
    """Other headings for the day of this step in an imported table."""


@dataclass(frozen=True, slots=True)
class FromRecords:
    """Which finalised minutes count into a figure as well; every sitting counts once.

    Empty parts ask for nothing; an entry that was part of a sitting counted is not counted again.
    """

    kinds: tuple[RecordKind, ...] = ()
    agenda: tuple[AgendaKind, ...] = ()
    """The agenda has an item of one of these kinds."""
    details: tuple[tuple[str, str], ...] = ()
    """(field of the kind, value); the value ``*`` means: anything but empty."""


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """Another ledger in which the same may be registered one by one.

    For each value that the figure counts the larger of both numbers stands: what is told in two
    ledgers is not counted twice.
    """

    kind: str
    field: str
    """Its choice field that holds the same words."""


@dataclass(frozen=True, slots=True)
class Figure:
    """One counted figure, for example volunteer.count = 217 次."""

    metric: str
    title: str
    """As in the report, for example 志愿服务."""
    unit: str
    counting: Counting
    rule: str
    """The exact counting rule in words."""
    field: str = ""
    """The field that people or numbers are taken from."""
    where: tuple[tuple[str, str], ...] = ()
    """(field or ``status``, value) pairs that an entry must have to count; pairs with the same
    field are alternatives."""
    instead: str = ""
    """The number field used for an entry that names nobody in ``field``."""
    records: FromRecords | None = None
    """The minutes that count as well."""
    elsewhere: Elsewhere | None = None
    """The ledger whose entries stand for those of this one where they are more."""
    lasts: bool = False
    """Whether what an earlier year registered and nobody ended counts as well (在册)."""


class View(StrEnum):
    """How a ledger is shown besides its table."""

    TABLE = "table"
    """By its table alone."""
    STAGES = "stages"
    """A column for each step, with counts and days waiting."""
    LISTS = "lists"
    """Several ledgers that belong together, side by side."""


@dataclass(frozen=True, slots=True)
class Match:
    """An entry of this ledger and one of another make an entry of a third: 需求 + 资源 = 项目."""

    partner: str
    """The other ledger."""
    makes: str
    """The ledger in which the new entry is made."""
    takes: tuple[tuple[str, str], ...]
    """(field of the new entry, field of this ledger's entry that it is filled from)"""
    own_in: str
    """Field of the new entry that says what this ledger's entry is called."""
    partner_in: str
    """Field of the new entry that says what the other one is called."""
    step: str = ""
    """The step that this ledger's entry takes, where it may."""


@dataclass(frozen=True, slots=True)
class Linked:
    """Entries of another ledger that belong to an entry: the visits to a person of 一人一策."""

    kind: str
    """The other ledger."""
    field: str
    """Its field of people …"""
    by: str
    """… that names the person in this field."""


@dataclass(frozen=True, slots=True)
class LedgerKind:
    """One ledger."""

    key: str
    title: str
    group: str
    """Heading under which it stands on the page, for example 作用发挥."""
    basis: Basis
    fields: tuple[LedgerField, ...]
    figures: tuple[Figure, ...]
    columns: tuple[str, ...]
    """Keys of the fields shown in the list, the date always first."""
    title_field: str
    """The field that names an entry."""
    steps: tuple[Step, ...] = ()
    privacy: Privacy = Privacy.OPEN
    form_title: str = ""
    """Title of the printed form."""
    hint: str = ""
    """What the ledger is for, shown while it is empty."""
    level: Level = Level.BRANCH
    from_sitting: bool = False
    """Whether a sitting may be this duty as well: offered from its minutes."""
    view: View = View.TABLE
    beside: tuple[str, ...] = ()
    """The ledgers shown side by side in the view `LISTS`, this one among them."""
    match: Match | None = None
    linked: tuple[Linked, ...] = ()

    def field_of(self, key: str) -> LedgerField | None:
        """Return the field with this key."""
        return next((known for known in self.fields if known.key == key), None)

    @property
    def sensitive(self) -> tuple[LedgerField, ...]:
        """The fields that are handed out only when somebody asks for them."""
        return tuple(field for field in self.fields if field.privacy is Privacy.RESTRICTED)

    def step_of(self, key: str) -> Step | None:
        """Return the step with this key."""
        return next((known for known in self.steps if known.key == key), None)


@dataclass(frozen=True, slots=True)
class LedgerRules:
    """Every ledger there is, and the figures that come from the minutes alone."""

    kinds: tuple[LedgerKind, ...]
    record_figures: tuple[Figure, ...] = ()

    @property
    def figures(self) -> tuple[Figure, ...]:
        """Every figure, those of the ledgers first."""
        return (*(f for kind in self.kinds for f in kind.figures), *self.record_figures)

    def kind(self, key: str) -> LedgerKind | None:
        """Return the ledger with this key."""
        return next((known for known in self.kinds if known.key == key), None)


@dataclass(frozen=True, slots=True)
class StepTaken:
    """A step an entry went through."""

    step: str
    on: date
    note: str = ""


@dataclass(frozen=True, slots=True)
class LedgerEntry:
    """One line of a ledger."""

    id: EntryId
    kind: str
    on: date
    belongs_year: int
    values: dict[str, Value] = field(default_factory=dict)
    steps: tuple[StepTaken, ...] = ()
    attachments: tuple[Attachment, ...] = ()
    record: RecordId | None = None
    """The record of the sitting that this duty was part of (one sitting, several duties)."""
    written_at: datetime | None = None
    """UTC"""
    sealed: tuple[str, ...] = ()
    """Keys of the values that were private when it was saved: no search finds them."""

    @property
    def status(self) -> str:
        """The step the entry stands at; empty where the kind has no steps."""
        return self.steps[-1].step if self.steps else ""


@dataclass(frozen=True, slots=True)
class LedgerDraft:
    """What stands in an entry's form: text, exactly as typed."""

    id: EntryId
    kind: str
    on: str = ""
    belongs_year: str = ""
    values: dict[str, str] = field(default_factory=dict)
    """People as names separated by 、; a number with 余 or 超 as written in the report."""
    steps: tuple[StepTaken, ...] = ()
    attachments: tuple[Attachment, ...] = ()
    record: RecordId | None = None
    written_at: datetime | None = None


def sealed_keys(kind: LedgerKind, values: Iterable[str]) -> tuple[str, ...]:
    """Return which of these fields hold what is shown only on demand."""
    present = frozenset(values)
    return tuple(
        known.key
        for known in kind.fields
        if known.privacy is Privacy.PRIVATE and known.key in present
    )


def column_may_leave(kind: LedgerKind, key: str, *, restricted: bool = False) -> bool:
    """Tell whether a column of a ledger may stand in a file that is handed out.

    Private ledgers and fields never may; restricted ones only where ``restricted`` asks for them.
    """
    known = kind.field_of(key)
    if kind.privacy is Privacy.PRIVATE:
        return False
    if known is None or known.privacy is Privacy.OPEN:
        return True
    return restricted and known.privacy is Privacy.RESTRICTED
