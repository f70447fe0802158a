"""民主评议 without Qt: keeps the form and the books in step, judges, closes, opens again."""

import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date

from branchdesk.desktop.pages.records.autosave import Autosave
from branchdesk.desktop.pages.review.draft import (
    LineDraft,
    ReviewDraft,
    settled,
    to_draft,
    to_review,
    with_tallies_of,
)
from branchdesk.desktop.pages.review.pasting import Pasted, paste
from branchdesk.desktop.pages.review.steps import TYPED, Cap, StepState, state_of
from branchdesk.desktop.pages.review.steps import step_of as step_of
from branchdesk.desktop.pages.review.taking import Taken, taken_over, with_day_for_all
from branchdesk.domain import reviewing
from branchdesk.domain.basis import Basis
from branchdesk.domain.dates import Period
from branchdesk.domain.ids import MemberId
from branchdesk.domain.problems import Problem
from branchdesk.domain.review import MemberReview, Review, ReviewGrade, ReviewStepKind
from branchdesk.domain.review_from_org_life import Found
from branchdesk.domain.review_procedure import Waiting, waiting
from branchdesk.domain.roll import Roll, members_on
from branchdesk.usecases import reviews
from branchdesk.usecases.desk import Desk
from branchdesk.usecases.errors import Failed
from branchdesk.usecases.lines import MemberLine, RecordLine
from branchdesk.usecases.org_life import org_life_of_review

_UNDO_STEPS = 100


