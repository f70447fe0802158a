"""任务清单: read as typed, kept as tasks; an old text becomes a task a line; overdue until done."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from domain_values import PROFILE, YEAR, facts
from hypothesis import given
from hypothesis import strategies as st
from ledger_values import LEDGERS, draft, kind

from branchdesk.domain import cycle
from branchdesk.domain.basis import Severity
from branchdesk.domain.filling import values_of_ledger
from branchdesk.domain.ledger_reading import examined, paper_text, text_of, to_draft, to_entry
from branchdesk.domain.ledgers import EntryId, LedgerEntry, Privacy, StepTaken, Task
from branchdesk.domain.problems import Rule
from branchdesk.domain.roll import Roll
from branchdesk.domain.tasks import open_tasks, tasks_in, text_of_tasks
from branchdesk.domain.today import still_open
from branchdesk.wording.catalogue import chinese
from branchdesk.wording.problems import sentence_for
from branchdesk.wording.todos import second_of, title_of

TODAY = date(YEAR, 10, 21)
TEAM = kind("vanguard_team")
FIELD = TEAM.field_of("tasks")


def typed(text: str):
    form = draft("vanguard_team", f"{YEAR}-05-04", name="t", task="防汛", tasks=text)
    form = replace(form, values={**form.values, "name": "防汛突击队"})
    return examined(form, kind=TEAM, roll=Roll(), today=TODAY)


def team(*tasks: Task, year: int = YEAR, steps: tuple[str, ...] = (), **values) -> LedgerEntry:
    taken = tuple(StepTaken(step, date(year, 5, 4)) for step in ("set_up", *steps))
    said = {"name": "防汛突击队", "task": "防汛", "tasks": tasks, **values}
    return LedgerEntry(EntryId("t"), "vanguard_team", date(year, 5, 4), year, said, taken)


def todos(*entries: LedgerEntry, today: date = TODAY, year: int = YEAR, ledgers=LEDGERS):
    found = facts(year=year, tasks=entries)
    board = cycle.board(found, PROFILE, today)
    return [
        x for x in cycle.todos(board, found, PROFILE, today, ledgers=ledgers) if x.kind == "task"
    ]


def test_a_line_is_read_with_days_as_one_types_them() -> None:
    seen = typed("排班值守｜田志强、苏静｜10.25｜昨天\n\n  河道巡查  \n慰问｜｜2026-11-02")

    assert seen.problems == ()
    assert seen.entry is not None
    assert seen.entry.values["tasks"] == (
        Task("排班值守", "田志强、苏静", date(YEAR, 10, 25), date(YEAR, 10, 20)),
        Task("河道巡查"),
        Task("慰问", due=date(2026, 11, 2)),
    )


@pytest.mark.parametrize(
    ("text", "rule", "said"),
    [
        ("排班｜苏静｜月底", Rule.NOT_A_DATE, "月底"),
        ("排班｜苏静｜10.25｜10.20｜还有", Rule.NOT_A_TASK, "事项｜责任人｜时限｜完成日期"),
        ("｜苏静｜10.25", Rule.NOT_A_TASK, "｜苏静｜10.25"),
        ("事" * 4001, Rule.TOO_LONG, "4000"),
    ],
)
def test_a_line_that_cannot_be_read_is_refused_with_a_sentence(text, rule, said) -> None:
    seen = typed(text)

    assert seen.entry is None
    [problem] = seen.problems
    assert (problem.field, problem.rule) == ("values.tasks", rule)
    assert said in sentence_for(problem, chinese)


def test_a_day_of_doing_it_that_is_to_come_is_questioned_and_a_day_due_is_not() -> None:
    seen = typed(f"一｜｜{YEAR}-12-30\n二｜｜｜{YEAR}-12-30")

    assert seen.entry is not None
    assert [(p.rule, p.severity) for p in seen.problems] == [(Rule.IN_THE_FUTURE, Severity.SOFT)]


def test_a_text_of_before_becomes_lines_and_nothing_of_it_is_lost() -> None:
    old = team(tasks="排班值守；田志强；6月底\n\n河道|巡查｜记录")

    form = to_draft(old, kind=TEAM)
    again = to_entry(form, kind=TEAM, roll=Roll(), today=TODAY)

    assert again.values["tasks"] == (Task("排班值守；田志强；6月底"), Task("河道|巡查|记录"))
    assert tasks_in(old.values["tasks"]) == again.values["tasks"]


OLD = st.text(st.sampled_from("一二 |｜；\n\t"), max_size=20)


@given(OLD)
def test_whatever_an_old_text_said_is_said_by_its_tasks_as_well(text: str) -> None:
    old = team(tasks=text)

    again = to_entry(to_draft(old, kind=TEAM), kind=TEAM, roll=Roll(), today=TODAY)

    said = "".join(task.item for task in tasks_in(again.values.get("tasks")))
    plain = str.maketrans("｜", "|", " \n\t")
    assert said.translate(plain) == text.translate(plain)


DAYS = st.none() | st.dates(date(1921, 7, 1), date(YEAR, 1, 1))
WORDS = st.text(st.sampled_from("一二|、1."), max_size=5)


@given(st.lists(st.builds(Task, WORDS.filter(bool), WORDS, DAYS, DAYS), max_size=5))
def test_tasks_written_out_are_read_back_the_same(tasks) -> None:
    seen = typed(text_of_tasks(tasks))

    assert seen.entry is not None
    assert tasks_in(seen.entry.values.get("tasks")) == tuple(tasks)


def test_a_task_overdue_or_due_soon_is_a_line_with_its_place() -> None:
    late = Task("排班", "苏静", TODAY - timedelta(days=3))
    soon = Task("巡查", "", TODAY + timedelta(days=PROFILE.limits.follow_up_remind_days))
    far = Task("总结", "", TODAY + timedelta(days=PROFILE.limits.follow_up_remind_days + 1))

    lines = todos(team(soon, late, far, Task("没有时限")))

    assert [(line.title, line.days, line.item, line.field) for line in lines] == [
        ("排班", 3, "t", "values.tasks"),
        ("巡查", -PROFILE.limits.follow_up_remind_days, "t", "values.tasks"),
    ]
    assert title_of(lines[0], chinese) == "落实任务：排班"
    assert second_of(lines[0], chinese) == "已逾期 3 天 · 苏静 · 党员突击队 · 防汛突击队"


def test_nothing_nags_after_it_is_done() -> None:
    late = Task("排班", "苏静", TODAY - timedelta(days=3))

    assert todos(team(late)) != []
    assert todos(team(replace(late, done=TODAY))) == []
    assert todos(team(late, steps=("running", "done"))) == []
    assert todos(team(late, steps=("disbanded",))) == []


def test_a_task_of_last_year_is_shown_once_in_january_and_still_in_april() -> None:
    open_one = team(Task("排班", "", date(YEAR, 12, 20)), year=YEAR)
    january, april = date(YEAR + 1, 1, 10), date(YEAR + 1, 4, 10)
    last = facts(year=YEAR, tasks=(open_one,))
    board = cycle.board(last, PROFILE, january)
    left = still_open(board, last, PROFILE, january, ledgers=LEDGERS)

    assert [x.title for x in left if x.kind == "task"] == ["排班"]
    assert todos(open_one, today=january, year=YEAR + 1) == []
    assert [x.title for x in todos(open_one, today=april, year=YEAR + 1)] == ["排班"]


def test_what_is_not_open_to_everybody_gives_no_line() -> None:
    late = team(Task("排班", "", TODAY))
    for hidden in (
        replace(TEAM, privacy=Privacy.PRIVATE),
        replace(TEAM, fields=(replace(FIELD, privacy=Privacy.RESTRICTED),)),
    ):
        rules = replace(LEDGERS, kinds=(hidden,))
        assert list(open_tasks([late], rules)) == []
    assert list(open_tasks([late], replace(LEDGERS, kinds=()))) == []


def test_papers_say_a_task_in_a_sentence_and_forms_get_each_of_its_own() -> None:
    done = Task("排班", "苏静", date(YEAR, 6, 30), date(YEAR, 6, 28))
    made = team(done, Task("巡查"))

    said = f"排班（苏静，{YEAR}-06-30前，{YEAR}-06-28完成）"
    assert paper_text(made.values["tasks"], FIELD) == f"1．{said}\n2．巡查"
    assert values_of_ledger(made, TEAM)["tasks"] == (said, "巡查")
    assert text_of(made.values["tasks"]) == f"排班｜苏静｜{YEAR}-06-30｜{YEAR}-06-28\n巡查"
