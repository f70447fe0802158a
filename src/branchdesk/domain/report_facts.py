"""The facts that a year's report may speak of: the figures, the minutes, the register."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_DOWN, Decimal

from branchdesk.domain.facts import Facts
from branchdesk.domain.figures import FigureTotal
from branchdesk.domain.follow_ups import MatterSource, MatterState
from branchdesk.domain.ids import RecordId
from branchdesk.domain.ledgers import EntryId, Quantity
from branchdesk.domain.people import MemberStatus, PartyPost
from branchdesk.domain.quantities import quantity_text
from branchdesk.domain.records import RecordKind
from branchdesk.domain.registers import register_of
from branchdesk.domain.review import ReviewGrade
from branchdesk.domain.roll import full_members_on, groups_on, holders_on, members_on
from branchdesk.domain.standard import StarResult


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing the books say; without a text they say nothing of it."""

    key: str
    title: str
    text: str = ""
    """As the report prints it, with unit and 余 / 超."""
    unit: str = ""
    quantity: Quantity | None = None
    rule: str = ""
    """How it is counted."""
    entries: tuple[EntryId, ...] = ()
    records: tuple[RecordId, ...] = ()
    ledger: str = ""
    """The ledger in which it is entered."""
    page: str = ""
    """The page that shows what it rests on, where that is neither entries nor records."""

    @property
    def missing(self) -> bool:
        """Whether the books say nothing of it."""
        return not self.text


@dataclass(frozen=True, slots=True)
class KnownFact:
    """A fact that comes from register, minutes, review or stars."""

    key: str
    title: str
    unit: str
    rule: str
    page: str
    find: Callable[["_Year"], "_Found | None"]


@dataclass(frozen=True, slots=True)
class _Year:
    facts: Facts
    stars: StarResult | None
    day: date
    """The last day of the year that has come."""


@dataclass(frozen=True, slots=True)
class _Found:
    said: str | Decimal
    records: tuple[RecordId, ...] = ()


def known_keys() -> frozenset[str]:
    """Return the keys of the facts that need no ledger."""
    return frozenset(known.key for known in KNOWN_FACTS)


def facts_of_year(
    facts: Facts, totals: Sequence[FigureTotal], stars: StarResult | None, *, today: date
) -> dict[str, Fact]:
    """Return everything a report may speak of, by key."""
    year = _Year(facts, stars, max(date(facts.year, 1, 1), min(today, date(facts.year, 12, 31))))
    found = {total.metric: _figure(total) for total in totals}
    for known in KNOWN_FACTS:
        found[known.key] = _fact(known, known.find(year))
    return found


def _figure(total: FigureTotal) -> Fact:
    counted = bool(total.value or total.entries or total.records)
    return Fact(
        key=total.metric,
        title=total.title,
        text=total.text if counted else "",
        unit=total.unit,
        quantity=Quantity(total.value, total.qualifier) if counted else None,
        rule=total.rule,
        entries=total.entries,
        records=total.records,
        ledger=total.kind,
        page="ledgers" if total.kind else "records",
    )


def _fact(known: KnownFact, found: _Found | None) -> Fact:
    number = Quantity(found.said) if found and isinstance(found.said, Decimal) else None
    text = str(found.said) if found else ""
    return Fact(
        key=known.key,
        title=known.title,
        text=quantity_text(number, known.unit) if number else text,
        unit=known.unit,
        quantity=number,
        rule=known.rule,
        records=found.records if found else (),
        page=known.page,
    )


# What the register says on the last day


def _text(text: str) -> _Found | None:
    return _Found(text) if text else None


def _many(people: Iterable[object]) -> _Found | None:
    count = sum(1 for _ in people)
    return _Found(Decimal(count)) if count else None


def _branch(year: _Year) -> _Found | None:
    return _text(year.facts.branch.name)


def _year(year: _Year) -> _Found | None:
    return _Found(str(year.facts.year))


def _next_year(year: _Year) -> _Found | None:
    return _Found(str(year.facts.year + 1))


