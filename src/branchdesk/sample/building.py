"""Making the sample workspace the way a secretary would: through the use cases, day by day."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, time
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any

from branchdesk import paths
from branchdesk.clock import StoppedClock
from branchdesk.domain.member_draft import MemberDraft
from branchdesk.domain.people import Member, MemberStatus
from branchdesk.domain.records import Attachment
from branchdesk.domain.report import ReportKind
from branchdesk.domain.roster import RosterSheet, plan
from branchdesk.domain.roster_sheet import RosterCell, RosterColumn, RosterField, RosterRow
from branchdesk.domain.standard import Adjustment, ManualScore, StarSheet
from branchdesk.sample import story
from branchdesk.sample.calendar import LAST_DAY, days_later, moment, workday
from branchdesk.sample.gathering import tell_org_life
from branchdesk.sample.growing import grow
from branchdesk.sample.judging import tell_review
from branchdesk.sample.keeping import Keeper
from branchdesk.sample.ledgers import keep_entry
from branchdesk.sample.peoples_entries import keep_people
from branchdesk.sample.planning import make_plan
from branchdesk.sample.rating import rate
from branchdesk.sample.scanning import leave_in_tray
from branchdesk.usecases import people, reports, roster, stars
from branchdesk.usecases.branches import BranchDraft

if TYPE_CHECKING:
    from branchdesk.usecases.desk import Desk

Say = Callable[[str], None]

_IN_THE_MORNING = time(9, 30)
_STATUS = {"正式党员": MemberStatus.FULL, "预备党员": MemberStatus.PROBATIONARY}


def build_sample(folder: Path, *, year: int, say: Say) -> None:
    """Make the sample workspace of a year in a folder that is new or empty.

    The books are those of 20 November of the year; ``say`` is told how far it is.

    Raises:
        Failed: If the folder is taken or cannot be written.
    """
    # Only here: whoever merely asks for the sample's day needs none of it.
    from branchdesk import app

    told = paths.seeds() / "sample"
    opening = StoppedClock(date(year, 1, 4))
    branch = _branch_draft(story.read(told, "branch", year=year), year)
    desk = app.create_workspace(folder, branch, clock=opening)
    try:
        _Builder(desk, told, year, say).build()
    finally:
        desk.workspace.close()


def _branch_draft(raw: dict[str, Any], year: int) -> BranchDraft:
    return BranchDraft(**{**raw, "groups": tuple(raw["groups"]), "first_year": str(year)})


class _Builder:
    """Tells the story to the use cases, in the order in which it happened."""

    def __init__(self, desk: "Desk", told: Path, year: int, say: Say) -> None:
        self._desk = desk
        self._told = told
        self._year = year
        self._say = say
        self._keeper = Keeper(desk, told / "photos")

    def build(self) -> None:
        members = self._read("members")
        self._register(members["members"])
        self._records(members)
        self._grow()
        self._ledgers()
        self._plan()
        keep_people(self._read("people"), desk=self._desk, year=self._year)
        self._review()
        tell_org_life(self._desk, self._keeper, self._read("org_life"), year=self._year)
        self._stars()
        self._report()
        leave_in_tray(self._desk, self._read("scan"), year=self._year)

    def _plan(self) -> None:
        raw = self._read("plan")
        make_plan(raw, year=self._year, desk=self._desk, id_of=self._keeper.id_of)
        self._say(f"{self._year}年度计划")

    def _read(self, name: str) -> dict[str, Any]:
        return story.read(self._told, name, year=self._year)

    def _register(self, lines: list[dict[str, Any]]) -> None:
        """Import those who are there at the beginning of the year, as from a roster."""
        first = date(self._year, 1, 5)
        sheet = _roster([line for line in lines if "entered" not in line])
        with self._desk.work() as work:
            planned = plan(sheet, roll=work.people.roll(), today=first)
        roster.import_roster(
            planned, today=first, now=moment(first, _IN_THE_MORNING), work=self._desk.work()
        )
        for line in lines:
            if line.get("exempt_from_hours"):
                self._exempt(self._member(line["name"]), today=first)
        self._say(f"党员 {len(sheet.rows)} 名")

    def _exempt(self, member: Member, *, today: date) -> None:
        form = MemberDraft.from_member(member, today=today)
        people.save_member(
            replace(form, exempt_from_hours=True),
            today=today,
            work=self._desk.work(),
            member_id=member.id,
        )

    def _member(self, name: str) -> Member:
        with self._desk.work() as work:
            return next(m for m in work.people.roll().members if m.name == name)

    def _records(self, members: dict[str, Any]) -> None:
        """Close every record on its day, with the changes of the register in between."""
        events: list[tuple[date, Callable[[], None]]] = []
        records = story.records(self._told, year=self._year)
        for record in records:
            keep = self._later(self._keeper.keep, record)
            events.append((record.closed or record.day, keep))
            if record.correction:
                correct = self._later(self._keeper.correct, record)
                events.append((record.correction.on, correct))
        for line in members["members"]:
            if "entered" in line:
                # Some days after: at the meeting itself the person was no member yet.
                entered = days_later(date.fromisoformat(line["entered"]), 4)
                events.append((entered, self._later(self._enter, line)))
        for line in members["changes"]:
            on = date.fromisoformat(line["on"])
            events.append((on, self._later(self._change, line)))
        for _, act in sorted(events, key=lambda event: event[0]):
            act()
        self._say(f"记录 {len(records)} 份")

    def _later(self, act: Callable[[Any], None], about: object) -> Callable[[], None]:
        def acting() -> None:
            act(about)

        return acting

    def _enter(self, line: dict[str, Any]) -> None:
        entered = date.fromisoformat(line["entered"])
        with self._desk.work() as work:
            groups = work.people.roll().groups
        draft = MemberDraft(
            **{
                name: line[name]
                for name in (
                    *("name", "gender", "ethnicity", "born", "joined"),
                    *("unit_post", "education"),
                )
            },
            status=_STATUS[line["status"]],
            group=next(group.id for group in groups if group.name == line["group"]),
        )
        people.save_member(draft, today=days_later(entered, 4), work=self._desk.work())

    def _change(self, line: dict[str, Any]) -> None:
        people.change_status(
            self._member(line["member"]).id,
            on=date.fromisoformat(line["on"]),
            status=_STATUS[line["status"]],
            note=line["note"],
            work=self._desk.work(),
        )

    def _grow(self) -> None:
        told = self._read("growth")
        grow(told, today=date(self._year, *LAST_DAY), desk=self._desk, keeper=self._keeper)
        self._say(f"发展党员 {len(told['cases'])} 人，选举 {len(told['elections'])} 次")

    def _ledgers(self) -> None:
        told = self._read("ledgers")["entries"]
        for line in told:
            keep_entry(line, desk=self._desk, year=self._year, id_of=self._keeper.id_of)
        self._say(f"台账 {len(told)} 条")

    def _review(self) -> None:
        raw = self._read("review")
        tell_review(self._desk, self._keeper, raw, year=self._year, day=self._day)
        self._say(f"{self._year}年度民主评议")

    def _stars(self) -> None:
        raw = self._read("stars")
        sheet = StarSheet(
            self._year,
            scores=tuple(
                ManualScore(line["code"], Decimal(line["points"]), line["note"], self._photos(line))
                for line in raw["scores"]
            ),
            adjustments=tuple(
                Adjustment(Decimal(line["points"]), line["note"]) for line in raw["adjustments"]
            ),
        )
        stars.keep_sheet(sheet, standard=self._desk.standard, work=self._desk.work())
        rating = self._read("rating")
        rate(self._desk, rating, year=self._year, meeting=self._keeper.id_of(rating["meeting"]))
        self._say("星级自评")

    def _report(self) -> None:
        """Add the secretary's own words, and one number typed from memory, to the summary."""
        raw = self._read("report")
        report = reports.open_report(self._year, ReportKind.SUMMARY, work=self._desk.work())
        for section, words in raw["words"].items():
            report = report.with_words(section, words)
        for line in raw["typed"]:
            report = report.with_figure(line["figure"], line["text"], live=line["live"])
        reports.keep_report(report, work=self._desk.work())
        self._say("工作总结")

    def _photos(self, line: dict[str, Any]) -> tuple[Attachment, ...]:
        return self._keeper.attached(story.photos_in(line), date(self._year, *LAST_DAY))

    def _day(self, month_and_day: str) -> date:
        return workday(self._year, month_and_day)


def _roster(lines: list[dict[str, Any]]) -> RosterSheet:
    """Return the members as the roster they would have come in."""
    letters = dict(zip(RosterField, "ABCDEFGHIJKLMNOP", strict=True))
    rows = tuple(
        RosterRow(
            number,
            {
                column: RosterCell(line[column.value])
                for column in RosterField
                if line.get(column.value)
            },
        )
        for number, line in enumerate(lines, start=2)
    )
    return RosterSheet(
        file_name="党员名册.xlsx",
        sheet_name="党员名册",
        header_row=1,
        columns=tuple(RosterColumn(field, letters[field], field.value) for field in RosterField),
        rows=rows,
    )
