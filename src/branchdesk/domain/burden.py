"""减负: what a year asked of the branch, counted from what the program computes anyway.

For the secretary's own eyes: nothing here is exported, printed in a packet, compared with another
branch or set against a target, and no count tells who did what.

Each use of a record has one counting rule, told beside its number (`Use`). What the branch was
asked for without a superior text is counted from the rules in force (`Demand`).
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from statistics import median

from branchdesk.domain.basis import Basis, Source
from branchdesk.domain.board import Board
from branchdesk.domain.completeness import lacking
from branchdesk.domain.compliance_lines import ComplianceLine
from branchdesk.domain.counting import finalised_first_on, is_late
from branchdesk.domain.cycle_words import CellState
from branchdesk.domain.facts import Facts
from branchdesk.domain.figures import FigureTotal
from branchdesk.domain.ids import RecordId, SittingId
from branchdesk.domain.ledgers import LedgerEntry, LedgerRules
from branchdesk.domain.measures_people import study_minutes
from branchdesk.domain.profile import Profile
from branchdesk.domain.records import FinalRecord, Person, Record, RecordKind
from branchdesk.domain.standard import Computed, Standard, StarResult

BASIS = Basis("《整治形式主义为基层减负若干规定》（2024年）", verified=False)
"""Named in the domain page from a published notice; not compared with the official text."""


class Use(StrEnum):
    """What the program makes of a fact that was entered once."""

    FORM = "form"
    """The form F01 to F05: one for each finalised record."""
    SIGN_IN = "sign_in"
    """The sign-in sheet F08: one for each record with an attendance list."""
    BOARD = "board"
    """A cell of the year board: each time a record meets an obligation in a period."""
    STUDY_HOURS = "study_hours"
    """Study hours: each record with time of study and somebody present."""
    STARS = "stars"
    """An item of the star standard: each time a record is its evidence."""
    COMPLIANCE = "compliance"
    """A line of the compliance report: each time it rests on a record."""
    FIGURES = "figures"
    """A counted figure: each time it rests on a record or an entry."""
    LEDGERS = "ledgers"
    """An entry of a ledger that took its day and people from a record of the same sitting."""
    PACKETS = "packets"
    """A packet made of the year: each record that was finalised by then."""


class DemandKind(StrEnum):
    """What asked for something."""

    OBLIGATION = "obligation"
    RECORD_FIELD = "record_field"
    LEDGER_FIELD = "ledger_field"
    STAR_ITEM = "star_item"


@dataclass(frozen=True, slots=True)
class Demand:
    """Something asked for although no superior text is known to ask for it."""

    kind: DemandKind
    title: str
    """As the rules call it; the path of a field of a record."""
    within: str
    """The ledger it is asked in; empty for the others."""
    basis: Basis
    times: int
    """How often it was asked in the year."""


@dataclass(frozen=True, slots=True)
class Delay:
    """Days between a sitting and closing its minutes; ``kind`` None: of all records."""

    kind: RecordKind | None
    records: int
    median: float
    longest: int
    same_day: int
    late: int
    """How many are 补录."""


@dataclass(frozen=True, slots=True)
class Burden:
    """What a year asked for."""

    year: int
    records: int
    entries: int
    packets: int
    uses: tuple[tuple[Use, int], ...]
    demands: tuple[Demand, ...]
    """Most often asked first."""
    delays: tuple[Delay, ...]
    """Of all records first; empty while there is none."""

    @property
    def entered(self) -> int:
        """How many facts were entered: minutes and lines of ledgers."""
        return self.records + self.entries

    @property
    def used(self) -> int:
        """How often they were used."""
        return sum(times for _, times in self.uses)

    @property
    def asked(self) -> int:
        """How often something without a superior text was asked for."""
        return sum(demand.times for demand in self.demands)


def burden(
    facts: Facts,
    *,
    board: Board,
    stars: StarResult,
    compliance: Sequence[ComplianceLine],
    figures: Sequence[FigureTotal],
    entries: Sequence[LedgerEntry],
    ledgers: LedgerRules,
    standard: Standard,
    profile: Profile,
) -> Burden:
    """Return what the year of the facts asked for; everything given is of that year."""
    counts = Counter(
        {
            Use.FORM: len(facts.records),
            Use.SIGN_IN: sum(bool(final.record.attendance) for final in facts.records),
            Use.BOARD: sum(len(cell.records) for row in board.rows for cell in row.cells),
            Use.STUDY_HOURS: _studied(facts.records, profile),
            Use.STARS: _named((item.evidence for item in stars.items), facts),
            Use.COMPLIANCE: _named((line.records for line in compliance), facts),
            Use.FIGURES: sum(len(one.records) + len(one.entries) for one in figures),
            Use.LEDGERS: sum(entry.record is not None for entry in entries),
            Use.PACKETS: _packed(facts),
        }
    )
    demands = (
        *_obligations(board),
        *_record_fields(facts.records),
        *_ledger_fields(entries, ledgers),
        *_star_items(stars, standard),
    )
    return Burden(
        year=facts.year,
        records=len(facts.records),
        entries=len(entries),
        packets=sum(packet.year == facts.year for packet in facts.packets),
        uses=tuple((use, counts[use]) for use in Use),
        demands=tuple(sorted(demands, key=lambda one: -one.times)),
        delays=tuple(_delays(facts.records)),
    )


def without_superior_text(basis: Basis) -> bool:
    """Tell whether no superior text is known to ask for what rests on this.

    本程序默认 and what the branch set itself; and what committees are said to ask for in some
    places (待核对), as long as nobody has seen the text.
    """
    if basis.source is Source.COMMITTEE:
        return not basis.verified
    return basis.source in (Source.PROGRAM, Source.BRANCH)


def _studied(records: Iterable[FinalRecord], profile: Profile) -> int:
    return sum(
        final.record.present > 0 and study_minutes(final.record, profile.limits) > 0
        for final in records
    )


def _named(found: Iterable[Sequence[RecordId]], facts: Facts) -> int:
    own = {final.record.id for final in facts.records}
    return sum(len(own.intersection(records)) for records in found)


def _packed(facts: Facts) -> int:
    return sum(
        finalised_first_on(final) <= packet.made_on
        for packet in facts.packets
        if packet.year == facts.year
        for final in facts.records
    )


_NOT_ASKED = (CellState.NOT_APPLICABLE, CellState.COMING)


def _obligations(board: Board) -> Iterator[Demand]:
    """Yield obligations, asked once in every period that has begun and applies."""
    times: Counter[str] = Counter()
    known = {row.obligation.code: row.obligation for row in board.rows}
    for row in board.rows:
        times[row.obligation.code] += sum(cell.state not in _NOT_ASKED for cell in row.cells)
    for code, obligation in known.items():
        if times[code] and without_superior_text(obligation.basis):
            yield Demand(DemandKind.OBLIGATION, obligation.title, "", obligation.basis, times[code])


def _record_fields(records: Sequence[FinalRecord]) -> Iterator[Demand]:
    """Yield what the forms ask for, once for each record whose kind asks for it."""
    of_kind = Counter(final.record.kind for final in records)
    times: Counter[tuple[str, Basis]] = Counter()
    for kind, count in of_kind.items():
        for problem in lacking(_blank(kind)):
            if problem.basis is not None and without_superior_text(problem.basis):
                times[problem.field, problem.basis] += count
    for (field, basis), count in times.items():
        yield Demand(DemandKind.RECORD_FIELD, field, "", basis, count)


def _blank(kind: RecordKind) -> Record:
    nobody = Person("")
    begin = datetime(2000, 1, 1)  # noqa: DTZ001 - the day of a form that nobody fills in
    return Record(
        id=RecordId(""),
        sitting=SittingId(""),
        kind=kind,
        belongs_year=begin.year,
        starts_at=begin,
        ends_at=begin,
        title="",
        place="",
        chair=nobody,
        recorder=nobody,
    )


def _ledger_fields(entries: Sequence[LedgerEntry], ledgers: LedgerRules) -> Iterator[Demand]:
    """Yield required fields of ledgers, asked once for each entry."""
    of_kind = Counter(entry.kind for entry in entries)
    for kind in ledgers.kinds:
        if of_kind[kind.key] and without_superior_text(kind.basis):
            for field in kind.fields:
                if field.required:
                    yield Demand(
                        DemandKind.LEDGER_FIELD,
                        field.label,
                        kind.title,
                        kind.basis,
                        of_kind[kind.key],
                    )


def _star_items(stars: StarResult, standard: Standard) -> Iterator[Demand]:
    """Yield items that ask a hand for something once a year; computed ones ask for nothing."""
    for score in stars.items:
        item = standard.item(score.code)
        if item is None or not score.applicable or item.compute is Computed.AUTO:
            continue
        basis = item.basis or standard.basis
        if without_superior_text(basis):
            yield Demand(DemandKind.STAR_ITEM, f"{item.code} {item.title}", "", basis, 1)


def _delays(records: Sequence[FinalRecord]) -> Iterator[Delay]:
    if records:
        yield _delay(None, records)
    for kind in RecordKind:
        if some := [final for final in records if final.record.kind is kind]:
            yield _delay(kind, some)


def _delay(kind: RecordKind | None, records: Sequence[FinalRecord]) -> Delay:
    days = [_days(final.record.held_on, finalised_first_on(final)) for final in records]
    return Delay(
        kind=kind,
        records=len(records),
        median=median(days),
        longest=max(days),
        same_day=days.count(0),
        late=sum(map(is_late, records)),
    )


def _days(held_on: date, closed_on: date) -> int:
    # Minutes are never closed before their day; a clock may have been wrong.
    return max(0, (closed_on - held_on).days)
