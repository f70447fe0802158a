"""The ledgers without Qt: what is listed, whose form is open, what it all adds up to."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from branchdesk.desktop.pages.ledgers.lines import Behind, EntryRow, KindLine, behind_figure
from branchdesk.desktop.pages.ledgers.progress import Column, columns_of
from branchdesk.domain.basis import PROGRAM_DEFAULT
from branchdesk.domain.dates import parse_day
from branchdesk.domain.figures import FigureTotal
from branchdesk.domain.filling import FillFrom, FillSource, values_of_ledger
from branchdesk.domain.ids import RecordId
from branchdesk.domain.ledger_reading import text_of, title_of
from branchdesk.domain.ledgers import (
    EntryId,
    LedgerDraft,
    LedgerEntry,
    LedgerKind,
    LedgerRules,
    Privacy,
    Step,
    View,
)
from branchdesk.domain.problems import Problem, Rejected, Rule
from branchdesk.domain.year_figures import figures_of
from branchdesk.usecases import ledgers, matching
from branchdesk.usecases.desk import Desk
from branchdesk.usecases.lines import JournalLine, LedgerLine
from branchdesk.usecases.ports import UnitOfWork
from branchdesk.usecases.sittings import Sitting, sitting_of
from branchdesk.usecases.word_forms import AboutEntry, about_entry


class LedgersPresenter:
    """Keeps the chosen ledger, its list, the open form and the books in step."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._kind = next(filter(_is_shown, self.rules.kinds), None)
        self._entry: LedgerEntry | None = None
        self._clean: LedgerDraft | None = None
        self.year = self.today.year
        self.sought = ""
        self.removed = False
        """Whether the list shows the recycle bin."""

    @property
    def today(self) -> date:
        """The day it is."""
        return self._desk.clock.today()

    @property
    def read_only(self) -> bool:
        """Whether nothing can be written."""
        return self._desk.workspace.read_only

    @property
    def rules(self) -> LedgerRules:
        """Every ledger there is."""
        return self._desk.ledgers

    @property
    def kind(self) -> LedgerKind | None:
        """The ledger that is chosen; None where none is declared."""
        return self._kind

    @property
    def entry(self) -> LedgerEntry | None:
        """The entry whose form is open, as the books know it; None for a new one."""
        return self._entry

    @property
    def clean(self) -> LedgerDraft | None:
        """The form as the books know it."""
        return self._clean

    def to_fill(self) -> FillFrom | None:
        """Return what an outside form is filled in from: the entry as saved."""
        entry, kind = self._entry, self._kind
        if entry is None or kind is None:
            return None
        values = values_of_ledger(entry, kind)
        return FillFrom(FillSource.LEDGER, values, title_of(entry, kind), kind.key)

    def kinds(self) -> Sequence[KindLine]:
        """Return every ledger with its count of the year, in the order of the file."""
        with self._desk.work() as work:
            lines = work.ledgers.lines(year=self.year)
        counts: dict[str, int] = {}
        for line in lines:
            counts[line.kind] = counts.get(line.kind, 0) + 1
        return [
            KindLine(kind.key, kind.title, kind.group, counts.get(kind.key, 0))
            for kind in filter(_is_shown, self.rules.kinds)
        ]

    def choose(self, key: str) -> None:
        """Choose a ledger and begin a blank form of it."""
        kind = self.rules.kind(key)
        self._kind = kind if kind is not None and _is_shown(kind) else self._kind
        self.begin()

    def begin(self, values: Mapping[str, str] | None = None) -> LedgerDraft | None:
        """Begin a form of the chosen ledger, with values known already; nothing is written."""
        self._entry = None
        kind = self._kind
        blank = ledgers.begin_entry(kind, today=self.today) if kind else None
        if blank is not None and kind is not None and values:
            known = {key: text for key, text in values.items() if kind.field_of(key)}
            blank = replace(blank, values={**blank.values, **known})
        self._clean = blank
        return self._clean

    def begin_of(self, record: RecordId) -> bool:
        """Begin a form of the chosen ledger with what a sitting's minutes know.

        Where nothing more is needed it is in the books at once.  Return whether the minutes could
        be read.
        """
        kind = self._kind
        if kind is None:
            return False
        try:
            draft = ledgers.begin_entry_of(record, kind, today=self.today, work=self._desk.work())
        except Rejected:
            self.begin()
            return False
        self._entry, self._clean = None, draft
        self.save(draft)
        return True

    def sitting(self, record: RecordId | None) -> Sitting | None:
        """Return the sitting that an entry names; None if it names none that is there."""
        if record is None:
            return None
        try:
            return sitting_of(record, today=self.today, work=self._desk.work())
        except Rejected:
            return None

    def is_private(self, entry_id: EntryId) -> bool:
        """Tell whether an entry belongs to a ledger that is not shown here."""
        with self._desk.work() as work:
            entry = work.ledgers.get(entry_id)
        kind = self.rules.kind(entry.kind) if entry else None
        return kind is not None and not _is_shown(kind)

    def open(self, entry_id: EntryId) -> bool:
        """Open an entry, choosing its ledger; return whether it is there."""
        with self._desk.work() as work:
            entry = work.ledgers.get(entry_id)
        kind = self.rules.kind(entry.kind) if entry else None
        if entry is None or kind is None or not _is_shown(kind):
            return False
        self._kind = kind
        self._entry = entry
        self._clean = ledgers.open_entry(entry_id, rules=self.rules, work=self._desk.work())
        return True

    def rows(self) -> Sequence[EntryRow]:
        """Return the list of the chosen ledger, newest first: of the year, or the recycle bin."""
        kind = self._kind
        if kind is None:
            return ()
        with self._desk.work() as work:
            lines = work.ledgers.lines(
                kind=kind.key,
                year=None if self.removed else self.year,
                containing=self.sought,
                removed=self.removed,
            )
            known = {e.id: e for e in work.ledgers.entries(self.year, kind=kind.key)}
            return [_row(kind, line, known.get(line.id) or _get(work, line)) for line in lines]

    def listed_entries(self) -> Sequence[LedgerEntry]:
        """Return the entries of the chosen ledger that the list shows, oldest first."""
        if self._kind is None:
            return ()
        return ledgers.entries_of(
            self._kind, year=self.year, work=self._desk.work(), containing=self.sought
        )

    def check(self, draft: LedgerDraft) -> tuple[Problem, ...]:
        """Say what stands against saving the form or is worth a second look."""
        if self._kind is None or draft == self._clean:
            return ()
        seen = ledgers.check_entry(draft, kind=self._kind, today=self.today, work=self._desk.work())
        return self._with_basis(seen.problems)

    def save(self, draft: LedgerDraft) -> tuple[Problem, ...]:
        """Save the form; return what stands against it, nothing if it is saved."""
        if self._kind is None:
            return ()
        try:
            entry = ledgers.save_entry(
                draft,
                kind=self._kind,
                today=self.today,
                now=self._desk.clock.now(),
                work=self._desk.work(),
            )
        except Rejected as refusal:
            return self._with_basis(refusal.problems)
        self._changed_to(entry)
        return ()

    def about(self) -> AboutEntry | None:
        """Return the open entry for a Word form; None while it is not saved."""
        if self._entry is None:
            return None
        return about_entry(self._entry.id, rules=self.rules, work=self._desk.work())

    def next_steps(self) -> Sequence[Step]:
        """Return the steps that the open entry may take now."""
        if self._entry is None or self._kind is None:
            return ()
        return ledgers.next_steps(self._entry, self._kind)

    def take_step(self, step: str, on: str) -> tuple[Problem, ...]:
        """Move the open entry one step on; return what stands against it."""
        if self._entry is None or self._kind is None:
            return ()
        day = parse_day(on, today=self.today)
        if day is None:
            rule = Rule.NOT_A_DATE if on.strip() else Rule.REQUIRED
            return (Problem("steps", rule, values=(on.strip(),) if on.strip() else ()),)
        try:
            entry = ledgers.take_step(
                self._entry.id,
                step=step,
                on=day,
                kind=self._kind,
                today=self.today,
                work=self._desk.work(),
            )
        except Rejected as refusal:
            return refusal.problems
        self._changed_to(entry)
        return ()

    def take_step_back(self) -> None:
        """Take the open entry's latest step back; the first one stays."""
        if self._entry is None or self._kind is None or len(self._entry.steps) < 2:
            return
        self._changed_to(
            ledgers.take_step_back(self._entry.id, kind=self._kind, work=self._desk.work())
        )

    def remove(self) -> EntryId | None:
        """Put the open entry into the recycle bin and begin a blank form."""
        if self._entry is None:
            return None
        gone = self._entry.id
        ledgers.remove_entry(gone, now=self._desk.clock.now(), work=self._desk.work())
        self._desk.changed()
        self.begin()
        return gone

    def restore(self, entry_id: EntryId) -> None:
        """Take an entry out of the recycle bin."""
        ledgers.restore_entry(entry_id, work=self._desk.work())
        self._desk.changed()

    def undo(self) -> JournalLine | None:
        """Take back the last act in the books; None if there is none."""
        return self._desk.undo()

    def columns(self) -> tuple[Column, ...]:
        """Return the columns of the chosen ledger's view, empty where it has only its table."""
        kind = self._kind
        if kind is None or kind.view is View.TABLE or self.removed:
            return ()
        with self._desk.work() as work:
            entries = [
                entry
                for key in kind.beside or (kind.key,)
                for entry in work.ledgers.entries(self.year, kind=key)
            ]
            if self.sought:
                found = work.ledgers.lines(year=self.year, containing=self.sought)
                listed = {line.id for line in found}
                entries = [entry for entry in entries if entry.id in listed]
        return columns_of(kind, entries, rules=self.rules, today=self.today)

    def pair(self) -> tuple[str, str, str] | None:
        """Return the two ledgers of the view whose entries make a third, and its title."""
        for key in self._kind.beside if self._kind else ():
            own = self.rules.kind(key)
            made = self.rules.kind(own.match.makes) if own and own.match else None
            if own is not None and own.match is not None and made is not None:
                return own.key, own.match.partner, made.title
        return None

    def match(self, own: EntryId, partner: EntryId) -> str:
        """Make the third entry, open it, and return its title.

        Raises:
            Rejected: If it cannot be made; nothing was written.
        """
        made = matching.match(
            own,
            partner,
            rules=self.rules,
            today=self.today,
            now=self._desk.clock.now(),
            work=self._desk.work(),
        )
        self._changed_to(made)
        return title_of(made, self._kind) if self._kind is not None else ""

    def linked(self) -> tuple[str, Sequence[tuple[EntryId, str]]]:
        """Return the other ledger's title and its entries that belong to the open entry."""
        if self._entry is None or self._kind is None or not self._kind.linked:
            return "", ()
        rule = self._kind.linked[0]
        other = self.rules.kind(rule.kind)
        if other is None:
            return "", ()
        found = matching.linked_entries(self._entry, rule, work=self._desk.work())
        return other.title, [(e.id, f"{e.on.isoformat()}  {title_of(e, other)}") for e in found]

    def new_linked(self) -> tuple[str, str, str] | None:
        """Return ledger, field and text of a new entry that belongs to the open one."""
        if self._entry is None or self._kind is None or not self._kind.linked:
            return None
        rule = self._kind.linked[0]
        named = self._entry.values.get(rule.by)
        return (rule.kind, rule.field, text_of(named)) if named else None

    def figures(self) -> Sequence[FigureTotal]:
        """Return every figure of the year, in the order of the ledgers."""
        return figures_of(self._desk.year_view(self.year).facts, self.rules)

    def behind(self, total: FigureTotal) -> Sequence[Behind]:
        """Return the entries and records that a figure rests on, newest first."""
        return behind_figure(self._desk, self.year, total)

    def _changed_to(self, entry: LedgerEntry) -> None:
        self._desk.changed()
        self.open(entry.id)

    def _with_basis(self, problems: Sequence[Problem]) -> tuple[Problem, ...]:
        basis = self._kind.basis if self._kind else PROGRAM_DEFAULT
        # What only the program asks for needs no text behind it.
        if basis == PROGRAM_DEFAULT:
            return tuple(problems)
        return tuple(
            replace(p, basis=basis) if p.rule is Rule.REQUIRED and p.basis is None else p
            for p in problems
        )


def _is_shown(kind: LedgerKind) -> bool:
    """Tell whether a ledger stands in the list: a private one has a page of its own."""
    return kind.privacy is not Privacy.PRIVATE


def _get(work: UnitOfWork, line: LedgerLine) -> LedgerEntry | None:
    return work.ledgers.get(line.id)


def _row(kind: LedgerKind, line: LedgerLine, entry: LedgerEntry | None) -> EntryRow:
    step = kind.step_of(line.status)
    values = entry.values if entry else {}
    cells = tuple(text_of(values[key]) if key in values else "" for key in kind.columns)
    return EntryRow(line.id, line.on, cells, step.title if step else "")
