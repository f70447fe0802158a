"""今日: one question, what do I do now?"""

from datetime import date

from PySide6.QtCore import QCoreApplication, QLocale, Slot
from PySide6.QtWidgets import QWidget

from branchdesk.desktop.forms.today_page import Ui_TodayPage
from branchdesk.desktop.jobs import Job, Work
from branchdesk.desktop.models.lines import Line
from branchdesk.desktop.page import Page
from branchdesk.desktop.pages.today_presenter import Entry, TodayPresenter
from branchdesk.desktop.pages.todo_lines import line_of
from branchdesk.desktop.places import PageKey, Place
from branchdesk.desktop.shell import Shell
from branchdesk.desktop.widgets.empty_state import EmptyState
from branchdesk.usecases.desk import Desk
from branchdesk.wording.board import basis_line
from branchdesk.wording.days import full_day, local_moment
from branchdesk.wording.filling import filled
from branchdesk.wording.points import cut_total, lacking
from branchdesk.wording.stars import stars_name

_MOST_LINES = 60
"""More than anybody reads; what is below comes up as those above are done."""


class TodayPage(Page):
    """Shows the lines in order; Enter or a click opens the exact place."""

    key = PageKey.TODAY

    def __init__(self, desk: Desk, shell: Shell, parent: QWidget | None = None) -> None:
        super().__init__(shell, parent)
        self._presenter = TodayPresenter(desk)
        self._entries: tuple[Entry, ...] = ()
        self._judged = False
        self.ui = Ui_TodayPage()
        self.ui.setupUi(self)
        self._done = EmptyState(
            "check",
            self.tr("Everything for this month is done"),
            self.tr("Nothing is overdue and nothing is due. The year board shows what comes next."),
            action=self.tr("Look at the year"),
        )
        self._done.acted.connect(self._open_cycle)
        self.ui.views.addWidget(self._done)
        self._begin = EmptyState(
            "members",
            self.tr("Begin with the members"),
            self.tr(
                "The register is still empty. Import a roster in Excel or enter the members one by "
                "one: whom a meeting needs and what is due is reckoned from it."
            ),
            action=self.tr("To the register"),
        )
        self._begin.acted.connect(self._open_members)
        self.ui.views.addWidget(self._begin)
        self.ui.todo_list.opened.connect(self._open)
        self.ui.todo_list.looked_at.connect(self._show_basis)
        self.ui.star_card.opened.connect(self._open_stars)
        self.ui.packet_card.opened.connect(self._open_packets)
        self.ui.backup_card.opened.connect(self._open_backups)

    def title(self) -> str:
        return self.tr("Today")

    def subtitle(self) -> str:
        today = self._presenter.today
        day = full_day(today, QCoreApplication.translate)
        parts = [f"{day} {_weekday(today)}"]
        if not self._judged:
            return parts[0]
        left = self._presenter.open_this_month()
        if left and not self._presenter.nobody_is_here:
            parts.append(filled(self.tr("{0} more to do this month"), (str(left),)))
        return " · ".join(parts)

    @property
    def shows_year(self) -> bool:
        return False

    def preparation(self, year: int) -> Work | None:
        """Judge the year beside the window."""
        del year
        return _Judging(self._presenter)

    def refresh(self, year: int) -> None:
        """Show the lines anew; the page is always about the running year."""
        del year
        self._judged = True
        self._entries = tuple(self._presenter.entries())
        done = self._presenter.all_done(self._entries)
        shown = [line_of(entry) for entry in self._entries[:_MOST_LINES]]
        if rest := len(self._entries) - len(shown):
            more = filled(self.tr("and {0} more"), (str(rest),))
            shown.append(Line(more, self.tr("they appear here as the ones above are done")))
        self.ui.todo_list.show_lines(shown, current=0)
        self._show_basis(0 if self._entries else -1)
        self.ui.views.setCurrentIndex(1 if done and not self._entries else 0)
        if self._presenter.nobody_is_here:
            self.ui.views.setCurrentWidget(self._begin)
        self.ui.list_heading.setText(
            self.tr("Everything for this month is done. Coming &next")
            if done
            else self.tr("What to do &now")
        )
        self._show_cards()

    def open_place(self, place: Place) -> None:
        """Put the fingers on the list."""
        if self._presenter.nobody_is_here:
            self._begin.button.setFocus()
        elif self._entries:
            self.ui.todo_list.setFocus()

    @Slot(int)
    def _open(self, row: int) -> None:
        if row < _MOST_LINES:
            self.shell.places.go(self._entries[row].place)

    @Slot(int)
    def _show_basis(self, row: int) -> None:
        known = 0 <= row < min(len(self._entries), _MOST_LINES)
        rests_on = self._entries[row].todo.rests_on if known else None
        text = ""
        if rests_on is not None:
            basis = basis_line(rests_on, QCoreApplication.translate)
            text = filled(self.tr("Basis: {0}"), (basis,))
        self.ui.basis.setText(text)
        self.ui.basis.setVisible(bool(text))
        self.ui.rule.setVisible(bool(text))

    def _show_cards(self) -> None:
        self._show_star_card()
        packet = self._presenter.last_packet()
        self.ui.packet_card.show_text(
            self.tr("Latest packet"),
            filled(
                self.tr("Packet of {0}, made {1}"),
                (str(packet.year), full_day(packet.made_on, QCoreApplication.translate)),
            )
            if packet
            else self.tr("None made yet"),
            self.tr("Signed; click to make another or to look at it")
            if packet
            else self.tr("Puts the year's records into one signed PDF"),
        )
        backup = self._presenter.last_backup()
        self.ui.backup_card.show_text(
            self.tr("Latest backup"),
            local_moment(backup, QCoreApplication.translate) if backup else self.tr("None yet"),
            "" if backup else self.tr("Click to make one"),
        )

    def _show_star_card(self) -> None:
        news = self._presenter.star_news()
        translate = QCoreApplication.translate
        if news.vetoed:
            quiet = self.tr("A veto applies")
        elif news.kept_back:
            quiet = self.tr("Points enough for five stars, but not given: click to see why")
        elif news.to_next is None or news.to_next <= 0:
            quiet = self.tr("The highest star is reached")
        else:
            quiet = filled(
                self.tr("{0} points to {1}"),
                (lacking(news.to_next), stars_name(news.next_stars, translate)),
            )
        strong = f"{stars_name(news.stars, translate)} · {cut_total(news.total)}"
        self.ui.star_card.show_text(self.tr("Star self-rating, computed"), strong, quiet)

    @Slot()
    def _open_cycle(self) -> None:
        self.shell.places.go(Place(PageKey.CYCLE))

    @Slot()
    def _open_members(self) -> None:
        self.shell.places.go(Place(PageKey.MEMBERS))

    @Slot()
    def _open_stars(self) -> None:
        self.shell.places.go(Place(PageKey.STARS, year=self._presenter.today.year))

    @Slot()
    def _open_packets(self) -> None:
        self.shell.places.go(Place(PageKey.PACKETS))

    @Slot()
    def _open_backups(self) -> None:
        self.shell.places.go(Place(PageKey.SETTINGS, field="backups"))


class _Judging:
    """Reads and judges the year in a job."""

    def __init__(self, presenter: TodayPresenter) -> None:
        self._presenter = presenter

    def __call__(self, job: Job) -> None:
        del job
        self._presenter.judge()


def _weekday(day: date) -> str:
    return QLocale().dayName(day.isoweekday(), QLocale.FormatType.LongFormat)
