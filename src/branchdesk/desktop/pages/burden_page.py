"""减负: what the year asked for, for the secretary alone."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt, Slot
from PySide6.QtWidgets import QLabel, QScrollArea, QVBoxLayout, QWidget

from branchdesk.desktop.models.lines import Line, Mark
from branchdesk.desktop.page import Page
from branchdesk.desktop.pages.packets_plan import plan_packet
from branchdesk.desktop.places import PageKey, Place
from branchdesk.desktop.shell import Shell
from branchdesk.desktop.style import current_look
from branchdesk.desktop.tokens import Space
from branchdesk.desktop.widgets.card import Card
from branchdesk.desktop.widgets.empty_state import EmptyState
from branchdesk.desktop.widgets.flow_cards import FlowCards
from branchdesk.desktop.widgets.line_list import LineList
from branchdesk.desktop.words import word_for
from branchdesk.domain.burden import BASIS, Burden, Delay
from branchdesk.usecases.burden import burden_of
from branchdesk.usecases.desk import Desk
from branchdesk.usecases.reports import begun_reports
from branchdesk.wording.board import basis_line
from branchdesk.wording.burden import demand_name, use_name, use_rule
from branchdesk.wording.filling import filled

_FIGURE_EMS, _CARD_EMS = 13.0, 30.0


class BurdenPage(Page):
    """Shows a year's burden; asks for nothing, counts nobody, goes nowhere."""

    key = PageKey.BURDEN

    def __init__(self, desk: Desk, shell: Shell, parent: QWidget | None = None) -> None:
        super().__init__(shell, parent)
        self._desk = desk
        self.figures = FlowCards(least_ems=_FIGURE_EMS)
        self.uses = _lines("uses", self.tr("Entered once, used how often"))
        self.demands = _lines("demands", self.tr("Asked for without a superior text"))
        self.delays = _lines("delays", self.tr("From sitting to finalising"))
        self._cards = FlowCards(least_ems=_CARD_EMS)
        self._note = _text("note", "caption")
        self._empty = EmptyState(
            "burden",
            self.tr("Nothing of this year yet"),
            self.tr(
                "Once records are finalised, this page shows how often each of them was used, what "
                "was asked for without a superior text, and how soon minutes were closed. Nobody "
                "but you sees it."
            ),
            action=self.tr("To the records"),
        )
        self._empty.acted.connect(self._open_records)
        self._arrange()

    def title(self) -> str:
        return self.tr("Lighter burden")

    def subtitle(self) -> str:
        return self.tr("What the year asked for; for you alone, in no packet and no export")

    def refresh(self, year: int) -> None:
        """Count the year anew."""
        found = burden_of(year, desk=self._desk)
        nothing = not found.entered
        self._empty.setVisible(nothing)
        self._scroll.setVisible(not nothing)
        begun = begun_reports(year, work=self._desk.work())
        pages = plan_packet(self._desk.year_view(year), reports=begun).pages
        self.figures.show_cards(self._figures(found, pages))
        translate = QCoreApplication.translate
        self.uses.show_lines(
            [
                Line(use_name(use, translate), use_rule(use, translate), end=self._times(count))
                for use, count in found.uses
            ]
        )
        self.demands.show_lines(
            [
                Line(
                    demand_name(one, translate),
                    basis_line(one.basis, translate),
                    Mark.UNKNOWN,
                    end=self._times(one.times),
                    tip=one.basis.text,
                    word=self.tr("no superior text known"),
                )
                for one in found.demands
            ]
        )
        self.delays.show_lines([self._delay(one) for one in found.delays])
        self._note.setText(
            filled(
                self.tr(
                    "Printing and exporting are not recorded, so they are not counted. Photos are "
                    "never asked for. Basis of this page: {0}"
                ),
                (basis_line(BASIS, translate),),
            )
        )

    def open_place(self, place: Place) -> None:
        """Put the fingers on the uses."""
        del place
        (self._empty.button if self._scroll.isHidden() else self.uses).setFocus()

    def _figures(self, found: Burden, pages: int) -> Sequence[QWidget]:
        share = found.used / found.entered if found.entered else 0.0
        whole = next(iter(found.delays), None)
        return (
            _figure(
                "entered",
                filled(self.tr("{0} entries"), (str(found.entered),)),
                filled(
                    self.tr("{0} records and {1} ledger lines, each typed once"),
                    (str(found.records), str(found.entries)),
                ),
            ),
            _figure(
                "used",
                filled(self.tr("used {0} times"), (str(found.used),)),
                filled(self.tr("{0} times each on average, without typing"), (f"{share:.1f}",)),
            ),
            _figure(
                "produced",
                filled(self.tr("{0} packets"), (str(found.packets),)),
                filled(self.tr("one made now has about {0} pages"), (str(pages),)),
            ),
            _figure(
                "asked",
                filled(self.tr("asked {0} times"), (str(found.asked),)),
                self.tr("without a superior text; may stay empty"),
            ),
            _figure(
                "closed",
                filled(self.tr("{0} days"), (f"{whole.median:g}" if whole else "0",)),
                self.tr("from sitting to finalising, median"),
            ),
        )

    def _delay(self, one: Delay) -> Line:
        name = self.tr("All records") if one.kind is None else word_for(one.kind)
        second = filled(
            self.tr("{0} records · same day {1} · longest {2} days · entered late {3}"),
            (str(one.records), str(one.same_day), str(one.longest), str(one.late)),
        )
        return Line(name, second, end=filled(self.tr("{0} days"), (f"{one.median:g}",)))

    def _times(self, count: int) -> str:
        return filled(self.tr("{0}×"), (str(count),))

    def _arrange(self) -> None:
        look = current_look()
        texts = (
            (self.uses, self.tr("Counted from what the program computes; the rule stands below.")),
            (
                self.demands,
                self.tr(
                    "Set by the program, by the branch, or a local practice whose text nobody has "
                    "compared. None of it blocks finalising; change it under Settings, Rules."
                ),
            ),
            (self.delays, self.tr("Days between the sitting and closing its minutes, median.")),
        )
        cards = []
        for view, text in texts:
            card = Card(view.accessibleName())
            about = _text(f"{view.objectName()}_about", "muted")
            about.setText(text)
            card.column.addWidget(about)
            card.column.addWidget(view)
            card.column.addStretch()
            cards.append(card)
        self._cards.show_cards(cards)
        content = QWidget()
        content.setProperty("clear", "true")
        inside = QVBoxLayout(content)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(look.length(Space.M))
        for part in (self.figures, self._cards, self._note):
            inside.addWidget(part)
        inside.addStretch()
        self._scroll = QScrollArea()
        self._scroll.setObjectName("scroll")
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(content)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._scroll)
        column.addWidget(self._empty)

    @Slot()
    def _open_records(self) -> None:
        self.shell.places.go(Place(PageKey.RECORDS))


def _lines(name: str, spoken: str) -> LineList:
    view = LineList()
    view.setObjectName(name)
    view.setAccessibleName(spoken)
    view.grow()
    view.wrap_titles()
    # Nothing opens here.
    view.viewport().unsetCursor()
    return view


def _text(name: str, role: str) -> QLabel:
    label = QLabel()
    label.setObjectName(name)
    label.setProperty("role", role)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label


def _figure(name: str, strong: str, quiet: str) -> Card:
    card = Card()
    number, about = _text(name, "heading"), _text(f"{name}_about", "muted")
    number.setText(strong)
    about.setText(quiet)
    card.column.addWidget(number)
    card.column.addWidget(about)
    card.column.addStretch()
    return card
