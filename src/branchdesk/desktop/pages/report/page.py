"""总结与述职: the paper as it will read on the left, what is behind a figure on the right."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QStandardPaths, Qt, QTimer, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from branchdesk.desktop import leads
from branchdesk.desktop.keys import commit_pending_input
from branchdesk.desktop.page import Page
from branchdesk.desktop.pages.report.figure_panel import FigurePanel
from branchdesk.desktop.pages.report.handing_out import HandingOut
from branchdesk.desktop.pages.report.presenter import Behind, ReportPresenter
from branchdesk.desktop.pages.report.section_card import SectionCard
from branchdesk.desktop.places import PageKey, Place
from branchdesk.desktop.sentences import sentence_for_trouble
from branchdesk.desktop.shell import Shell
from branchdesk.desktop.style import current_look
from branchdesk.desktop.tokens import Space
from branchdesk.domain.report import Mark, ReportKind, WrittenReport
from branchdesk.domain.report_facts import Fact
from branchdesk.usecases.desk import Desk
from branchdesk.wording.filling import filled
from branchdesk.wording.history import sentence_for_change

_ORDINALS = "一二三四五六七八九十"
_PANEL_EMS = 21
_PAGES = {
    "members": PageKey.MEMBERS,
    "records": PageKey.RECORDS,
    "review": PageKey.REVIEW,
    "stars": PageKey.STARS,
    "settings": PageKey.SETTINGS,
    "ledgers": PageKey.LEDGERS,
}


class ReportPage(Page):
    """Shows the paper, takes what is added to it, and hands it out; decides nothing."""

    key = PageKey.REPORT

    def __init__(self, desk: Desk, shell: Shell, parent: QWidget | None = None) -> None:
        super().__init__(shell, parent)
        self._desk = desk
        self._presenter = ReportPresenter(desk, year=desk.clock.today().year)
        self._cards: dict[str, SectionCard] = {}
        self._shown: tuple[object, ...] = ()
        self._turn: dict[Mark, int] = {}
        self._handing_out = HandingOut(desk, shell, self)
        self.panel = FigurePanel()
        self.panel.setFixedWidth(current_look().ems(_PANEL_EMS))
        self._keep_soon = QTimer(self)
        self._keep_soon.setSingleShot(True)
        self._make_top()
        self._make_body()
        self._make_actions()
        self._connect()

    # What the window asks

    def title(self) -> str:
        return self.tr("Summary and duty report")

    def subtitle(self) -> str:
        paper = self._presenter.paper()
        return paper.title if paper is not None else ""

    def primary_action(self) -> QAction | None:
        return self._export

    def secondary_actions(self) -> Sequence[QAction]:
        return (self._export_figures,)

    def refresh(self, year: int) -> None:
        """Read the facts anew; what is typed and not kept stays."""
        if year != self._presenter.year:
            self.commit()
            kind = self._presenter.kind
            self._presenter = ReportPresenter(self._desk, year=year)
            self._presenter.show(kind)
            self.panel.show_nothing()
        self._presenter.refresh()
        self._show_all()

    @property
    def has_unsaved_changes(self) -> bool:
        return self._presenter.has_unkept

    def commit(self) -> bool:
        """Keep everything typed, half-typed text included."""
        commit_pending_input()
        self._keep()
        return not self._presenter.has_unkept

    def undo(self) -> None:
        """Take back the latest change in the books."""
        if self._presenter.read_only or not self.commit():
            return
        undone = self._presenter.undo()
        if undone is None:
            self.shell.notices.say(self.tr("Nothing can be taken back."))
            return
        sentence = sentence_for_change(undone, QCoreApplication.translate)
        self.shell.notices.say(filled(self.tr("Taken back: {0}"), (sentence,)))
        self.shell.notices.changed.emit()
        self._presenter.refresh()
        self._show_all()

    def open_place(self, place: Place) -> None:
        """Show one of the papers, or what is behind a figure."""
        if place.item in [kind.value for kind in ReportKind]:
            self._presenter.show(ReportKind(place.item))
            self._show_all()
        if place.field:
            self._show_figure(place.field)
        else:
            self._kinds[self._presenter.kind].setFocus(Qt.FocusReason.OtherFocusReason)

    # Setting up

    def _make_top(self) -> None:
        self._kinds: dict[ReportKind, QPushButton] = {}
        group = QButtonGroup(self)
        names = {
            ReportKind.SUMMARY: self.tr("Work summary"),
            ReportKind.DUTY: self.tr("Duty report"),
        }
        self._top = QHBoxLayout()
        self._top.setSpacing(current_look().length(Space.S))
        for kind, name in names.items():
            button = QPushButton(name)
            button.setObjectName(f"show_{kind.value}")
            button.setProperty("kind", "chip")
            button.setCheckable(True)
            button.clicked.connect(self._choose_kind)
            group.addButton(button)
            self._kinds[kind] = button
            self._top.addWidget(button)
        self._top.addStretch()
        self.gaps = _link("next_gap")
        self.differing = _link("next_difference")
        self._top.addWidget(self.gaps)
        self._top.addWidget(self.differing)

    def _make_body(self) -> None:
        look = current_look()
        self._trouble = QLabel()
        self._trouble.setProperty("role", "problem")
        self._trouble.setTextFormat(Qt.TextFormat.PlainText)
        self._trouble.setWordWrap(True)
        self._trouble.hide()
        self._paper = QWidget()
        self._paper.setProperty("clear", "true")
        self._column = QVBoxLayout(self._paper)
        self._column.setContentsMargins(0, 0, look.length(Space.S), 0)
        self._column.setSpacing(look.length(Space.M))
        self._column.addStretch()
        self.scroller = QScrollArea()
        self.scroller.setObjectName("paper")
        self.scroller.setFrameShape(QFrame.Shape.NoFrame)
        self.scroller.setWidgetResizable(True)
        self.scroller.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.scroller.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.scroller.setWidget(self._paper)
        body = QHBoxLayout()
        body.setSpacing(look.length(Space.L))
        body.addWidget(self.scroller, 1)
        body.addWidget(self.panel)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(look.length(Space.M))
        whole.addLayout(self._top)
        whole.addWidget(self._trouble)
        whole.addLayout(body, 1)

    def _make_actions(self) -> None:
        self._export = QAction(self.tr("Export as Word…"), self)
        self._export.setObjectName("export_report")
        self._export.triggered.connect(self._export_now)
        self._export_figures = QAction(self.tr("Table of figures…"), self)
        self._export_figures.setObjectName("export_figures")
        self._export_figures.triggered.connect(self._export_figures_now)

    def _connect(self) -> None:
        self.panel.opened.connect(self._open_behind)
        self.panel.place_wanted.connect(self._open_page_of)
        self.panel.typed.connect(self._take_figure)
        self.gaps.clicked.connect(self._next_gap)
        self.differing.clicked.connect(self._next_difference)
        self._keep_soon.timeout.connect(self._keep)

    # What is shown

    def _show_all(self) -> None:
        presenter = self._presenter
        self._kinds[presenter.kind].setChecked(True)
        paper = presenter.paper()
        trouble = presenter.trouble if paper is None else None
        self._trouble.setText(sentence_for_trouble(trouble) if trouble else "")
        self._trouble.setVisible(trouble is not None)
        for action in (self._export, self._export_figures):
            action.setEnabled(paper is not None)
        if paper is not None:
            self._show_paper(paper)
        self._show_counts()
        if self.panel.fact is not None:
            self._show_figure(self.panel.fact.key)
        self.header_changed.emit()

    def _show_paper(self, paper: WrittenReport) -> None:
        shape = (paper.kind, *((s.key, *(p.key for p in s.paragraphs)) for s in paper.sections))
        if shape != self._shown:
            self._build(paper)
            self._shown = shape
        for section in paper.sections:
            words = self._presenter.report.words_of(section.key)
            self._cards[section.key].show_section(
                section, words, read_only=self._presenter.read_only
            )

    def _build(self, paper: WrittenReport) -> None:
        for card in self._cards.values():
            card.hide()
            self._column.removeWidget(card)
            card.deleteLater()
        self._cards = {}
        for place, section in enumerate(paper.sections):
            ordinal = f"{_ORDINALS[place]}、" if place < len(_ORDINALS) else ""
            card = SectionCard(section, f"{ordinal}{section.heading}")
            card.figure_wanted.connect(self._show_figure)
            card.words_edited.connect(self._take_words)
            card.paragraph_chosen.connect(self._take_choice)
            self._cards[section.key] = card
            self._column.insertWidget(place, card)

    def _show_counts(self) -> None:
        missing, differing = (self._presenter.count(m) for m in (Mark.MISSING, Mark.DIFFERS))
        self.gaps.setText(filled(self.tr("{0} still to be filled in"), (str(missing),)))
        self.gaps.setVisible(missing > 0)
        self.differing.setText(filled(self.tr("{0} unlike the records"), (str(differing),)))
        self.differing.setVisible(differing > 0)

    @Slot(str)
    def _show_figure(self, key: str) -> None:
        fact = self._presenter.fact(key)
        self.panel.show_fact(
            fact,
            self._presenter.behind(fact),
            self._presenter.typed_over(key),
            read_only=self._presenter.read_only,
        )

    @Slot()
    def _next_gap(self) -> None:
        self._next(Mark.MISSING)

    @Slot()
    def _next_difference(self) -> None:
        self._next(Mark.DIFFERS)

    def _next(self, mark: Mark) -> None:
        """Show the next figure with a mark, and the section it stands in."""
        paper = self._presenter.paper()
        marked = paper.marked(mark) if paper is not None else ()
        if paper is None or not marked:
            return
        turn = self._turn.get(mark, -1) + 1
        self._turn[mark] = turn
        key = marked[turn % len(marked)]
        self._show_figure(key)
        section = next(s.key for s in paper.sections if key in s.marked(mark))
        self.scroller.ensureWidgetVisible(self._cards[section])

    # What the person does

    @Slot()
    def _choose_kind(self) -> None:
        pressed = self.sender()
        chosen = next(kind for kind, button in self._kinds.items() if button is pressed)
        self._presenter.show(chosen)
        self._turn.clear()
        self._show_all()

    @Slot(str, str)
    def _take_words(self, section: str, text: str) -> None:
        self._presenter.type_words(section, text)
        self._keep_later()

    @Slot(str, bool)
    def _take_choice(self, paragraph: str, written: bool) -> None:
        self._presenter.choose(paragraph, written=written)
        self._keep_later()
        self._show_all()

    @Slot(str, str)
    def _take_figure(self, key: str, text: str) -> None:
        before = self._presenter.report
        self._presenter.type_figure(key, text)
        if self._presenter.report != before:
            self._keep_later()
            self._show_all()

    @Slot(object)
    def _open_behind(self, behind: Behind) -> None:
        if behind.record is not None:
            self.shell.places.go(leads.record(behind.record))
        elif behind.entry is not None:
            self.shell.places.go(Place(PageKey.LEDGERS, item=behind.entry))

    @Slot(object)
    def _open_page_of(self, fact: Fact) -> None:
        values = (("kind", fact.ledger),) if fact.ledger else ()
        if (page := _PAGES.get(fact.page)) is not None:
            self.shell.places.go(Place(page, values=values))

    @Slot()
    def _export_now(self) -> None:
        self._hand_out(table=False)

    @Slot()
    def _export_figures_now(self) -> None:
        self._hand_out(table=True)

    def _hand_out(self, *, table: bool) -> None:
        self.commit()
        paper = self._presenter.paper()
        if paper is not None:
            ending = ".xlsx" if table else ".docx"
            suggested = self._presenter.suggested(_documents(), ending, table=table)
            self._handing_out.begin(paper, suggested=suggested, table=table)

    # Keeping

    def _keep_later(self) -> None:
        seconds = self._presenter.seconds_to_keep()
        if seconds is not None:
            self.shell.notices.keeping.emit()
            self._keep_soon.start(round(seconds * 1000))

    @Slot()
    def _keep(self) -> None:
        waiting = self._presenter.has_unkept
        if not self._presenter.keep():
            self._keep_later()
            if self._presenter.trouble is not None:
                self.shell.notices.say(sentence_for_trouble(self._presenter.trouble))
        elif waiting:
            self.shell.notices.tell_kept(self._desk.clock.now().astimezone())


def _link(name: str) -> QPushButton:
    button = QPushButton()
    button.setObjectName(name)
    button.setProperty("kind", "chip")
    return button


def _documents() -> Path:
    location = QStandardPaths.StandardLocation.DocumentsLocation
    return Path(QStandardPaths.writableLocation(location))
