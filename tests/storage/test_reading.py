"""Facts are read from what was written since, and are always what a fresh reading gives."""

import contextlib
import shutil
import sqlite3
import tempfile
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import ClassVar

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule
from storage.samples import BRANCH, NOW, do, draft, finalise, keep, ledger_entry, member, record
from storage.samples import review as a_review

from branchdesk.domain.conferences import CONFERENCE
from branchdesk.domain.follow_ups import FollowUpNote
from branchdesk.domain.ids import FollowUpId, MemberId, RecordId
from branchdesk.domain.ledgers import EntryId, Task
from branchdesk.domain.org_life import OrgLife, Rectification, org_life_id
from branchdesk.domain.points import PointsSheet, PointsYear, points_year_id, sheet_id
from branchdesk.domain.records import AgendaItem, AgendaKind, FollowUp, Person, RecordKind
from branchdesk.domain.registrations import REGISTRATION
from branchdesk.domain.standard import StarSheet
from branchdesk.storage.parts import Parts
from branchdesk.storage.workspace import SqlWorkspace, create, open_workspace

YEARS = (2025, 2026)
LINES = {
    CONFERENCE: {"agreed": "报送", "due": "2026-12-01"},
    REGISTRATION: {"community": "东街"},
    "vanguard_team": {"name": "突击队", "tasks": (Task("排班", due=date(2026, 3, 1)),)},
    "volunteer_service": {"project": "清扫"},
}
"""A line of each ledger that is read in its own way."""


def facts(workspace: SqlWorkspace, year: int = 2026):
    with workspace.work() as work:
        return work.facts(year)


def test_nothing_written_leaves_the_very_same_parts(workspace: SqlWorkspace) -> None:
    finalise(workspace.work(), record())
    do(workspace.work(), lambda work: work.people.save(member(1)))

    before, after = facts(workspace), facts(workspace)

    assert after.stands_for(before)


def test_keeping_a_form_leaves_everything_but_the_drafts(workspace: SqlWorkspace) -> None:
    finalise(workspace.work(), record())
    before = facts(workspace)

    keep(workspace.work(), draft("new"))
    after = facts(workspace)

    assert [fact.id for fact in after.drafts] == ["new"]
    assert replace(after, drafts=before.drafts).stands_for(before)


def test_closing_a_record_leaves_other_years(workspace: SqlWorkspace) -> None:
    finalise(workspace.work(), record("old", day=date(2025, 3, 4)))
    before = facts(workspace, 2025)

    finalise(workspace.work(), record("new"))

    assert facts(workspace, 2025).records is before.records
    assert [final.record.id for final in facts(workspace, 2026).records] == ["new"]


def test_a_record_that_moves_to_another_year_leaves_the_first(workspace: SqlWorkspace) -> None:
    finalise(workspace.work(), record("r1"))
    assert [len(facts(workspace, year).records) for year in YEARS] == [0, 1]

    finalise(workspace.work(), record("r1", belongs_year=2025), 2)

    assert [len(facts(workspace, year).records) for year in YEARS] == [1, 0]


def test_a_registration_is_read_in_every_year_and_no_other_ledger_is(
    workspace: SqlWorkspace,
) -> None:
    for kind in LINES:
        entry = ledger_entry(f"e-{kind}", kind=kind, belongs_year=2025, values=LINES[kind])
        do(workspace.work(), lambda work, entry=entry: work.ledgers.save(entry, title="x"))

    assert [one.id for one in facts(workspace, 2026).registrations] == [f"e-{REGISTRATION}"]
    assert facts(workspace, 2026).entries == ()


def test_an_open_task_with_a_day_is_read_for_two_more_years_until_it_is_done(
    workspace: SqlWorkspace,
) -> None:
    day = date(2025, 3, 1)
    several = {
        "open": (Task("做完了", "", day, day), Task('"done":null,"due":"', "甲", day)),
        "done": (Task("做完了", "", day, day), Task('"done":null,"due":"', done=day)),
        "no day": (Task("没有时限"),),
        "old": '旧文本 "done":null,"due":"2025-03-01"',
    }
    for name, tasks in several.items():
        entry = ledger_entry(
            name, kind="vanguard_team", belongs_year=2025, values={"name": "队", "tasks": tasks}
        )
        do(workspace.work(), lambda work, entry=entry: work.ledgers.save(entry, title="x"))

    shown = {year: [one.id for one in facts(workspace, year).tasks] for year in range(2024, 2029)}
    assert shown == {2024: [], 2025: ["open"], 2026: ["open"], 2027: ["open"], 2028: []}
    do(workspace.work(), lambda work: work.ledgers.remove(EntryId("open"), now=NOW))
    assert facts(workspace, 2026).tasks == ()


def test_what_is_not_committed_is_seen_inside_and_never_outside(workspace: SqlWorkspace) -> None:
    with workspace.work() as work:
        work.facts(2026)
        work.people.save(member(1))
        assert [each.id for each in work.facts(2026).roll.members] == ["m1"]

    assert facts(workspace).roll.members == ()


def test_what_another_program_wrote_is_seen(workspace: SqlWorkspace, folder: Path) -> None:
    finalise(workspace.work(), record())
    assert facts(workspace).records

    with contextlib.closing(sqlite3.connect(folder / "branch.db")) as other:
        other.execute("UPDATE record SET removed_at = '2026-03-05T00:00:00.000000+00:00'")
        other.commit()

    assert facts(workspace).records == ()


def test_more_is_forgotten_than_kept_without_harm() -> None:
    parts = Parts(most=2)
    made = []

    def read(name: str) -> str:
        made.append(name)
        return name

    for name in ("a", "b", "c", "a"):
        assert parts.get(name, ("x",), lambda name=name: read(name)) == name

    assert made == ["a", "b", "c", "a"]


