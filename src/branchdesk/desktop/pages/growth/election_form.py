"""The form of an election: its parts in their order; decides nothing."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import QCoreApplication, Signal, Slot
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from branchdesk.desktop.pages.growth.election_rows import (
    LeftOutList,
    PaperFields,
    PostsTable,
    print_button,
)
from branchdesk.desktop.pages.growth.minutes_choice import MinutesChoice
from branchdesk.desktop.pages.growth.rows import PartRow, labelled, plain_label
from branchdesk.desktop.pages.records.fields import (
    chosen_in,
    may_shrink,
    show_choice,
    show_text,
    watch,
)
from branchdesk.desktop.people_search import Person
from branchdesk.desktop.style import current_look
from branchdesk.desktop.tokens import Space
from branchdesk.desktop.widgets.moment_edits import DayEdit
from branchdesk.domain.election_draft import PAPERS, ElectionDraft
from branchdesk.domain.election_judging import ARTICLE_21, BASES, ElectionStanding, Part
from branchdesk.domain.elections import ElectionKind, Outcome, least_candidates
from branchdesk.domain.ids import RecordId
from branchdesk.domain.problems import Problem
from branchdesk.domain.records import Vote
from branchdesk.domain.recruitment_standing import StepState
from branchdesk.usecases.lines import RecordLine
from branchdesk.wording.days import full_day
from branchdesk.wording.filling import filled
from branchdesk.wording.growth import title_of_part

_PAPER_EMS, _COUNT_EMS = 13.0, 9.5
MinutesFor = Callable[[Part, RecordId | None], Sequence[RecordLine]]


class ElectionForm(QWidget):
    """One line for each part, from the request to the handing over of the posts."""

    edited = Signal()
    files_wanted = Signal(str)
    open_wanted = Signal(str)
    vote_wanted = Signal(str)
    print_wanted = Signal(str)
    hand_over_wanted = Signal()

    def __init__(self, *, extra_percent: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("election_form")
        self._extra = extra_percent
        self._filling = False
        self._kept: ElectionDraft | None = None
        self.rows: dict[Part, PartRow] = {}
        self.papers: dict[str, PaperFields] = {}
        self.minutes: dict[Part, MinutesChoice] = {}
        self._make_head()
        for number, part in enumerate(Part, start=1):
            title = f"{number}. {title_of_part(part, QCoreApplication.translate)}"
            self.rows[part] = PartRow(
                f"part_{part.value}",
                title,
                self._rule(part),
                BASES[part],
                field_ems=_COUNT_EMS if part is Part.MEETING else _PAPER_EMS,
            )
        self._make_papers()
        self._make_people()
        self._make_meetings()
        self._make_hand_over()
        self._lay_out()
        self._connect()

    # Making

    def _rule(self, part: Part) -> str:
        match part:
            case Part.REQUEST:
                return self.tr("Ask the superior body before the election is prepared.")
            case Part.REPLY:
                return self.tr("The superior body agrees to the election and to the candidates.")
            case Part.CANDIDATES:
                return self.tr("Candidates exceed the seats by a fifth at least.")
            case Part.RULES:
                return self.tr("Adopted by the general meeting before the vote.")
            case Part.COUNTERS:
                return self.tr("Nobody who is a candidate supervises or counts.")
            case Part.MEETING:
                return self.tr(
                    "Four fifths of the voters must be there; elected is who has more than half "
                    "of those present."
                )
            case Part.FIRST_MEETING:
                return self.tr("The new committee elects secretary and deputy secretary.")
            case Part.POSTS:
                return self.tr("Secretary, organisation, publicity and discipline are covered.")
            case Part.REPORT:
                return self.tr("The result is reported to the superior body.")
            case Part.APPROVAL:
                return self.tr("Secretary and deputy are approved, members are filed.")
            case Part.HAND_OVER:
                return self.tr(
                    "The register shows the new posts and the new term from this day on; the old "
                    "posts end the day before."
                )

    def _make_head(self) -> None:
        self.title = QLineEdit()
        self.year = QLineEdit()
        self.kind = QComboBox()
        self.kind.addItem(self.tr("Election at the end of the term"), ElectionKind.TERM.value)
        self.kind.addItem(self.tr("By-election"), ElectionKind.VACANCY.value)
        may_shrink(self.kind, letters=4)
        self.seats = QLineEdit()

    def _paper(self, name: str, part: Part, day: str, number: str = "") -> None:
        self.papers[name] = PaperFields(name, self.rows[part], day=day, number=number)

    def _make_papers(self) -> None:
        number = self.tr("Document no.")
        self._paper("request", Part.REQUEST, self.tr("Sent on"), number)
        self.postponed_until = DayEdit()
        self.postponing = PartRow(
            "postponing",
            self.tr("Postponement, only where approved"),
            self.tr("An approved postponement counts until its day, one year at most."),
            ARTICLE_21,
            field_ems=_PAPER_EMS,
        )
        self.postponing.add_field(
            self.tr("Postponed until"), self.postponed_until, "postponed_until"
        )
        self.papers["postponement"] = PaperFields(
            "postponement", self.postponing, day=self.tr("Approved on"), number=number
        )
        self._paper("reply", Part.REPLY, self.tr("Received on"), number)
        self._paper("rules", Part.RULES, self.tr("Adopted on"))
        self._paper("report", Part.REPORT, self.tr("Sent on"), number)
        self._paper("approval", Part.APPROVAL, self.tr("Approved on"), number)
        print_button(self.rows[Part.REPORT], self.tr("Print the report…"), "report")

    def _make_people(self) -> None:
        self.candidates = QLineEdit()
        self.scrutineers = QLineEdit()
        self.tellers = QLineEdit()
        row = self.rows[Part.CANDIDATES]
        row.add_field(self.tr("Seats"), self.seats, "seats")
        row.add_wide(self.tr("Candidates, separated by 、"), self.candidates, "candidates")
        self.least = plain_label("", "caption")
        row.add_below(self.least)
        row = self.rows[Part.COUNTERS]
        row.add_field(self.tr("Scrutineers"), self.scrutineers, "scrutineers")
        row.add_field(self.tr("Tellers"), self.tellers, "tellers")

    def _make_meetings(self) -> None:
        meeting = self.rows[Part.MEETING]
        self.left_out = LeftOutList()
        meeting.add_below(self.left_out)
        for part in (Part.MEETING, Part.FIRST_MEETING):
            choice = MinutesChoice(part.value)
            begin = choice.add_button(self.tr("Begin the minutes…"), f"{part.value}_begin")
            begin.setProperty("part", part.value)
            begin.clicked.connect(self._want_vote)
            choice.changed.connect(self._tell)
            choice.open_wanted.connect(self.open_wanted)
            self.minutes[part] = choice
            self.rows[part].add_below(choice)
        self.result = plain_label("", "strong")
        meeting.add_below(self.result)
        self.ballots = tuple(QLineEdit() for _ in range(3))
        names = (self.tr("Ballots issued"), self.tr("returned"), self.tr("valid"))
        for field, text, name in zip(
            self.ballots, names, ("issued", "returned", "valid"), strict=True
        ):
            meeting.add_field(text, field, f"ballots_{name}")
        print_button(meeting, self.tr("Print the ballot…"), "ballot")
        print_button(meeting, self.tr("Print the counting sheet…"), "counting")
        self.posts = PostsTable()
        self.nobody = plain_label(
            self.tr("Whoever is elected by the finalised minutes is listed here."), "muted"
        )
        self.rows[Part.POSTS].add_below(self.nobody)
        self.rows[Part.POSTS].add_below(self.posts)

    def _make_hand_over(self) -> None:
        row = self.rows[Part.HAND_OVER]
        self.hand_over_on = DayEdit()
        row.add_field(self.tr("In office from"), self.hand_over_on, "hand_over_on")
        self.hand_over = QPushButton(self.tr("Write into the register"))
        self.hand_over.setObjectName("hand_over")
        self.hand_over.setProperty("kind", "primary")
        self.hand_over.setAutoDefault(False)
        self.hand_over.clicked.connect(self.hand_over_wanted)
        line = QWidget()
        inside = QHBoxLayout(line)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(self.hand_over)
        inside.addStretch()
        row.add_below(line)

    def _lay_out(self) -> None:
        look = current_look()
        head = QHBoxLayout()
        head.setSpacing(look.length(Space.L))
        for text, field, name, share in (
            (self.tr("Title"), self.title, "title", 3),
            (self.tr("Year it belongs to"), self.year, "year", 1),
            (self.tr("Kind"), self.kind, "kind", 2),
        ):
            field.setObjectName(f"election_{name}")
            head.addWidget(labelled(text, field), share)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.length(Space.S))
        column.addLayout(head)
        for part, row in self.rows.items():
            column.addWidget(row)
            if part is Part.REQUEST:
                column.addWidget(self.postponing)

    def _connect(self) -> None:
        typed = (
            *(self.title, self.year, self.kind, self.seats, self.postponed_until),
            *(self.candidates, self.scrutineers, self.tellers, *self.ballots),
        )
        watch(typed, self._tell)
        self.left_out.edited.connect(self._tell)
        self.posts.edited.connect(self._tell)
        for paper in self.papers.values():
            paper.edited.connect(self._tell)
            paper.files_wanted.connect(self.files_wanted)
        for button in self.findChildren(QPushButton):
            if button.property("form"):
                button.clicked.connect(self._want_print)

    @property
    def fields(self) -> dict[str, QWidget]:
        """Every field, by its path."""
        papers: dict[str, QWidget] = {f"{name}.on": p.on for name, p in self.papers.items()}
        return {
            "title": self.title,
            "year": self.year,
            "seats": self.seats,
            "postponed_until": self.postponed_until,
            "candidates": self.candidates,
            "scrutineers": self.scrutineers,
            "tellers": self.tellers,
            "meeting": self.minutes[Part.MEETING].list,
            "ballots": self.ballots[0],
            "posts": self.posts,
            "hand_over": self.hand_over_on,
            **papers,
        }

    def names(self) -> dict[str, str]:
        """Return what the fields are called, by their paths."""
        return {path: field.accessibleName() for path, field in self.fields.items()}

    # Showing

    def show_draft(
        self, draft: ElectionDraft, minutes: MinutesFor, people: Sequence[Person]
    ) -> None:
        """Show an election."""
        self._filling = True
        self._kept = draft
        for field, text in (
            *((self.title, draft.title), (self.year, draft.year), (self.seats, draft.seats)),
            (self.postponed_until, draft.postponed_until),
            *((self.candidates, draft.candidates), (self.scrutineers, draft.scrutineers)),
            (self.tellers, draft.tellers),
            *zip(self.ballots, draft.ballots, strict=True),
        ):
            show_text(field, text)
        show_choice(self.kind, draft.kind.value)
        for name, paper in self.papers.items():
            paper.show_draft(draft.paper(name))
        self.left_out.show_lines(draft.left_out, people)
        self.show_minutes(draft, minutes)
        self.posts.show_posts((), draft.posts)
        self._filling = False

    def show_minutes(self, draft: ElectionDraft, minutes: MinutesFor) -> None:
        """Offer the minutes anew."""
        for part, choice in self.minutes.items():
            linked = draft.meeting if part is Part.MEETING else draft.first_meeting
            choice.offer(minutes(part, linked), linked)

    def show_standing(self, standing: ElectionStanding | None, *, handed_over: str) -> None:
        """Show how every part stands, who is elected, and whether posts may be handed over."""
        for part, row in self.rows.items():
            if standing is None:
                row.show_state(StepState.COMING, ())
                continue
            found = standing.of(part)
            if part is Part.REQUEST:
                self._show_postponing(found.problems)
                found = replace(found, problems=())
            day = found.on if part in _DATED else None
            note = full_day(day, QCoreApplication.translate) if day is not None else ""
            row.show_state(found.state, found.problems, note=note)
        self._show_least()
        outcome = standing.outcome if standing is not None else None
        vote = standing.vote if standing is not None else None
        self.result.setText(self._result(outcome, vote))
        self.result.setVisible(outcome is not None)
        elected = outcome.elected if outcome is not None else ()
        self._filling = True
        self.posts.show_posts(elected, self.posts.read())
        self._filling = False
        self.nobody.setVisible(not self.posts.names)
        if handed_over:
            self.hand_over_on.setText(handed_over)
        self.hand_over_on.setReadOnly(bool(handed_over))
        self.hand_over.setVisible(not handed_over)

    def _show_postponing(self, problems: Sequence[Problem]) -> None:
        typed = bool(self.postponed_until.text().strip())
        state = StepState.DONE if typed and not problems else StepState.COMING
        self.postponing.show_state(state, problems)
        self.postponing.setVisible(chosen_in(self.kind) == ElectionKind.TERM.value)

    def _show_least(self) -> None:
        seats = int(self.seats.text()) if self.seats.text().strip().isdecimal() else 0
        least = least_candidates(seats, self._extra) if seats > 1 else 0
        text = filled(self.tr("{0} seats: {1} candidates at least"), (str(seats), str(least)))
        self.least.setText(text if least else "")
        self.least.setVisible(bool(least))

    def _result(self, outcome: Outcome | None, vote: Vote | None) -> str:
        if outcome is None or vote is None:
            return ""
        counted = (str(vote.due), str(vote.present), str(outcome.quorum), str(outcome.needed))
        text = filled(
            self.tr("Voters due {0}, present {1} (at least {2}); {3} votes to be elected."), counted
        )
        if outcome.elected:
            names = "、".join(outcome.elected)
            text = f"{text} {filled(self.tr('Elected: {0}'), (names,))}"
        return text

    # Reading

    def draft(self) -> ElectionDraft | None:
        """Return exactly what stands in the form; None before an election was shown."""
        if self._kept is None:
            return None
        issued, returned, valid = (field.text() for field in self.ballots)
        return replace(
            self._kept,
            title=self.title.text(),
            year=self.year.text(),
            kind=ElectionKind(chosen_in(self.kind)),
            seats=self.seats.text(),
            postponed_until=self.postponed_until.text(),
            candidates=self.candidates.text(),
            scrutineers=self.scrutineers.text(),
            tellers=self.tellers.text(),
            left_out=self.left_out.read(),
            meeting=self.minutes[Part.MEETING].record,
            first_meeting=self.minutes[Part.FIRST_MEETING].record,
            ballots=(issued, returned, valid),
            posts=self.posts.read(),
            papers=tuple(self.papers[name].read() for name in PAPERS),
        )

    @Slot()
    def _tell(self) -> None:
        if not self._filling:
            self.edited.emit()

    @Slot()
    def _want_vote(self) -> None:
        pressed = self.sender()
        if isinstance(pressed, QPushButton):
            self.vote_wanted.emit(str(pressed.property("part")))

    @Slot()
    def _want_print(self) -> None:
        pressed = self.sender()
        if isinstance(pressed, QPushButton):
            self.print_wanted.emit(str(pressed.property("form")))


_DATED = frozenset({Part.MEETING, Part.FIRST_MEETING, Part.HAND_OVER})
"""Parts whose day is not typed in their own line."""
