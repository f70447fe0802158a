"""What the next packet will hold, said before it is made. No Qt in here."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from branchdesk.domain.cycle_words import CellState
from branchdesk.domain.facts import DraftFact, Facts
from branchdesk.domain.handing_out import handed_out
from branchdesk.domain.ledgers import LedgerRules
from branchdesk.domain.records import Attachment, FinalRecord, Record, RecordKind
from branchdesk.usecases import year_parts
from branchdesk.usecases.desk import YearView
from branchdesk.usecases.ports import UnitOfWork


class Section(StrEnum):
    """The sections that a person recognises, in the order of the packet."""

    BRANCH = "branch"
    PLAN = "plan"
    GENERAL_MEETINGS = "general_meetings"
    COMMITTEE_MEETINGS = "committee_meetings"
    GROUP_MEETINGS = "group_meetings"
    PARTY_LECTURES = "party_lectures"
    MATTERS = "matters"
    THEME_PARTY_DAYS = "theme_party_days"
    ORG_LIFE = "org_life"
    REVIEW = "review"
    TALKS = "talks"
    RECRUITMENT = "recruitment"
    DUES = "dues"
    STUDY = "study"
    SERVICE = "service"
    AWARDS = "awards"
    SUMMARY = "summary"
    FIGURES = "figures"
    STARS = "stars"
    COMPLIANCE = "compliance"


_KINDS = {
    RecordKind.GENERAL_MEETING: Section.GENERAL_MEETINGS,
    RecordKind.COMMITTEE_MEETING: Section.COMMITTEE_MEETINGS,
    RecordKind.GROUP_MEETING: Section.GROUP_MEETINGS,
    RecordKind.PARTY_LECTURE: Section.PARTY_LECTURES,
    RecordKind.THEME_PARTY_DAY: Section.THEME_PARTY_DAYS,
}

_OF_LEDGERS = {
    "talks": Section.TALKS,
    "dues": Section.DUES,
    "study": Section.STUDY,
    "service": Section.SERVICE,
    "awards": Section.AWARDS,
}
_THREE_MEETINGS = frozenset(_KINDS) - {RecordKind.THEME_PARTY_DAY}

# Measured on typeset packets: A4 at GB/T 9704 margins holds 22 lines of 28 characters.
_CHARACTERS_PER_PAGE = 22 * 28
_LINES_OF_A_HEAD = 8
_SIGNATURES_PER_PAGE = 40
_PICTURES_PER_PAGE = 2
_FRAME_PAGES = 5
"""Cover, handover, index and signature page."""
_MEMBERS_PER_PAGE = 20
_LINES_PER_PAGE = 22
_MATTERS_PER_PAGE = 14
_SPEAKERS_PER_PAGE = 7
_RECTIFICATIONS_PER_PAGE = 12
_CASES_PER_PAGE = 3


@dataclass(frozen=True, slots=True)
class PlannedSection:
    """One section, with what is in it."""

    section: Section
    records: int = 0
    pictures: int = 0
    files: int = 0
    """Attachments that are not pictures; they are embedded, not printed."""
    pages: int = 1
    items: int = 0
    """What else is in it, counted: matters, duties, entries, people."""
    ledgers: tuple[tuple[str, int], ...] = ()
    """(ledger, entries) of a section that consists of ledgers."""


@dataclass(frozen=True, slots=True)
class PacketPlan:
    """The next packet, before it is made."""

    year: int
    sections: tuple[PlannedSection, ...]
    left_out: tuple[Section, ...]
    """Sections with nothing in them."""
    drafts: tuple[DraftFact, ...]
    """Begun and not finalised: they will not be in it."""
    overdue: int
    """Cells of the year board that are overdue."""
    missing_files: tuple[str, ...] = ()
    """Names of attachments whose bytes are gone."""

    @property
    def records(self) -> int:
        """How many records will be in it."""
        return sum(planned.records for planned in self.sections)

    @property
    def pictures(self) -> int:
        """How many photos will be printed."""
        return sum(planned.pictures for planned in self.sections)

    @property
    def pages(self) -> int:
        """Pages, about."""
        return _FRAME_PAGES + sum(planned.pages for planned in self.sections)

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing a committee could look at."""
        return self.records == 0


def plan_packet(
    view: YearView, *, reports: int = 0, missing_files: Iterable[str] = ()
) -> PacketPlan:
    """Return what a packet made now would hold; ``reports`` is how many papers were begun."""
    facts = view.facts
    found = {planned.section: planned for planned in _planned(view, reports)}
    return PacketPlan(
        year=facts.year,
        sections=tuple(found[section] for section in Section if section in found),
        left_out=tuple(section for section in Section if section not in found),
        drafts=facts.drafts,
        overdue=sum(
            cell.state is CellState.OVERDUE for row in view.board.rows for cell in row.cells
        ),
        missing_files=tuple(missing_files),
    )