class ReviewPresenter:
    """The review of one year."""

    def __init__(
        self, desk: Desk, *, year: int, monotonic: Callable[[], float] = time.monotonic
    ) -> None:
        self._desk = desk
        self.year = year
        self._autosave = Autosave(monotonic)
        self._undo: list[tuple[LineDraft, ...]] = []
        self._roll = Roll()
        self._lines: Sequence[MemberLine] = ()
        self.insisting = False
        """Whether closing was tried: from then on everything that is missing is shown."""
        self.trouble: Failed | None = None
        """Why it could not be kept; None as long as it is safe."""
        self._found = Found()
        self._taken: tuple[ReviewDraft, ReviewDraft] | None = None
        """The form before something was taken over, and after"""
        self._stored = self._read()
        self._draft = self._clean = to_draft(self._stored)
        self._review = self._stored
        self._read_from: tuple[ReviewDraft, Review, date] | None = None

    # What stands in the form

    @property
    def draft(self) -> ReviewDraft:
        """The form, exactly as typed."""
        return self._draft

    @property
    def review(self) -> Review:
        """What is typed, as far as it can be read."""
        read_from = (self._draft, self._stored, self.today)
        if self._read_from != read_from:
            # Asked for a dozen times while one page is shown; reading it is the slow part.
            read = to_review(self._draft, today=self.today)
            kept = self._stored
            self._review = replace(read, finalised_at=kept.finalised_at, additions=kept.additions)
            self._read_from = read_from
        return self._review

    @property
    def today(self) -> date:
        """The local day."""
        return self._desk.clock.today()

    @property
    def closed(self) -> bool:
        """Whether the review is finalised."""
        return self._stored.finalised_at is not None

    @property
    def read_only(self) -> bool:
        """Whether the workspace can only be read."""
        return self._desk.workspace.read_only

    @property
    def locked(self) -> bool:
        """Whether nothing can be typed."""
        return self.closed or self.read_only

    @property
    def has_unkept(self) -> bool:
        """Whether something typed is not in the books yet."""
        return self._autosave.waiting

    def refresh(self) -> bool:
        """Read the books anew; return whether the form must be shown anew."""
        stored = self._read()
        if self.has_unkept or stored == self._stored:
            return False
        self._stored = stored
        self._draft = self._clean = to_draft(stored)
        self._undo.clear()
        return True

    def typed(self, draft: ReviewDraft) -> bool:
        """Take over what stands in the form; return whether anything changed."""
        if self.locked or draft == self._draft:
            return False
        self._draft = draft
        self._autosave.typed()
        return True

    def fill_days(self, kind: ReviewStepKind) -> bool:
        """Give the day of a step to everybody who has none; return whether anything changed."""
        return self.typed(with_day_for_all(self._draft, kind, today=self.today))

    def write(self, row: int, field: str, text: str) -> bool:
        """Put a text into a cell; return whether anything changed."""
        line = self._draft.lines[row]
        wanted = settled(field, text, today=self.today)
        if line.text(field) == wanted:
            return False
        return self._change(self._draft.with_line(row, line.with_texts({field: wanted})))

    def clear(self, cells: Sequence[tuple[int, str]]) -> bool:
        """Empty cells; return whether anything changed."""
        draft = self._draft
        for row, field in cells:
            draft = draft.with_line(row, draft.lines[row].with_texts({field: ""}))
        return self._change(draft)

    def toggle_participation(self, row: int) -> bool:
        """Say that a member takes part, or does not; what was entered stays."""
        line = self._draft.lines[row]
        changed = replace(line, participates=not line.participates)
        return self._change(self._draft.with_line(row, changed))

    def paste(self, text: str, *, row: int, fields: Sequence[str]) -> Pasted:
        """Write a block of cells into the table."""
        pasted = paste(self._draft, text, row=row, fields=fields, today=self.today)
        self._change(with_tallies_of(self._draft, pasted.draft))
        return pasted

    def take_in_missing(self) -> None:
        """Add the members of the day who are not in the table."""
        rated = {line.member: line for line in self._blank().members}
        added = [_line_of(rated[member]) for member, _ in self.unlisted()]
        self._change(replace(self._draft, lines=(*self._draft.lines, *added)))

    @property
    def can_take_over(self) -> bool:
        """Whether 组织生活会 of the year says something that is blank here."""
        if self.locked or not self._found.steps:
            return False
        return taken_over(self._draft, self._found, today=self.today).draft != self._draft

    def take_over(self) -> Taken | None:
        """Fill in what is blank from 组织生活会; None if there was nothing to fill in."""
        before = self._draft
        taken = taken_over(before, self._found, today=self.today)
        if not self.typed(taken.draft):
            return None
        self._taken = (before, taken.draft)
        return taken

    def put_back(self) -> bool:
        """Undo `take_over`, unless something was typed since; return whether it was undone."""
        if self._taken is None or self._draft != self._taken[1]:
            return False
        before, self._taken = self._taken[0], None
        return self.typed(before)

    def undo(self) -> bool:
        """Take back the last change of the table; return whether there was one."""
        if not self._undo or self.locked:
            return False
        return self.typed(replace(self._draft, lines=self._undo.pop()))

    def _change(self, draft: ReviewDraft) -> bool:
        before = self._draft.lines
        if not self.typed(draft):
            return False
        self._undo.append(before)
        del self._undo[:-_UNDO_STEPS]
        return True

    # Keeping

    def seconds_to_keep(self) -> float | None:
        """Return in how many seconds `keep` is to be called, None while everything is safe."""
        return self._autosave.seconds_left()

    def keep(self) -> bool:
        """Store what is typed; return whether it is safe (`trouble` says why not)."""
        if not self._autosave.waiting:
            return True
        review = self.review
        try:
            if self._draft != self._clean:
                reviews.keep_review(review, work=self._desk.work())
        except Failed as failure:
            self.trouble = failure
            self._autosave.refused()
            return False
        self._took(review)
        return True

    def keep_whole(self) -> bool:
        """Store the review even if nobody typed yet: what is counted is put into it."""
        review = self.review
        try:
            reviews.keep_review(review, work=self._desk.work())
        except Failed as failure:
            self.trouble = failure
            return False
        self._took(review)
        return True

    def finalise(self) -> None:
        """Close the review.

        Raises:
            Rejected: With what is missing; every keystroke stays in the form.
            Failed: If the disk refuses.
        """
        self.insisting = True
        self.keep()
        closed = reviews.finalise_review(
            self.review,
            today=self.today,
            now=self._desk.clock.now(),
            profile=self._desk.profile,
            work=self._desk.work(),
        )
        self.insisting = False
        self._took(closed)

    def reopen(self) -> None:
        """Open the closed review again.

        Raises:
            Failed: If the disk refuses.
        """
        self._took(reviews.reopen_review(self._stored, work=self._desk.work()))

    def add_outcome(self, member: str, outcome: str, on: date | None) -> None:
        """Add what became of somebody's help to the closed review.

        Raises:
            Rejected: With what is missing.
            Failed: If the disk refuses.
        """
        self._stored = reviews.add_outcome(
            self.year,
            MemberId(member),
            outcome=outcome,
            on=on,
            today=self.today,
            now=self._desk.clock.now(),
            work=self._desk.work(),
        )
        self._draft = self._clean = to_draft(self._stored)
        self._desk.changed()

    def _took(self, review: Review) -> None:
        self._stored = review
        self._clean = self._draft
        self.trouble = None
        self._autosave.kept()
        self._desk.changed()

    # Judging

    def problems(self) -> tuple[Problem, ...]:
        """Return everything that stands against closing, as of what is typed."""
        if self.closed:
            return ()
        return reviewing.check_review(
            self.review, roll=self._roll, profile=self._desk.profile, day=self.today
        )

    def problems_of(self, step: ReviewStepKind, problems: Sequence[Problem]) -> Sequence[Problem]:
        """Return what belongs to a step; what nobody has begun is only named when closing."""
        review = self.review
        step_begun = self.insisting or self.state(step, problems) is not StepState.OPEN
        lines_begun = self.insisting or (
            any(any(line.votes) for line in review.members)
            if step is ReviewStepKind.BALLOT_REVIEW
            else any(line.grade for line in review.members)
        )
        return [
            problem
            for problem in problems
            if step_of(problem.field) is step
            and (
                problem.rule in TYPED
                or (lines_begun if problem.field.startswith("members.") else step_begun)
            )
        ]

    def state(self, step: ReviewStepKind, problems: Sequence[Problem]) -> StepState:
        """Return how far a step is."""
        if self.closed:
            return StepState.DONE
        return state_of(step, self._draft, self.review, problems)

    def waiting(self, step: ReviewStepKind) -> Waiting:
        """Return who is missing in a step."""
        return waiting(self.review, step)

    def cap(self) -> Cap:
        """Return the limit on 优秀 as of what is typed."""
        review, limits = self.review, self._desk.profile.limits
        return Cap(
            reviewing.excellent_count(review),
            reviewing.excellent_cap(review, roll=self._roll, limits=limits, day=self.today),
            self._desk.profile.basis_of("excellent_share_denominator"),
        )

    def participation(self) -> reviewing.Participation:
        """Return 参评率."""
        return reviewing.participation(self.review)

    @property
    def least_participation(self) -> int:
        """The rate in per cent that is usually expected."""
        return self._desk.profile.limits.min_participation_percent

    @property
    def participation_basis(self) -> Basis:
        """What that rate rests on."""
        return self._desk.profile.basis_of("min_participation_percent")

    def favoured(self) -> Sequence[ReviewGrade | None]:
        """Return the grade with most ballots for each line of the table."""
        return [
            reviewing.plurality(line) if line.participates and line.rated else None
            for line in self.review.members
        ]

    def unlisted(self) -> Sequence[tuple[MemberId, str]]:
        """Return id and name of the members of the day who are not in the table."""
        listed = {line.member for line in self._draft.lines}
        day = self._day()
        return [(m.id, m.name) for m in members_on(self._roll, day) if m.id not in listed]

    def candidates(self) -> Sequence[RecordLine]:
        """Return the finalised records in which a step may have taken place, newest first."""
        held = Period(date(self.year, 1, 1), date(self.year + 1, 3, 31))
        with self._desk.work() as work:
            lines = work.records.lines(held=held)
        return [line for line in lines if line.version]

    def people(self) -> Sequence[MemberLine]:
        """Return who can be 监票人 or 计票人, with how the names sound."""
        return self._lines

    def member_names(self) -> Mapping[MemberId, str]:
        """Return the names of the table by id."""
        return {line.member: line.name for line in self._draft.lines}

    def _day(self) -> date:
        return reviewing.ballot_day(self.review, min(self.today, date(self.year, 12, 31)))

    def _blank(self) -> Review:
        return reviewing.blank_review(self._roll, self.year, self._day())

    def _read(self) -> Review:
        with self._desk.work() as work:
            self._roll = work.people.roll()
            self._lines = work.people.lines()
        self._found = org_life_of_review(self.year, work=self._desk.work())
        return reviews.open_review(self.year, today=self.today, work=self._desk.work())


def _line_of(line: MemberReview) -> LineDraft:
    return LineDraft(line.member, line.name, rated=line.rated)
