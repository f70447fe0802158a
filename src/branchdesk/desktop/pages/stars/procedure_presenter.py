"""评星定级 without Qt: what is typed, what stands against the next step, what may be done."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from branchdesk.domain import star_procedure as procedure
from branchdesk.domain.ids import RecordId
from branchdesk.domain.people import PartyPost
from branchdesk.domain.problems import Problem, Rejected
from branchdesk.domain.records import FinalRecord
from branchdesk.domain.roll import holders_on
from branchdesk.domain.star_rating import (
    StarChange,
    StarRating,
    StarStage,
    change_of,
)
from branchdesk.domain.star_rating_draft import (
    AFTERWARDS,
    FIELDS,
    checks_of,
    rating_from,
    texts_of,
)
from branchdesk.usecases import star_rating as usecases
from branchdesk.usecases.desk import Desk
from branchdesk.usecases.printed_stars import PrintedStars, printed_stars


@dataclass(frozen=True, slots=True)
class CheckLine:
    """One item in the committee's check, as typed."""

    code: str
    title: str
    points: Decimal
    score: Decimal
    applicable: bool
    checked: str
    reason: str


class ProcedurePresenter:
    """The rating of one year."""

    def __init__(self, desk: Desk, *, year: int) -> None:
        self._desk = desk
        self.year = year
        self._typed: dict[str, str] = {}
        self._checks: dict[str, tuple[str, str]] = {}
        self._meeting: tuple[RecordId | None] | None = None
        self.stored = usecases.open_rating(year, work=desk.work())

    def refresh(self) -> None:
        """Read what is stored anew; what is typed stays."""
        self.stored = usecases.open_rating(self.year, work=self._desk.work())
        self._forget_what_is_stored()

    @property
    def read_only(self) -> bool:
        """Whether nothing may be typed here."""
        return self._desk.workspace.read_only

    @property
    def rating(self) -> StarRating:
        """The rating as it is stored."""
        return self.stored

    @property
    def shown(self) -> StarRating:
        """The rating with the points it has: those handed in, else those judged now."""
        if self.stored.reached(StarStage.SELF_RATED):
            return self.stored
        result = self._desk.year_view(self.year).stars
        return procedure.with_scores(self.stored, result, self._desk.standard)

    def locked(self, stage: StarStage) -> bool:
        """Tell whether the form of a step can only be read: it is taken, or not its turn yet."""
        return self.read_only or stage is not self.stored.following

    def may_revoke(self) -> bool:
        """Tell whether there are stars that could be taken away."""
        stored = self.stored
        named = stored.stage is StarStage.NAMED and bool(stored.awarded)
        return named and stored.revoked_on is None and not self.read_only

    def texts(self) -> dict[str, str]:
        """Return every field as typed; where nothing was, what it begins with."""
        return {**self._begins(), **self._typed}

    def _begins(self) -> dict[str, str]:
        texts = texts_of(self.stored)
        following = self.stored.following
        if following is not None and not self.read_only:
            begun = self._suggested(following)
            texts.update({key: text for key, text in begun.items() if not texts[key]})
        return texts

    @property
    def meeting(self) -> RecordId | None:
        """The minutes that are linked."""
        return self._meeting[0] if self._meeting is not None else self.stored.meeting

    def meetings(self) -> Sequence[FinalRecord]:
        """Return the minutes that may be those of the self-rating."""
        facts = self._desk.year_view(self.year).facts
        later: tuple[FinalRecord, ...] = ()
        if self._desk.clock.today().year > self.year:
            later = self._desk.year_view(self.year + 1).facts.records
        return usecases.meetings_for(facts, later)

    def check_lines(self) -> Sequence[CheckLine]:
        """Return the items of the committee's check."""
        shown = self.shown
        checks = {**checks_of(shown), **self._checks}
        return [
            CheckLine(
                item.code,
                item.title,
                item.points,
                item.score,
                item.applicable,
                *checks[item.code],
            )
            for item in shown.items
        ]

    def take(self, texts: Mapping[str, str]) -> None:
        """Remember what is typed in the fields."""
        self._typed.update(texts)
        self._forget_what_is_stored()

    def take_check(self, code: str, points: str, reason: str) -> None:
        """Remember what is typed for an item."""
        self._checks[code] = (points, reason)
        self._forget_what_is_stored()

    def check_as_rated(self) -> None:
        """Give every item without the committee's points those of the branch."""
        for line in self.check_lines():
            if line.applicable and not line.checked.strip():
                self._checks[line.code] = (f"{line.score:f}", line.reason)

    def toggle_meeting(self, record: RecordId) -> None:
        """Link minutes, or take them out again."""
        self._meeting = (None if self.meeting == record else record,)

    def _forget_what_is_stored(self) -> None:
        known, checks = self._begins(), checks_of(self.stored)
        self._typed = {k: v for k, v in self._typed.items() if known.get(k, "") != v}
        self._checks = {k: v for k, v in self._checks.items() if checks.get(k, ("", "")) != v}
        if self._meeting is not None and self._meeting[0] == self.stored.meeting:
            self._meeting = None

    @property
    def has_unsaved_changes(self) -> bool:
        """Whether something is typed that is not kept."""
        return bool(self._typed or self._checks or self._meeting)

    def typed_rating(self) -> StarRating:
        """Return the rating that the forms describe.

        Raises:
            Rejected: With everything that cannot be read.
        """
        return rating_from(
            self.stored,
            self.texts(),
            checks={**checks_of(self.stored), **self._checks},
            meeting=self.meeting,
            today=self._desk.clock.today(),
        )

    def keep(self) -> None:
        """Store what is typed.

        Raises:
            Rejected: With everything that cannot be read; nothing was written.
        """
        if self.has_unsaved_changes:
            self._stored(usecases.keep_rating(self.typed_rating(), work=self._desk.work()))

    def against(self) -> tuple[Problem, ...]:
        """Say what stands against the next step, as typed."""
        try:
            rating = self.typed_rating()
        except Rejected as refusal:
            return refusal.problems
        if rating.following is StarStage.SELF_RATED:
            result = self._desk.year_view(self.year).stars
            rating = procedure.with_scores(rating, result, self._desk.standard)
        today = self._desk.clock.today()
        return usecases.check_next(rating, today=today, work=self._desk.work())

    def go_on(self) -> None:
        """Take the next step.

        Raises:
            Rejected: While something is missing; what is typed stays.
        """
        rating = usecases.go_on(
            self.typed_rating(),
            result=self._desk.year_view(self.year).stars,
            standard=self._desk.standard,
            today=self._desk.clock.today(),
            work=self._desk.work(),
        )
        self._stored(rating)

    def go_back(self) -> None:
        """Open the latest step again."""
        self._stored(usecases.go_back(self.stored, work=self._desk.work()))

    def revoke(self) -> None:
        """Take the stars away.

        Raises:
            Rejected: While day, document or reason is missing.
        """
        today = self._desk.clock.today()
        self._stored(usecases.revoke(self.typed_rating(), today=today, work=self._desk.work()))

    def _stored(self, rating: StarRating) -> None:
        self.stored = rating
        self._forget_what_is_stored()
        self._desk.changed()

    def change(self) -> StarChange | None:
        """Return what the decision makes of the year before, None while there is none."""
        stars = self.stored.final_stars
        return change_of(self.stored.previous, stars) if stars is not None else None

    def earlier(self) -> Sequence[StarRating]:
        """Return the ratings of the years before, latest first."""
        return usecases.years_before(self.year, work=self._desk.work())

    def _suggested(self, stage: StarStage) -> dict[str, str]:
        """Return what an empty field of a step begins with: only what the books know."""
        today = self._desk.clock.today().isoformat()
        shown = self.shown
        match stage:
            case StarStage.SELF_RATED:
                facts = self._desk.year_view(self.year).facts
                day = self._desk.clock.today()
                names = [m.name for m in holders_on(facts.roll, PartyPost.SECRETARY, day)]
                return {"signed_by": names[0] if names else "", "rated_on": today}
            case StarStage.DECLARED:
                return {"target": str(shown.stars), "declared_on": today}
            case StarStage.CHECKED:
                return {"checked_by": self._desk.year_view(self.year).facts.branch.superior}
            case StarStage.DECIDED:
                return {
                    "awarded": str(procedure.checked_stars(shown)),
                    "decided_by": self._desk.year_view(self.year).facts.branch.superior,
                }
            case _:
                return {}

    def printed(self) -> PrintedStars:
        """Return F16 as it is now."""
        view = self._desk.year_view(self.year)
        return printed_stars(
            self.shown,
            result=view.stars,
            facts=view.facts,
            today=self._desk.clock.today(),
            work=self._desk.work(),
        )

    def numbers(self) -> tuple[Decimal, int, Decimal, int]:
        """Return self-rating and check: points and stars of each, as typed."""
        shown = self.shown
        try:
            rating = rating_from(
                shown,
                self.texts(),
                checks={**checks_of(shown), **self._checks},
                meeting=self.meeting,
                today=self._desk.clock.today(),
            )
        except Rejected:
            rating = shown
        return (
            shown.total,
            shown.stars,
            procedure.checked_total(rating),
            procedure.checked_stars(rating),
        )

    @property
    def fields_in_turn(self) -> tuple[str, ...]:
        """Return the fields that may be typed into now."""
        following = self.stored.following
        if following is None:
            return AFTERWARDS if self.may_revoke() else ()
        return FIELDS[following]
