"""What stands in a member's form: text, exactly as typed, before anything is decided about it."""

from dataclasses import dataclass, replace
from datetime import date, timedelta

from branchdesk.domain import idnumber, standing
from branchdesk.domain.basis import Severity
from branchdesk.domain.dates import FuzzyDate, add_months, parse_day, parse_fuzzy
from branchdesk.domain.ids import GroupId, MemberId
from branchdesk.domain.people import Category, Member, MemberStatus, PartyPost, StatusChange
from branchdesk.domain.problems import Problem, Rejected, Rule
from branchdesk.domain.roll import Roll
from branchdesk.domain.text import clean_line, clean_text, to_ascii_digits

FEMALE, MALE = "女", "男"
_GENDERS = {"": "", MALE: MALE, FEMALE: FEMALE, "男性": MALE, "女性": FEMALE}
_LINE, _NOTE = 120, 4000
_FOUNDED = date(1921, 7, 1)
_ADULT_MONTHS = 18 * 12


@dataclass(frozen=True, slots=True)
class StatusDraft:
    """One line of the status history as typed."""

    on: str = ""
    status: MemberStatus = MemberStatus.FULL
    note: str = ""


@dataclass(frozen=True, slots=True)
class MemberDraft:
    """A member's form. Compared with ``==`` to know whether anything is unsaved."""

    name: str = ""
    gender: str = ""
    """Empty: read from the ID number where there is one; so is `born`."""
    ethnicity: str = ""
    born: str = ""
    id_number: str = ""
    joined: str = ""
    full_on: str = ""
    arrived: str = ""
    """转入本支部, on first entry only; empty: here since joining."""
    status: MemberStatus | None = None
    """A status other than the present one begins on `since`; None: as the dates say."""
    history: tuple[StatusDraft, ...] = ()
    """The dated history. Edited, it is what counts; empty or as it was, it follows the dates."""
    category: Category = Category.IN_SERVICE
    group: GroupId | None = None
    posts: tuple[PartyPost, ...] = ()
    since: str = ""
    """From when a changed group, post or status holds. Empty: today; on first entry, from the
    beginning."""
    unit_post: str = ""
    education: str = ""
    phone: str = ""
    note: str = ""
    exempt_from_hours: bool = False

    @classmethod
    def from_member(cls, member: Member, *, today: date) -> "MemberDraft":
        """Return the form of a member as of ``today``."""
        return cls(
            name=member.name,
            gender=member.gender,
            ethnicity=member.ethnicity,
            born=str(member.born or ""),
            id_number=member.id_number,
            joined=str(member.joined or ""),
            full_on=str(member.full_on or ""),
            status=member.status_on(today),
            history=_history_of(member),
            category=member.category,
            group=member.group_on(today),
            posts=member.posts_on(today),
            unit_post=member.unit_post,
            education=member.education,
            phone=member.phone,
            note=member.note,
            exempt_from_hours=member.exempt_from_hours,
        )

    def to_member(
        self,
        *,
        id: MemberId,
        roll: Roll,
        today: date,
        keep: Member | None = None,
        begins: date | None = None,
        elected_on: date | None = None,
    ) -> Member:
        """Return the member this draft describes.

        Args:
            id: Of the member, new or known.
            roll: The register, for the groups and for who else carries the ID number.
            today: The day of saving.
            keep: The member as the books know them; their history goes on.
            begins: First day of what has no date on first entry; None: 1 January of this year.
            elected_on: When the committee's term began: first day of its posts on first entry.

        Raises:
            Rejected: With every problem, soft ones included, if any is hard.
        """
        begins = begins or date(today.year, 1, 1)
        reader = _Reader(self, id, roll, today, keep, begins, elected_on)
        member = reader.member()
        if any(problem.severity is Severity.HARD for problem in reader.problems):
            raise Rejected(reader.problems)
        return member

    def problems(
        self,
        *,
        id: MemberId,
        roll: Roll,
        today: date,
        keep: Member | None = None,
    ) -> tuple[Problem, ...]:
        """Return everything that stands against saving (hard) or is worth a second look (soft)."""
        reader = _Reader(self, id, roll, today, keep, date(today.year, 1, 1))
        reader.member()
        return tuple(reader.problems)