def _secretary(year: _Year) -> _Found | None:
    holders = holders_on(year.facts.roll, PartyPost.SECRETARY, year.day)
    return _text("、".join(member.name for member in holders))


def _members(year: _Year) -> _Found | None:
    return _many(members_on(year.facts.roll, year.day))


def _full_members(year: _Year) -> _Found | None:
    return _many(full_members_on(year.facts.roll, year.day))


def _probationary(year: _Year) -> _Found | None:
    here = members_on(year.facts.roll, year.day)
    if not here:
        return None
    waiting = [m for m in here if m.status_on(year.day) is MemberStatus.PROBATIONARY]
    return _Found(Decimal(len(waiting)))


def _groups(year: _Year) -> _Found | None:
    return _many(groups_on(year.facts.roll, year.day))


def _changed(year: _Year, status: MemberStatus, *, after: MemberStatus | None) -> _Found | None:
    """Count the members who got a status in the year, coming from another one."""
    count = 0
    for member in year.facts.roll.members:
        before: MemberStatus | None = None
        for change in sorted(member.statuses, key=lambda one: one.on):
            if change.status is status and change.on.year == year.facts.year and before is after:
                count += 1
            before = change.status
    return _Found(Decimal(count)) if count else None


def _converted(year: _Year) -> _Found | None:
    return _changed(year, MemberStatus.FULL, after=MemberStatus.PROBATIONARY)


def _admitted(year: _Year) -> _Found | None:
    admitted = sum(
        member.joined is not None
        and member.joined.year == year.facts.year
        and any(change.status is MemberStatus.PROBATIONARY for change in member.statuses)
        for member in year.facts.roll.members
    )
    return _Found(Decimal(admitted)) if admitted else None


# What the minutes say


def _attendance(kind: RecordKind) -> Callable[[_Year], _Found | None]:
    def rate(year: _Year) -> _Found | None:
        records = [final.record for final in year.facts.records if final.record.kind is kind]
        due = sum(record.due for record in records)
        if not due:
            return None
        present = Decimal(sum(record.present for record in records))
        # Cut off, never rounded up: a rate is not better than it was.
        percent = (present * 100 / due).quantize(Decimal("0.1"), rounding=ROUND_DOWN)
        return _Found(percent, tuple(record.id for record in records))

    return rate


def _agreed(year: _Year, *, done: bool) -> _Found | None:
    register = register_of(year.facts, today=year.day)
    every = [
        matter
        for matter in register.matters
        if matter.agreed.source is MatterSource.MEETING and matter.agreed.year == year.facts.year
    ]
    counted = [one for one in every if not done or one.state is MatterState.CLOSED]
    records = dict.fromkeys(one.agreed.record for one in counted if one.agreed.record)
    return _Found(Decimal(len(counted)), tuple(records)) if every else None


def _follow_ups(year: _Year) -> _Found | None:
    return _agreed(year, done=False)


def _follow_ups_done(year: _Year) -> _Found | None:
    return _agreed(year, done=True)


# What plan and 组织生活会 say


def _measures(year: _Year) -> _Found | None:
    return _many(year.facts.plan.measures) if year.facts.plan else None


def _duties(year: _Year) -> _Found | None:
    return _many(year.facts.plan.duties) if year.facts.plan else None


def _duties_done(year: _Year) -> _Found | None:
    plan = year.facts.plan
    return _Found(Decimal(plan.duties_done)) if plan is not None and plan.duties else None


def _rectifications(*, closed: bool) -> Callable[[_Year], _Found | None]:
    def count(year: _Year) -> _Found | None:
        dossier = year.facts.org_life
        if dossier is None or dossier.finalised_at is None or not dossier.rectifications:
            return None
        lines = [one for one in dossier.rectifications if not closed or one.closed_on is not None]
        return _Found(Decimal(len(lines)), dossier.meetings)

    return count


# Review and stars


def _reviewed(year: _Year) -> _Found | None:
    review = year.facts.review
    return _many(m for m in review.members if m.participates) if review else None


