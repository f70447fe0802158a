"""双报到: a registration of an earlier year counts until it is ended, whoever entered it when."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest
from domain_values import PROFILE, STANDARD, YEAR, facts, roll_of
from hypothesis import given
from hypothesis import strategies as st
from ledger_values import LEDGERS, draft, entry, kind

from branchdesk.domain import stars
from branchdesk.domain.basis import Severity
from branchdesk.domain.ledger_reading import examined
from branchdesk.domain.ledgers import LedgerEntry
from branchdesk.domain.people import Category, MemberStatus, StatusChange
from branchdesk.domain.problems import Rule
from branchdesk.domain.registrations import REGISTRATION, registrations_of, standing
from branchdesk.domain.roll import Roll
from branchdesk.domain.standard import MissingKind
from branchdesk.domain.year_figures import figures_of

NINE = roll_of(9)
NAMES = [member.name for member in NINE.members]
TODAY = date(YEAR, 11, 20)


def registered(
    *names: str, year: int = YEAR - 1, day: str = "03-05", community: str = "东街", until: str = ""
) -> LedgerEntry:
    values = {"people": "、".join(names), "community": community, "ended_on": until}
    name = f"{year}-{day}-{'-'.join(names)}-{community}-{until}"
    return entry(REGISTRATION, f"{year}-{day}", roll=NINE, name=name, **values)


def year_of(*entries: LedgerEntry, roll: Roll = NINE, year: int = YEAR):
    mine = tuple(one for one in entries if one.belongs_year == year)
    return facts(roll=roll, year=year, entries=mine, registrations=entries)


def share(*entries: LedgerEntry, roll: Roll = NINE, year: int = YEAR, today: date = TODAY):
    """Return E2, of which 1 point is the share of those registered."""
    found = year_of(*entries, roll=roll, year=year)
    return next(x for x in stars.score(found, STANDARD, PROFILE, today).items if x.code == "E2")


def figure(*entries: LedgerEntry, roll: Roll = NINE, year: int = YEAR):
    every = figures_of(year_of(*entries, roll=roll, year=year), LEDGERS)
    return next(one for one in every if one.metric == "double_report.registered")


def without(roll: Roll, name: str, **changes: object) -> Roll:
    return Roll(tuple(replace(m, **changes) if m.name == name else m for m in roll.members))


def test_who_registered_years_ago_is_registered_and_the_old_entry_proves_it() -> None:
    old = registered(*NAMES, year=YEAR - 3)

    score = share(old)

    assert score.score == 1
    assert score.entries == (old.id,)
    assert MissingKind.NOT_REGISTERED not in [missing.kind for missing in score.missing]


def test_an_ended_registration_counts_until_its_last_day_and_not_after() -> None:
    until_today = registered(*NAMES, until=TODAY.isoformat())
    until_yesterday = registered(*NAMES, until=(TODAY - timedelta(days=1)).isoformat())

    assert share(until_today).score == 1
    assert share(until_yesterday).score == 0
    assert share(until_yesterday).entries == ()


def test_a_registration_ended_in_a_later_year_counts_in_the_year_before() -> None:
    old = registered(*NAMES, year=YEAR - 1, until=f"{YEAR}-02-01")

    assert share(old, year=YEAR - 1).score == 1
    assert share(old, year=YEAR).score == 0


def test_one_member_leaves_a_registration_that_others_keep() -> None:
    together = registered(*NAMES[:4], year=YEAR - 2)
    leaves = registered(NAMES[0], year=YEAR, day="05-01", until=f"{YEAR}-05-01")

    score = share(together, leaves)

    assert score.score == pytest.approx(Decimal(3) / 9)
    assert score.entries == (together.id,)
    assert score.missing[0].values == (NAMES[0], *NAMES[4:])


def test_an_end_in_one_community_leaves_the_other() -> None:
    both = [registered(NAMES[0], community="东街"), registered(NAMES[0], community="西街")]
    leaves = registered(NAMES[0], year=YEAR, community="东街", until=f"{YEAR}-04-01")

    assert share(*both, leaves).score == pytest.approx(Decimal(1) / 9)
    assert share(*both, leaves).entries == (both[1].id,)


def test_the_last_of_several_ends_counts() -> None:
    long = registered(NAMES[0], day="01-05", until=f"{YEAR - 1}-06-30")
    short = registered(NAMES[0], day="03-05", until=f"{YEAR - 1}-04-30")
    between = registered(NAMES[0], day="05-05")

    assert share(long, short, between).score == 0


def test_who_registers_again_after_the_end_is_registered() -> None:
    ended = registered(NAMES[0], until=f"{YEAR - 1}-12-31")
    again = registered(NAMES[0], year=YEAR, day="02-01")

    assert share(ended, again).entries == (again.id,)


def test_who_moved_away_or_retired_is_neither_expected_nor_counted() -> None:
    old = registered(*NAMES, year=YEAR - 2)
    gone = (*NINE.members[0].statuses, StatusChange(date(YEAR - 1, 6, 1), MemberStatus.LEFT))
    moved = without(NINE, NAMES[0], statuses=gone)
    both = without(moved, NAMES[1], category=Category.RETIRED)

    assert share(old, roll=both).score == 1
    assert figure(old, roll=both).text == "7名"


def test_the_figure_counts_those_of_earlier_years_once_and_names_their_entries() -> None:
    old = registered(*NAMES[:4], year=YEAR - 2)
    ended = registered(NAMES[4], year=YEAR - 2, until=f"{YEAR - 1}-12-31")
    new = registered(*NAMES[3:4], NAMES[5], year=YEAR)

    found = figure(old, ended, new)

    assert found.text == "5名"
    assert set(found.entries) == {old.id, new.id}


def test_a_year_does_not_count_who_registers_in_the_next_one() -> None:
    assert share(registered(*NAMES, year=YEAR), year=YEAR - 1).score == 0
    assert figure(registered(*NAMES, year=YEAR), year=YEAR - 1).text == "0名"


def test_an_end_before_the_beginning_is_questioned_and_kept() -> None:
    typed = draft(REGISTRATION, f"{YEAR}-05-04", community="东街", ended_on=f"{YEAR}-05-03")
    seen = examined(typed, kind=kind(REGISTRATION), roll=NINE, today=TODAY)

    assert seen.entry is not None
    assert [(p.field, p.rule, p.severity) for p in seen.problems] == [
        ("values.ended_on", Rule.END_BEFORE_START, Severity.SOFT)
    ]


DAYS = st.integers(0, 1200).map(lambda n: date(YEAR - 3, 1, 1) + timedelta(days=n))


@st.composite
def any_registration(drawn: st.DrawFn) -> LedgerEntry:
    day = drawn(DAYS)
    end = drawn(st.none() | DAYS)
    names = drawn(st.lists(st.sampled_from(NAMES[:4]), min_size=1, unique=True))
    return registered(
        *names,
        year=day.year,
        day=f"{day:%m-%d}",
        community=drawn(st.sampled_from(["东街", "西街"])),
        until=end.isoformat() if end else "",
    )


@given(st.lists(any_registration(), max_size=8), st.randoms(), DAYS)
def test_the_order_in_which_registrations_were_entered_changes_nothing(made, chance, day) -> None:
    other = list(made)
    chance.shuffle(other)

    assert standing(other, day) == standing(made, day)
    one, two = year_of(*made), year_of(*other)
    assert _ids(registrations_of(one, REGISTRATION)) == _ids(registrations_of(two, REGISTRATION))
    assert share(*other).score == share(*made).score
    assert share(*other).entries == share(*made).entries
    assert figure(*other).value == figure(*made).value


def _ids(entries) -> set[str]:
    return {entry.id for entry in entries}
