"""The year-end papers without Qt: the facts, what was added by hand, how it reads."""

import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from branchdesk.desktop.pages.records.autosave import Autosave
from branchdesk.domain.ids import RecordId
from branchdesk.domain.ledgers import EntryId
from branchdesk.domain.report import (
    AnnualReport,
    Mark,
    ReportForm,
    ReportKind,
    WrittenReport,
    compose,
    report_id,
)
from branchdesk.domain.report_facts import Fact
from branchdesk.usecases import reports
from branchdesk.usecases.desk import Desk, YearView
from branchdesk.usecases.errors import Failed
from branchdesk.usecases.lines import JournalLine


@dataclass(frozen=True, slots=True)
class Behind:
    """An entry or a record that a fact rests on."""

    on: date
    title: str
    entry: EntryId | None = None
    record: RecordId | None = None


_RestsOn = tuple[ReportForm, AnnualReport, Mapping[str, Fact]]


class ReportPresenter:
    """Keeps the paper on the page, the books and what is typed in step."""

    def __init__(
        self, desk: Desk, *, year: int, monotonic: Callable[[], float] = time.monotonic
    ) -> None:
        self._desk = desk
        self._autosave = Autosave(monotonic)
        self._kind = ReportKind.SUMMARY
        self._facts: Mapping[str, Fact] = {}
        self._view: YearView | None = None
        self._form: ReportForm | None = None
        self._report = AnnualReport(report_id(year, self._kind), year, self._kind)
        self._clean = self._report
        self._paper: tuple[_RestsOn, WrittenReport] | None = None
        self.year = year
        self.trouble: Failed | None = None
        """Why the paper cannot be shown, or what was typed could not be kept."""

    @property
    def read_only(self) -> bool:
        """Whether the books can only be read."""
        return self._desk.workspace.read_only

    @property
    def kind(self) -> ReportKind:
        """Which of the two papers is shown."""
        return self._kind

    @property
    def report(self) -> AnnualReport:
        """What was added by hand, as it stands on the page."""
        return self._report

    @property
    def has_unkept(self) -> bool:
        """Whether something typed is not safe yet."""
        return self._report != self._clean

    def show(self, kind: ReportKind) -> None:
        """Show the other paper; what is typed is kept first."""
        if kind is not self._kind and self.keep():
            self._kind = kind
            self.refresh()

    def refresh(self) -> None:
        """Read the facts of the year anew; what is typed and not kept stays."""
        self.trouble = None
        try:
            self._form = self._desk.papers.report_rules().form(self._kind)
        except Failed as failure:
            self._form, self.trouble = None, failure
            return
        view = self._desk.year_view(self.year)
        if view is not self._view:
            # The desk judges a year anew whenever something changed: then the facts are old too.
            self._view = view
            self._facts = reports.facts_for_report(
                view,
                ledgers=self._desk.ledgers,
                today=self._desk.clock.today(),
                work=self._desk.work(),
            )
        if not self.has_unkept:
            stored = reports.open_report(self.year, self._kind, work=self._desk.work())
            self._report = self._clean = stored

    def paper(self) -> WrittenReport | None:
        """Return the paper as it would be printed now; None if its file cannot be read."""
        if self._form is None or self._view is None:
            return None
        rests_on = (self._form, self._report, self._facts)
        if self._paper is None or self._paper[0] != rests_on:
            branch = self._view.facts.branch.name
            self._paper = (rests_on, compose(*rests_on, branch=branch))
        return self._paper[1]

    def fact(self, key: str) -> Fact:
        """Return a fact; one that no ledger counts here is missing."""
        return self._facts.get(key) or Fact(key, key)

    def typed_over(self, key: str) -> str:
        """Return what was typed over a figure, empty for nothing."""
        typed = self._report.typed_over(key)
        return typed.text if typed else ""

    def behind(self, fact: Fact) -> Sequence[Behind]:
        """Return the entries and records that a fact rests on, newest first."""
        finals = self._desk.year_view(self.year).facts.records
        records = {final.record.id: final.record for final in finals}
        lines = {}
        if fact.entries:
            with self._desk.work() as work:
                found_lines = work.ledgers.lines(kind=fact.ledger)
            # Of any year: a registration lasts until it is ended.
            lines = {line.id: line for line in found_lines}
        found = [
            Behind(lines[key].on, lines[key].title, entry=key)
            for key in fact.entries
            if key in lines
        ]
        found += [
            Behind(records[key].held_on, records[key].title, record=key)
            for key in fact.records
            if key in records
        ]
        return sorted(found, key=lambda one: one.on, reverse=True)

    # What the person adds

    def type_words(self, section: str, text: str) -> None:
        """Take over the secretary's own words in a section."""
        self._change(self._report.with_words(section, text))

    def type_figure(self, key: str, text: str) -> None:
        """Take over a figure typed by hand; an empty text takes the live one again."""
        self._change(self._report.with_figure(key, text, live=self.fact(key).text))

    def choose(self, paragraph: str, *, written: bool) -> None:
        """Write a paragraph, or leave it out."""
        self._change(self._report.with_choice(paragraph, written=written))

    def _change(self, report: AnnualReport) -> None:
        if not self.read_only and report != self._report:
            self._report = report
            self._autosave.typed()

    # Keeping

    def seconds_to_keep(self) -> float | None:
        """Return in how many seconds `keep` is to be called, None while everything is safe."""
        return self._autosave.seconds_left()

    def keep(self) -> bool:
        """Store what is typed; return whether it is safe (`trouble` says why not)."""
        try:
            if self.has_unkept:
                reports.keep_report(self._report, work=self._desk.work())
        except Failed as failure:
            self.trouble = failure
            self._autosave.refused()
            return False
        self._clean = self._report
        self._autosave.kept()
        return True

    def undo(self) -> JournalLine | None:
        """Take back the last act in the books; None if there is none."""
        return self._desk.undo()

    # Handing out

    def suggested(self, folder: Path, ending: str, *, table: bool = False) -> Path:
        """Return where the paper might go."""
        branch = self._desk.year_view(self.year).facts.branch.title
        what = "年度数据表" if table else self._report.title.removeprefix(f"{self.year}年度")
        name = "".join(sign for sign in branch if sign not in '<>:"/\\|?*')
        return folder / f"{name}_{self.year}年_{what}{ending}"

    def count(self, mark: Mark) -> int:
        """Return how many figures of the paper have a mark."""
        paper = self.paper()
        return len(paper.marked(mark)) if paper is not None else 0
