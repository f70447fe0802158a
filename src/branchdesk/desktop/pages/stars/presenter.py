"""星级创建 without Qt: the judged items, what a person may enter by hand, and where a gap leads."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal, InvalidOperation

from branchdesk.desktop.pages.stars.leads import place_for
from branchdesk.desktop.places import Place
from branchdesk.domain.ledgers import LedgerEntry, LedgerKind
from branchdesk.domain.problems import Problem, Rejected, Rule
from branchdesk.domain.records import Attachment, FinalRecord
from branchdesk.domain.standard import (
    Adjustment,
    Computed,
    ItemScore,
    ManualScore,
    Missing,
    MissingKind,
    Standard,
    StarResult,
    StarSheet,
)
from branchdesk.domain.star_years import as_rated
from branchdesk.domain.text import clean_line, to_ascii_digits
from branchdesk.usecases.desk import Desk
from branchdesk.usecases.lines import JournalLine
from branchdesk.usecases.star_rating import open_rating
from branchdesk.usecases.stars import drop_score, keep_score, keep_sheet
from branchdesk.wording.points import cut


def parse_points(text: str) -> Decimal | None:
    """Return the number that was typed, or None if it is none."""
    typed = to_ascii_digits(text).strip().replace("。", ".").removesuffix("分")
    try:
        points = Decimal(typed)
    except InvalidOperation:
        return None
    return points if points.is_finite() else None


@dataclass(frozen=True, slots=True)
class ScoreDraft:
    """A score by hand, exactly as it stands in the side panel."""

    code: str
    points: str = ""
    note: str = ""
    attachments: tuple[Attachment, ...] = ()
    not_applicable: bool = False

    def to_score(self) -> ManualScore:
        """Return the score this draft describes; its range is judged by the use case.

        Raises:
            Rejected: If the points are no number.
        """
        points = Decimal(0) if self.not_applicable else parse_points(self.points)
        if points is None:
            raise Rejected(_not_points("points", self.points))
        return ManualScore(
            code=self.code,
            points=points,
            note=self.note.strip(),
            attachments=self.attachments,
            not_applicable=self.not_applicable,
        )


@dataclass(frozen=True, slots=True)
class AdjustmentDraft:
    """加分 or 减分 as typed; the points are typed without a sign."""

    points: str = ""
    note: str = ""
    penalty: bool = False
    attachments: tuple[Attachment, ...] = ()

    def to_adjustment(self) -> Adjustment:
        """Return the adjustment this draft describes.

        Raises:
            Rejected: If the points are no positive number, or the note is missing.
        """
        problems = []
        points = parse_points(self.points)
        if points is None or points <= 0:
            problems.append(_not_points("points", self.points))
        if not self.note.strip():
            problems.append(Problem("note", Rule.SCORE_WITHOUT_NOTE))
        if points is None or problems:
            raise Rejected(problems)
        return Adjustment(
            points=-points if self.penalty else points,
            note=clean_line(self.note),
            attachments=self.attachments,
        )


def _not_points(field: str, typed: str) -> Problem:
    rule = Rule.NOT_A_NUMBER if typed.strip() else Rule.REQUIRED
    return Problem(field, rule, values=(typed,))


@dataclass(frozen=True, slots=True)
class Distance:
    """How far it is to the next star."""

    stars: int
    points: Decimal


class StarsPresenter:
    """The star rating of one year and what may be done to it."""

    def __init__(self, desk: Desk, *, year: int) -> None:
        self._desk = desk
        self.year = year
        self.category = ""
        """Letter of the category that is shown alone; empty: all."""
        self.code = ""
        """The item in the side panel; empty: none."""
        self._typed: dict[str, ScoreDraft] = {}

    @property
    def result(self) -> StarResult:
        """The branch judged as of today."""
        return self._desk.year_view(self.year).stars

    @property
    def sheet(self) -> StarSheet:
        """What was entered by hand."""
        return self._desk.year_view(self.year).facts.sheet or StarSheet(self.year)

    @property
    def read_only(self) -> bool:
        """Whether nothing may be entered here."""
        return self._desk.workspace.read_only

    def items(self) -> Sequence[ItemScore]:
        """Return the items of the category in hand, in the order of the standard."""
        return [i for i in self.result.items if self.category in ("", i.category)]

    def item(self, code: str) -> ItemScore | None:
        """Return the judged item with this code."""
        return next((item for item in self.result.items if item.code == code), None)

    @property
    def standard(self) -> Standard:
        """The standard in force."""
        return self._desk.standard

    def takes_score(self, item: ItemScore) -> bool:
        """Tell whether a person may enter points for the item."""
        return (
            item.compute is not Computed.AUTO
            or item.takes_hand
            or item.by_hand
            or _asks_for_points(item)
        )

    def distance(self) -> Distance | None:
        """Return what the next star still needs, None at the top."""
        result = self.result
        if result.next_threshold is None or result.next_threshold <= result.total:
            return None
        wanted = result.next_threshold
        stars = next(n for n, least in self._desk.standard.thresholds if least == wanted)
        return Distance(stars, result.next_threshold - result.total)

    def stars_with(self, total: Decimal) -> int:
        """Return the stars of so many points, as far as the year does not bar them already."""
        standard, facts = self._desk.standard, self._desk.year_view(self.year).facts
        top = max(stars for stars, _ in standard.thresholds)
        barred = standard.gate_without_overrides and any(
            final.version.overrides for final in facts.records
        )
        reached = [
            stars
            for stars, least in standard.thresholds
            if total >= least and not (barred and stars == top)
        ]
        stars = max(reached, default=0)
        return min(stars, standard.vetoed_stars) if self.result.vetoes else stars

    @property
    def decided(self) -> StarResult | None:
        """The year as it was rated in the end, None while no stars are decided."""
        rating = open_rating(self.year, work=self._desk.work())
        if rating.final_stars is None:
            return None
        return as_rated(rating, {one.code: one.title for one in self.result.categories})

    def evidence(self, item: ItemScore) -> Sequence[FinalRecord]:
        """Return the records that prove an item, in order of time."""
        known = {final.record.id: final for final in self._desk.year_view(self.year).facts.records}
        return [known[record] for record in item.evidence if record in known]

    def entries(self, item: ItemScore) -> Sequence[tuple[LedgerKind | None, LedgerEntry]]:
        """Return the ledger entries that prove an item, in order of time, with their ledgers."""
        wanted = set(item.entries)
        rules, facts = self._desk.ledgers, self._desk.year_view(self.year).facts
        # A registration of an earlier year proves that somebody is registered.
        known = {entry.id: entry for entry in (*facts.registrations, *facts.entries)}
        found = [entry for key, entry in known.items() if key in wanted]
        found.sort(key=lambda entry: entry.on)
        return [(rules.kind(entry.kind), entry) for entry in found]

    def member_names(self, item: ItemScore) -> Sequence[str]:
        """Return the names of the members whom an item lists."""
        roll = self._desk.year_view(self.year).facts.roll
        return [member.name for m in item.members if (member := roll.member(m)) is not None]

    @property
    def has_unsaved_changes(self) -> bool:
        """Whether a score is typed that is not kept yet."""
        return bool(self._typed)

    def type(self, draft: ScoreDraft) -> None:
        """Remember what is typed for an item, so that looking at another one loses nothing."""
        if draft == self._stored(draft.code):
            self._typed.pop(draft.code, None)
        else:
            self._typed[draft.code] = draft

    def unsaved(self) -> Sequence[ScoreDraft]:
        """Return every score that is typed and not kept yet."""
        return tuple(self._typed.values())

    def draft(self, code: str) -> ScoreDraft:
        """Return what stands in the form of an item: what is typed, else the score by hand."""
        return self._typed.get(code) or self._stored(code)

    def _stored(self, code: str) -> ScoreDraft:
        score = self.sheet.score(code)
        if score is None:
            return ScoreDraft(code)
        return ScoreDraft(
            code=code,
            points="" if score.not_applicable else cut(score.points),
            note=score.note,
            attachments=score.attachments,
            not_applicable=score.not_applicable,
        )

    def keep(self, draft: ScoreDraft) -> None:
        """Store a score by hand.

        Raises:
            Rejected: If the points are no number or out of range, or the note is missing.
        """
        work = self._desk.work()
        keep_score(self.year, draft.to_score(), standard=self._desk.standard, work=work)
        self._typed.pop(draft.code, None)
        self._desk.changed()

    def drop(self, code: str) -> None:
        """Forget the score by hand of an item."""
        drop_score(self.year, code, standard=self._desk.standard, work=self._desk.work())
        self._typed.pop(code, None)
        self._desk.changed()

    def add_adjustment(self, draft: AdjustmentDraft) -> None:
        """Store one more 加分 or 减分.

        Raises:
            Rejected: If its points are no number or out of range, or the note is missing.
        """
        kept = (*self.sheet.adjustments, draft.to_adjustment())
        self._keep(replace(self.sheet, adjustments=kept))

    def remove_adjustment(self, index: int) -> None:
        """Forget one 加分 or 减分, counted from 0."""
        kept = (*self.sheet.adjustments[:index], *self.sheet.adjustments[index + 1 :])
        self._keep(replace(self.sheet, adjustments=kept))

    def put_back_adjustment(self, index: int, entry: Adjustment) -> None:
        """Put a 加分 or 减分 back where it was."""
        now = self.sheet.adjustments
        self._keep(replace(self.sheet, adjustments=(*now[:index], entry, *now[index:])))

    def vetoes_stated(self) -> dict[str, str]:
        """Return the notes of the vetoes that a person stated, by their code."""
        return dict(self.sheet.vetoes)

    def vetoes_found(self) -> dict[str, str]:
        """Return what the books show of the vetoes that nobody had to state."""
        stated = self.vetoes_stated()
        return {code: note for code, _, note in self.result.vetoes if code not in stated}

    def keep_veto(self, code: str, note: str | None) -> None:
        """Say that a veto applies and why; None takes it back.

        Raises:
            Rejected: If the note is empty.
        """
        others = tuple(entry for entry in self.sheet.vetoes if entry[0] != code)
        added = () if note is None else ((code, clean_line(note)),)
        if note is not None and not note.strip():
            raise Rejected(Problem("note", Rule.SCORE_WITHOUT_NOTE))
        self._keep(replace(self.sheet, vetoes=(*others, *added)))

    def place_for(self, item: ItemScore, missing: Missing) -> Place:
        """Return where a missing thing is made good."""
        rule = self._desk.standard.item(item.code)
        assert rule is not None, "judged by this standard"  # noqa: S101
        return place_for(missing, item, rule, self._desk.year_view(self.year))

    def undo(self) -> JournalLine | None:
        """Take back the latest change if it was one of the star rating; None if it was not."""
        with self._desk.work() as work:
            latest = next((line for line in work.journal.lines() if line.undoable), None)
            if latest is None or not _is_of_stars(latest):
                return None
        return self._desk.undo()

    def _keep(self, sheet: StarSheet) -> None:
        keep_sheet(sheet, standard=self._desk.standard, work=self._desk.work())
        self._desk.changed()


def _is_of_stars(line: JournalLine) -> bool:
    """Tell whether a change was one of scores, of the procedure or of the standard."""
    of_dossier = line.entity_id.startswith(("star_rating", "star-standard"))
    return line.entity == "stars" or (line.entity == "dossier" and of_dossier)


def _asks_for_points(item: ItemScore) -> bool:
    return any(missing.kind is MissingKind.ENTER_BY_HAND for missing in item.missing)