def _planned(view: YearView, reports: int) -> Iterator[PlannedSection]:
    """Yield every section with something in it."""
    facts = view.facts
    yield _branch(facts)
    for kind, section in _KINDS.items():
        if records := [final for final in facts.records if final.record.kind is kind]:
            yield _records(section, records)
    if view.matters and any(final.record.kind in _THREE_MEETINGS for final in facts.records):
        yield _counted(Section.MATTERS, len(view.matters), _MATTERS_PER_PAGE)
    if facts.review is not None:
        files = [file for step in facts.review.steps for file in step.attachments]
        pages = 2 + len(facts.review.members) // _MEMBERS_PER_PAGE
        yield _with_files(Section.REVIEW, files, pages=pages)
    plan_ledger = _ledgers(view, year_parts.PLAN)
    if facts.plan is not None or plan_ledger:
        duties = len(facts.plan.duties) if facts.plan is not None else 0
        sittings = len(facts.plan.lines) if facts.plan is not None else 0
        yield replace(
            _counted(Section.PLAN, duties, _LINES_PER_PAGE, among=sittings),
            ledgers=plan_ledger,
        )
    dossier = facts.org_life
    if dossier is not None and dossier.finalised_at is not None:
        lines = len(dossier.rectifications)
        spoken = -(-len(dossier.members) // _SPEAKERS_PER_PAGE)
        planned = _counted(Section.ORG_LIFE, lines, _RECTIFICATIONS_PER_PAGE)
        yield replace(planned, pages=planned.pages + spoken + 1)
    people, elections = len(view.cases), len(year_parts.elections_of(facts))
    if people or elections:
        yield _counted(Section.RECRUITMENT, people, _CASES_PER_PAGE, among=elections)
    for key, section in _OF_LEDGERS.items():
        if ledgers := _ledgers(view, key):
            count = sum(number for _title, number in ledgers)
            yield replace(_counted(section, count, _LINES_PER_PAGE), ledgers=ledgers)
    if reports:
        yield PlannedSection(Section.SUMMARY, items=reports, pages=3 * reports)
    if figures := sum(bool(figure.value) for figure in view.figures):
        yield _counted(Section.FIGURES, figures, _LINES_PER_PAGE)
    yield _with_files(Section.STARS, _of_sheet(facts), pages=4)
    yield PlannedSection(Section.COMPLIANCE, pages=2)


def _counted(section: Section, count: int, per_page: int, *, among: int = 0) -> PlannedSection:
    return PlannedSection(section, items=count, pages=max(1, -(-(count + among) // per_page)))


def _ledgers(view: YearView, section: str) -> tuple[tuple[str, int], ...]:
    """Return the ledgers printed in a section that have entries, with how many."""
    counts = Counter(entry.kind for entry in view.facts.entries)
    return tuple(
        (kind.title, counts[kind.key])
        for kind in view.ledgers.kinds
        if counts[kind.key] and year_parts.section_of(kind) == section
    )


def missing_files(facts: Facts, *, ledgers: LedgerRules, work: UnitOfWork) -> tuple[str, ...]:
    """Return the names of attachments whose bytes are gone; looks at the disk, so from a job."""
    files = _files(facts, ledgers)
    with work:
        return tuple(f.name for f in files if work.evidence.path(f.evidence) is None)


def _files(facts: Facts, ledgers: LedgerRules) -> dict[Attachment, None]:
    found = [file for final in facts.records for file in final.record.attachments]
    found += [f for step in (facts.review.steps if facts.review else ()) for f in step.attachments]
    for entry in facts.entries:
        if kind := ledgers.kind(entry.kind):
            # Only what may leave the branch is missed in a packet.
            found += handed_out(entry, kind).attachments
    return dict.fromkeys([*found, *_of_sheet(facts), *year_parts.papers_of(facts)])


def _of_sheet(facts: Facts) -> list[Attachment]:
    if facts.sheet is None:
        return []
    scores = [file for entry in facts.sheet.scores for file in entry.attachments]
    return scores + [file for entry in facts.sheet.adjustments for file in entry.attachments]


def _branch(facts: Facts) -> PlannedSection:
    return PlannedSection(Section.BRANCH, pages=2 + len(facts.roll.members) // _MEMBERS_PER_PAGE)


def _records(section: Section, records: list[FinalRecord]) -> PlannedSection:
    files = [file for final in records for file in final.record.attachments]
    text = sum(_pages_of(final.record) for final in records)
    planned = _with_files(section, files, pages=text)
    return PlannedSection(
        section, len(records), planned.pictures, planned.files, pages=planned.pages
    )


def _with_files(section: Section, files: list[Attachment], *, pages: int) -> PlannedSection:
    pictures = sum(file.is_picture for file in files)
    return PlannedSection(
        section,
        pictures=pictures,
        files=len(files) - pictures,
        pages=pages + -(-pictures // _PICTURES_PER_PAGE),
    )


def _pages_of(record: Record) -> int:
    characters = sum(len(text) for text in record.details.values())
    for item in record.agenda:
        characters += len(item.title) + len(item.discussion) + len(item.decision) + 28 * 2
    head = _LINES_OF_A_HEAD * 28
    minutes = -(-(characters + head) // _CHARACTERS_PER_PAGE)
    sign_in = -(-len(record.attendance) // _SIGNATURES_PER_PAGE)
    return minutes + sign_in
