"""Makes a page, importing it only then: what nobody looks at costs nothing."""

from typing import TYPE_CHECKING, assert_never

from branchdesk.desktop.page import Page
from branchdesk.desktop.places import PageKey
from branchdesk.desktop.shell import Shell
from branchdesk.usecases.desk import Desk

if TYPE_CHECKING:
    from branchdesk.desktop.search.panel import SearchPanel


class PageMaking:
    """Makes the pages of one open workspace."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def search(self, shell: Shell) -> "SearchPanel":
        """Return the panel over everything."""
        from branchdesk.desktop.search.panel import SearchPanel

        return SearchPanel(self._desk, shell)

    def __call__(self, key: PageKey, shell: Shell) -> Page:
        """Return a new page of this kind."""
        match key:
            case PageKey.TODAY:
                from branchdesk.desktop.pages.today_page import TodayPage

                return TodayPage(self._desk, shell)
            case PageKey.RECORDS:
                from branchdesk.desktop.pages.records.page import RecordsPage

                return RecordsPage(self._desk, shell)
            case PageKey.STARS:
                from branchdesk.desktop.pages.stars.page import StarsPage

                return StarsPage(self._desk, shell)
            case PageKey.LEDGERS:
                from branchdesk.desktop.pages.ledgers.page import LedgersPage

                return LedgersPage(self._desk, shell)
            case PageKey.REPORT:
                from branchdesk.desktop.pages.report.page import ReportPage

                return ReportPage(self._desk, shell)
            case PageKey.PACKETS:
                from branchdesk.desktop.pages.packets_page import PacketsPage

                return PacketsPage(self._desk, shell)
            case PageKey.VERIFY:
                from branchdesk.desktop.pages.verify_page import VerifyPage

                return VerifyPage(self._desk, shell)
            case PageKey.BURDEN:
                from branchdesk.desktop.pages.burden_page import BurdenPage

                return BurdenPage(self._desk, shell)
            case PageKey.MOVING:
                from branchdesk.desktop.pages.moving.page import MovingPage

                return MovingPage(self._desk, shell)
            case PageKey.CYCLE:
                from branchdesk.desktop.pages.cycle_page import CyclePage

                return CyclePage(self._desk, shell)
            case PageKey.PLAN:
                from branchdesk.desktop.pages.plan.page import PlanPage

                return PlanPage(self._desk, shell)
            case PageKey.FOLLOW_UPS:
                from branchdesk.desktop.pages.follow_ups.page import FollowUpsPage

                return FollowUpsPage(self._desk, shell)
            case PageKey.ORG_LIFE:
                from branchdesk.desktop.pages.org_life.page import OrgLifePage

                return OrgLifePage(self._desk, shell)
            case PageKey.MEMBERS:
                from branchdesk.desktop.pages.members.page import MembersPage

                return MembersPage(self._desk, shell)
            case PageKey.TALKS:
                from branchdesk.desktop.pages.talks.page import TalksPage

                return TalksPage(self._desk, shell)
            case PageKey.GROWTH:
                from branchdesk.desktop.pages.growth.page import GrowthPage

                return GrowthPage(self._desk, shell)
            case PageKey.REVIEW:
                from branchdesk.desktop.pages.review.page import ReviewPage

                return ReviewPage(self._desk, shell)
            case PageKey.SCANS:
                from branchdesk.desktop.pages.scans.page import ScansPage

                return ScansPage(self._desk, shell)
            case PageKey.SETTINGS:
                from branchdesk.desktop.pages.settings_page import SettingsPage

                return SettingsPage(self._desk, shell)
            case _:
                assert_never(key)
