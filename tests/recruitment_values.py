"""A case of 发展党员 in which everything was done in time, and ways to change it."""

from dataclasses import replace
from datetime import date

from domain_values import PROFILE, final, item, member, record, vote

from branchdesk import paths
from branchdesk.domain.dates import FuzzyDate
from branchdesk.domain.dossiers import DossierId
from branchdesk.domain.people import PartyPost
from branchdesk.domain.records import AgendaKind, Person, RecordKind, VoteKind
from branchdesk.domain.recruitment import RecruitmentCase, StepTaken
from branchdesk.domain.recruitment_file import parse_recruitment
from branchdesk.domain.recruitment_judging import judge
from branchdesk.domain.roll import Roll

RULES = parse_recruitment((paths.seeds() / "recruitment.toml").read_text(encoding="utf-8"))
TODAY = date(2027, 12, 31)
SECRETARY = member("张志远", PartyPost.SECRETARY)
OTHERS = tuple(member(f"党员{n}") for n in range(8))
ROLL = Roll((SECRETARY, *OTHERS))
DAYS = {
    1: date(2024, 1, 10),
    2: date(2024, 1, 25),
    3: date(2024, 3, 1),
    4: date(2024, 3, 8),
    5: date(2024, 3, 5),
    6: date(2025, 3, 3),
    7: date(2025, 3, 10),
    8: date(2025, 3, 18),
    9: date(2025, 3, 20),
    10: date(2025, 4, 10),
    11: date(2025, 4, 20),
    12: date(2025, 5, 6),
    13: date(2025, 5, 20),
    14: date(2025, 5, 26),
    15: date(2025, 6, 10),
    16: date(2025, 7, 1),
    17: date(2025, 7, 20),
    18: date(2025, 7, 28),
    19: date(2025, 7, 22),
    20: date(2025, 7, 25),
    21: date(2026, 6, 9),
    22: date(2026, 6, 1),
    23: date(2026, 6, 12),
    24: date(2026, 7, 10),
    25: date(2026, 8, 1),
}
MORE = {
    2: {"who": "张志远"},
    6: {"days": (date(2024, 8, 20),)},
    11: {"training_days": 3},
    21: {"days": (date(2026, 1, 8),)},
}


def case(days=DAYS, **changes):
    """Return a case with these days; by default one that did everything right."""
    steps = tuple(
        StepTaken(number, on=day, **MORE.get(number, {})) for number, day in sorted(days.items())
    )
    made = RecruitmentCase(
        DossierId("c1"),
        "罗一鸣",
        born=FuzzyDate(1999, 5),
        contacts=(Person("党员0", OTHERS[0].id),),
        introducers=(Person("党员1", OTHERS[1].id), Person("党员2", OTHERS[2].id)),
        steps=steps,
    )
    return replace(made, **changes)


def judged(found, *, today=TODAY, finals=None, roll=ROLL):
    return judge(found, RULES, limits=PROFILE.limits, roll=roll, finals=finals or {}, today=today)


def until(last, **moved):
    """Return the days up to a step, some of them moved."""
    kept = {number: day for number, day in DAYS.items() if number <= last}
    return {**kept, **{int(key[1:]): day for key, day in moved.items()}}


def rules_of(standing, number):
    return [problem.rule for problem in standing.of(number).problems]


def meeting(kind=AgendaKind.RECRUITMENT, *, day=DAYS[15], yes=9, name="罗一鸣", overrides=(), **v):
    """Return finalised minutes with a vote on somebody."""
    counted = vote(VoteKind.RECRUITMENT, yes=yes, **v)
    made = record(RecordKind.GENERAL_MEETING, day)
    about = item(kind, title=f"讨论{name}同志", vote=counted)
    done = final(replace(made, agenda=(about,)))
    return replace(done, version=replace(done.version, overrides=overrides))


def linked(number, done, days, **changes):
    found = case({n: d for n, d in days.items() if n != number}, **changes)
    return found.with_step(StepTaken(number, record=done.record.id))
