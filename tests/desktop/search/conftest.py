"""The whole window over a small branch with a few things in its books."""

import pytest
from packet_room import FakePacketRoom
from record_books import committee_draft, open_books, person
from typing_hands import Hands

from branchdesk.desktop.pages.making import PageMaking
from branchdesk.domain.drafts import AgendaDraft, FollowUpDraft
from branchdesk.domain.ids import FollowUpId
from branchdesk.domain.records import AgendaKind


@pytest.fixture
def books(tmp_path):
    """Return an open workspace with one closed 支委会."""
    made = open_books(tmp_path / "workspace")
    made.finalised(
        committee_draft(
            agenda=(
                AgendaDraft(AgendaKind.FIRST_TOPIC, "学习重要论述", discussion="集体学习。"),
                AgendaDraft(
                    AgendaKind.DISCUSSION,
                    "研究消防",
                    discussion="逐项检查。",
                    decision="购置灭火器。",
                    follow_ups=(FollowUpDraft(FollowUpId("f1"), "联系厂家", person("李娜样")),),
                ),
            )
        )
    )
    yield made
    made.desk.workspace.close()


@pytest.fixture
def desk(books):
    """Return what a page works with, packets included."""
    books.desk.packets = FakePacketRoom()
    return books.desk


@pytest.fixture
def office(window, desk, qtbot):
    """Return the whole window on the branch, as it stands on a small screen."""
    window.resize(1366, 768)
    window.show_branch("First branch", PageMaking(desk), year=2026, years=(2025, 2026))
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    return window


@pytest.fixture
def hands(qtbot):
    """Return hands that type into whatever has the focus."""
    return Hands(qtbot)