class _Reader:
    """Reads one draft, collecting every problem instead of stopping at the first."""

    def __init__(
        self,
        draft: MemberDraft,
        member_id: MemberId,
        roll: Roll,
        today: date,
        keep: Member | None,
        begins: date,
        elected_on: date | None = None,
    ) -> None:
        self._draft = draft
        self._id = member_id
        self._roll = roll
        self._today = today
        self._keep = keep
        self._begins = begins
        known = elected_on is not None and elected_on <= today
        self._seated = elected_on if known and elected_on else begins
        self._history_edited = bool(draft.history) and (
            keep is None or draft.history != _history_of(keep)
        )
        unchanged = keep is not None and draft.status is keep.status_on(today)
        self._stated = None if unchanged or self._history_edited else draft.status
        self.problems: list[Problem] = []

    def member(self) -> Member:
        """Return the member as far as the draft can be read; see `problems`."""
        self.problems.clear()
        draft = self._draft
        name = tidy_name(draft.name)
        if not name:
            self._refuse("name", Rule.REQUIRED)
        number = self._id_number()
        born = self._fuzzy("born", draft.born)
        joined = self._fuzzy("joined", draft.joined)
        full_on = self._fuzzy("full_on", draft.full_on)
        gender = self._gender()
        if number and idnumber.is_valid(number):
            born, gender = self._from_number(number, born, gender)
        self._compare(born, joined, full_on)
        self._look_for_namesakes(name, number, born)
        known = self._keep or Member(self._id, name)
        read = replace(
            known,
            id=self._id,
            name=self._limited("name", name),
            gender=gender,
            ethnicity=self._line("ethnicity", draft.ethnicity),
            born=born,
            id_number=number,
            joined=joined,
            full_on=full_on,
            category=draft.category,
            unit_post=self._line("unit_post", draft.unit_post),
            education=self._line("education", draft.education),
            phone=self._line("phone", to_ascii_digits(draft.phone)),
            note=self._limited("note", clean_text(draft.note).strip(), _NOTE),
            exempt_from_hours=draft.exempt_from_hours,
            statuses=self._statuses(joined, full_on),
        )
        return self._placed(read)

    def _refuse(self, field: str, rule: Rule, *values: str) -> None:
        self.problems.append(Problem(field, rule, Severity.HARD, None, values))

    def _question(self, field: str, rule: Rule, *values: str) -> None:
        self.problems.append(Problem(field, rule, Severity.SOFT, None, values))

    def _line(self, field: str, text: str) -> str:
        return self._limited(field, clean_line(text))

    def _limited(self, field: str, text: str, most: int = _LINE) -> str:
        if len(text) > most:
            self._refuse(field, Rule.TOO_LONG, str(most))
        return text

    def _gender(self) -> str:
        typed = clean_line(self._draft.gender)
        if typed not in _GENDERS:
            self._refuse("gender", Rule.NOT_A_CHOICE, typed, f"{MALE}、{FEMALE}")
        return _GENDERS.get(typed, "")

    def _fuzzy(self, field: str, text: str) -> FuzzyDate | None:
        typed = text.strip()
        if not typed:
            return None
        found = parse_fuzzy(typed)
        if found is None:
            self._refuse(field, Rule.NOT_A_DATE, typed)
        elif found.earliest > self._today:
            # Nobody has become a full member on a day to come: only the meeting's vote does that.
            note = self._refuse if field == "full_on" else self._question
            note(field, Rule.IN_THE_FUTURE, str(found))
        elif found.latest < _FOUNDED:
            self._question(field, Rule.BEFORE_1921, str(found))
        return found

    def _day(self, field: str, text: str) -> date | None:
        if not text.strip():
            return None
        day = parse_day(text, today=self._today)
        if day is None:
            self._refuse(field, Rule.NOT_A_DATE, text.strip())
        return day

    def _id_number(self) -> str:
        number = idnumber.normalised(clean_line(self._draft.id_number))
        if not number:
            return ""
        if not idnumber.is_valid(number):
            self._refuse("id_number", Rule.BAD_ID_NUMBER)
        holder = next(
            (m for m in self._roll.members if m.id_number == number and m.id != self._id), None
        )
        if holder is not None:
            self._refuse("id_number", Rule.ALREADY_TAKEN, f"{number}（{holder.name}）")
        return number

    def _from_number(
        self, number: str, born: FuzzyDate | None, gender: str
    ) -> tuple[FuzzyDate | None, str]:
        """Return birthday and sex, taken from the ID number where nothing was typed."""
        day = idnumber.birthday(number)
        sex = FEMALE if idnumber.is_female(number) else MALE
        if born is not None and day is not None and not born.earliest <= day <= born.latest:
            self._question("id_number", Rule.ID_NUMBER_DISAGREES, str(born))
        if gender and gender != sex:
            self._question("id_number", Rule.ID_NUMBER_DISAGREES, gender)
        return born or (FuzzyDate.of(day) if day else None), gender or sex

    def _compare(
        self, born: FuzzyDate | None, joined: FuzzyDate | None, full_on: FuzzyDate | None
    ) -> None:
        if born and joined and joined.latest < add_months(born.earliest, _ADULT_MONTHS):
            self._question("joined", Rule.TOO_YOUNG)
        if joined and full_on and full_on.latest < joined.earliest:
            self._refuse("full_on", Rule.NOT_A_FULL_MEMBER_BEFORE_JOINING)
        if full_on and self._stated is MemberStatus.PROBATIONARY:
            self._refuse("status", Rule.STATUS_DISAGREES, str(full_on))
        if not self._draft.joined.strip():
            self._question("joined", Rule.REQUIRED)
        unsaid = self._keep is None and not self._history_edited and self._stated is None
        if unsaid and joined and not full_on and _probation_is_over(joined, self._today):
            self._question("full_on", Rule.REQUIRED)

    def _look_for_namesakes(self, name: str, number: str, born: FuzzyDate | None) -> None:
        others = (m for m in self._roll.members if m.id != self._id and m.name == name)
        for other in others:
            told_apart = number and other.id_number and number != other.id_number
            if born and other.born and may_be_same_day(other.born, born) and not told_apart:
                self._question("name", Rule.NAMESAKE, name)
                return

    def _statuses(
        self, joined: FuzzyDate | None, full_on: FuzzyDate | None
    ) -> tuple[StatusChange, ...]:
        draft, keep = self._draft, self._keep
        if self._history_edited:
            return self._typed_history()
        if keep is None:
            return standing.first_statuses(
                joined=joined,
                full_on=full_on,
                status=self._stated,
                begins=self._day("since", draft.since) or self._begins,
                arrived=self._day("arrived", draft.arrived),
                today=self._today,
            )
        # A change that stood on a date now corrected moves with it; all else stays as it was.
        moved = keep
        for before, now, status in (
            (keep.joined, joined, MemberStatus.PROBATIONARY),
            (keep.full_on, full_on, MemberStatus.FULL),
        ):
            if now is None or now == before:
                continue
            if before is not None:
                moved = _without_change_on(moved, before.earliest)
            if before is not None or status is MemberStatus.FULL:
                moved = standing.with_status(moved, on=now.earliest, status=status)
        if self._stated is not None and self._stated != moved.status_on(self._today):
            since = self._day("since", draft.since) or self._today
            moved = standing.with_status(moved, on=since, status=self._stated)
        return moved.statuses

    def _typed_history(self) -> tuple[StatusChange, ...]:
        changes: list[StatusChange] = []
        for place, line in enumerate(self._draft.history):
            field = f"history.{place}.on"
            if not line.on.strip():
                self._refuse(field, Rule.REQUIRED)
            elif (day := self._day(field, line.on)) is not None:
                if any(change.on == day for change in changes):
                    self._refuse(field, Rule.ALREADY_TAKEN, day.isoformat())
                changes.append(StatusChange(day, line.status, clean_line(line.note)))
        return tuple(sorted(changes, key=lambda change: change.on))

    def _placed(self, member: Member) -> Member:
        """Return the member with the group and posts of the draft."""
        draft = self._draft
        group = self._roll.group(draft.group)
        if draft.group is not None and group is None:
            self._refuse("group", Rule.UNKNOWN_GROUP)
            return member
        typed = self._day("since", draft.since)
        first = self._keep is None
        since = typed or (self._begins if first else self._today)
        if draft.group != member.group_on(self._today):
            start = max(since, group.since) if group else since
            member = standing.with_group(member, group=draft.group, since=start)
        held = member.posts_on(self._today)
        for post in held:
            if post not in draft.posts:
                until = since - timedelta(days=1)
                member = standing.without_post(member, post=post, until=until)
        for post in draft.posts:
            if post not in held:
                term = self._seated if first and post.in_committee and typed is None else since
                member = standing.with_post(member, post=post, since=term)
        return member


def _history_of(member: Member) -> tuple[StatusDraft, ...]:
    return tuple(
        StatusDraft(change.on.isoformat(), change.status, change.note) for change in member.statuses
    )


def _probation_is_over(joined: FuzzyDate, today: date) -> bool:
    return add_months(joined.latest, standing.PROBATION_MONTHS) < today


def _without_change_on(member: Member, day: date) -> Member:
    return replace(member, statuses=tuple(c for c in member.statuses if c.on != day))


def tidy_name(text: str) -> str:
    """Return a name without the blanks that tables put between its characters (张 三 → 张三)."""
    name = clean_line(text).replace("．", "·").replace("・", "·").replace("•", "·")
    parts = name.split()
    return "".join(parts) if not any(part.isascii() for part in parts) else name


def may_be_same_day(one: FuzzyDate, other: FuzzyDate) -> bool:
    """Tell whether two dates, known to whatever precision, can be the same day."""
    return one.earliest <= other.latest and other.earliest <= one.latest