def _graded(grade: ReviewGrade) -> Callable[[_Year], _Found | None]:
    def count(year: _Year) -> _Found | None:
        review = year.facts.review
        # Half of the grades would be a wrong number: only a closed review says how many.
        if review is None or review.finalised_at is None:
            return None
        return _Found(Decimal(sum(member.grade is grade for member in review.members)))

    return count


def _points(year: _Year) -> _Found | None:
    if year.stars is None:
        return None
    return _Found(year.stars.total.quantize(Decimal("0.01"), rounding=ROUND_DOWN))


def _stars(year: _Year) -> _Found | None:
    return _Found(Decimal(year.stars.stars)) if year.stars is not None else None


_REGISTER = "党员名册在年末（本年度为今天）的人数"
_RATE = "各次实到人数之和除以应到人数之和，不进位"

KNOWN_FACTS: tuple[KnownFact, ...] = (
    KnownFact("branch.name", "支部名称", "", "支部基本情况所填名称", "settings", _branch),
    KnownFact("year", "年度", "", "报告的年度", "", _year),
    KnownFact("next_year", "下一年度", "", "报告年度的下一年", "", _next_year),
    KnownFact("branch.secretary", "支部书记", "", "年末在任的书记", "members", _secretary),
    KnownFact("members.count", "党员", "名", _REGISTER, "members", _members),
    KnownFact("members.full", "正式党员", "名", _REGISTER, "members", _full_members),
    KnownFact("members.probationary", "预备党员", "名", _REGISTER, "members", _probationary),
    KnownFact("groups.count", "党小组", "个", "年末存在的党小组", "members", _groups),
    KnownFact(
        "members.admitted", "发展党员", "名", "入党时间在本年度的预备党员", "members", _admitted
    ),
    KnownFact(
        "members.converted", "按期转正", "名", "本年度由预备转为正式的党员", "members", _converted
    ),
    *(
        KnownFact(f"{kind.value}.attendance", title, "%", _RATE, "records", _attendance(kind))
        for kind, title in (
            (RecordKind.GENERAL_MEETING, "党员大会到会率"),
            (RecordKind.COMMITTEE_MEETING, "支委会到会率"),
            (RecordKind.PARTY_LECTURE, "党课到课率"),
            (RecordKind.THEME_PARTY_DAY, "主题党日参加率"),
        )
    ),
    KnownFact(
        "follow_ups.count", "议定事项", "项", "定稿记录中的议定事项", "follow_ups", _follow_ups
    ),
    KnownFact(
        "follow_ups.done",
        "办结议定事项",
        "项",
        "其中已办结的，含以后会议或台账中办结的",
        "follow_ups",
        _follow_ups_done,
    ),
    KnownFact("plan.measures", "工作要点", "项", "年度计划中的工作要点", "plan", _measures),
    KnownFact("plan.duties", "责任清单", "项", "年度计划中的责任事项", "plan", _duties),
    KnownFact(
        "plan.duties_done", "完成责任事项", "项", "责任清单中标为完成的", "plan", _duties_done
    ),
    KnownFact(
        "org_life.problems",
        "组织生活会整改事项",
        "项",
        "组织生活会定稿后的问题整改清单",
        "org_life",
        _rectifications(closed=False),
    ),
    KnownFact(
        "org_life.closed",
        "整改事项销号",
        "项",
        "问题整改清单中填了销号日期的",
        "org_life",
        _rectifications(closed=True),
    ),
    KnownFact("review.persons", "参加民主评议", "名", "评议表中参评的党员", "review", _reviewed),
    *(
        KnownFact(
            f"review.{grade.value}",
            f"民主评议{title}",
            "名",
            "评议定稿后的评定等次",
            "review",
            _graded(grade),
        )
        for grade, title in (
            (ReviewGrade.EXCELLENT, "优秀"),
            (ReviewGrade.QUALIFIED, "合格"),
            (ReviewGrade.BASICALLY_QUALIFIED, "基本合格"),
            (ReviewGrade.UNQUALIFIED, "不合格"),
        )
    ),
    KnownFact("stars.points", "星级自评得分", "分", "星级标准逐项得分之和", "stars", _points),
    KnownFact("stars.stars", "星级自评等级", "星", "按标准的分数线", "stars", _stars),
)