class Books(RuleBasedStateMachine):
    """Whatever is done in whatever order, the facts are those of a first reading."""

    template: ClassVar[Path]

    def __init__(self) -> None:
        super().__init__()
        self.scratch = Path(tempfile.mkdtemp(prefix="reading-"))
        self.folder = self.scratch / "workspace"
        shutil.copytree(self.template, self.folder)
        self.books = open_workspace(self.folder)
        self.numbers: dict[str, int] = {}

    def teardown(self) -> None:
        self.books.close()
        shutil.rmtree(self.scratch)

    names = st.sampled_from(["r1", "r2", "r3"])
    years = st.sampled_from(YEARS)

    @rule(name=names, year=years, agreed=st.booleans())
    def close(self, name: str, year: int, agreed: bool) -> None:
        self.numbers[name] = self.numbers.get(name, 0) + 1
        matter = FollowUp(FollowUpId(f"f-{name}"), "报备", Person("单样二"), date(2026, 12, 20))
        item = AgendaItem(
            AgendaKind.STUDY, "学习", discussion="谈", follow_ups=(matter,) if agreed else ()
        )
        made = record(name, belongs_year=year, agenda=(item,), kind=RecordKind.COMMITTEE_MEETING)
        finalise(self.books.work(), made, self.numbers[name])

    @rule(name=names, year=st.sampled_from([*YEARS, None]))
    def type_in(self, name: str, year: int | None) -> None:
        keep(self.books.work(), draft(name, day="3.4" if year else ""), year=year)

    @rule(name=names)
    def throw_away(self, name: str) -> None:
        if name in self.numbers:
            do(self.books.work(), lambda work: work.records.remove(RecordId(name), now=NOW))

    @rule(name=names)
    def take_back_out(self, name: str) -> None:
        if name in self.numbers:
            do(self.books.work(), lambda work: work.records.restore(RecordId(name)))

    @rule(number=st.integers(1, 3), name=st.sampled_from(["甲样", "乙样"]))
    def enter_member(self, number: int, name: str) -> None:
        one = member(number, name=name)
        do(self.books.work(), lambda work: work.people.save(one))

    @rule(number=st.integers(1, 3))
    def remove_member(self, number: int) -> None:
        if any(each.id == f"m{number}" for each in facts(self.books).roll.members):
            removed = MemberId(f"m{number}")
            do(self.books.work(), lambda work: work.people.remove(removed, now=NOW))

    @rule(name=st.sampled_from(["e1", "e2"]), year=years, kind=st.sampled_from(sorted(LINES)))
    def enter_line(self, name: str, year: int, kind: str) -> None:
        values = LINES[kind]
        entry = ledger_entry(f"{name}-{kind}", kind=kind, belongs_year=year, values=values)
        do(self.books.work(), lambda work: work.ledgers.save(entry, title="x"))

    @rule(name=st.sampled_from(["e1", "e2"]))
    def remove_line(self, name: str) -> None:
        entry = EntryId(f"{name}-volunteer_service")
        if any(one.id == entry for year in YEARS for one in facts(self.books, year).entries):
            do(self.books.work(), lambda work: work.ledgers.remove(entry, now=NOW))

    @rule(year=years, problem=st.sampled_from(["学习不够", "联系不够"]))
    def hold_org_life(self, year: int, problem: str) -> None:
        line = Rectification(FollowUpId(f"n-{year}"), "支委会", problem)
        dossier = OrgLife(org_life_id(year), year, rectifications=(line,))
        do(self.books.work(), lambda work: work.dossiers.save(dossier))

    @rule(year=years)
    def note_done(self, year: int) -> None:
        note = FollowUpNote("note-1", FollowUpId("f-r1"), "报备", year, date(2026, 1, 8))
        do(self.books.work(), lambda work: work.dossiers.save(note))

    @rule(year=years, on=st.booleans())
    def switch_points(self, year: int, on: bool) -> None:
        switch = PointsYear(points_year_id(year), year, on=on)
        do(self.books.work(), lambda work: work.dossiers.save(switch))

    @rule(year=years, record_id=names, issue=st.integers(1, 2))
    def publish_points(self, year: int, record_id: str, issue: int) -> None:
        day = date(year, 4, 8)
        sheet = PointsSheet(
            sheet_id(year, 1, issue), year, 1, issue, day, day, day, approved_in=RecordId(record_id)
        )
        do(self.books.work(), lambda work: work.dossiers.save(sheet))

    @rule(year=years, points=st.booleans())
    def judge(self, year: int, points: bool) -> None:
        if points:
            do(self.books.work(), lambda work: work.sheets.save(StarSheet(year)))
        else:
            do(self.books.work(), lambda work: work.reviews.save(a_review(year)))

    @rule()
    def take_back(self) -> None:
        do(self.books.work(), lambda work: work.journal.undo())

    @invariant()
    def facts_are_those_of_a_first_reading(self) -> None:
        kept = [facts(self.books, year) for year in YEARS]
        with open_workspace(self.folder, read_only=True) as fresh:
            assert kept == [facts(fresh, year) for year in YEARS]
            with fresh.work() as other, self.books.work() as work:
                assert work.records.matters() == other.records.matters()


def test_facts_are_right_whatever_was_done_before(tmp_path: Path) -> None:
    Books.template = tmp_path / "template"
    create(Books.template, branch=BRANCH).close()
    machine = Books.TestCase
    machine.settings = settings(
        max_examples=10,
        stateful_step_count=15,
        deadline=None,
        suppress_health_check=[HealthCheck.too_slow],
    )
    machine("runTest").runTest()
