"""The branch's own standard: put in force, undone, taken from a signed file, given back."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from branch_year import make_branch
from domain_values import STANDARD, STANDARD_TEXT

from branchdesk.domain.datafile import DataFileError
from branchdesk.domain.problems import Rejected
from branchdesk.domain.standard_draft import draft_of
from branchdesk.usecases import standards
from branchdesk.usecases.standards import SignedStandard

TODAY = date(2026, 10, 20)
NOW = datetime(2026, 10, 20, 9, tzinfo=UTC)


@pytest.fixture
def desk(tmp_path):
    made = make_branch(tmp_path / "branch")
    yield made
    made.workspace.close()


def signed(text):
    return SignedStandard(text, "机关党委", "云岭市人大常委会机关党委", "ab" * 32, False, NOW)


def edit(desk, **changes):
    draft = replace(draft_of(desk.standard), **changes)
    standards.keep_standard(draft, today=TODAY, work=desk.work())
    desk.changed()


def test_an_edited_standard_is_in_force_at_once_and_can_be_taken_back(desk):
    edit(desk, title="我们的标准", version=2, bonus_cap="3")
    assert (desk.standard.title, desk.standard.bonus_cap) == ("我们的标准", 3)
    assert desk.year_view(2026).stars.standard_title == "我们的标准"

    desk.undo()

    assert desk.standard.title == STANDARD.title


def test_a_standard_that_does_not_add_up_leaves_the_one_in_force_untouched(desk):
    with pytest.raises(Rejected):
        edit(desk, total="99")
    with pytest.raises(DataFileError):
        standards.take_over(
            signed(STANDARD_TEXT.replace("total = 100", "total = 99")),
            today=TODAY,
            work=desk.work(),
        )
    desk.changed()

    assert desk.standard == STANDARD
    assert standards.book_in_force(desk.work()) is None


def test_a_signed_standard_keeps_its_text_and_its_signer(desk):
    text = STANDARD_TEXT.replace("version = 1", "version = 5")

    standards.take_over(signed(text), today=TODAY, work=desk.work())
    desk.changed()

    book = standards.book_in_force(desk.work())
    assert (book.text, book.signer, book.version) == (text, "机关党委", 5)
    assert desk.standard.version == 5


def test_the_shipped_standard_can_hold_again_and_the_own_one_after_that(desk):
    edit(desk, title="我们的标准")
    standards.back_to_shipped(now=NOW, work=desk.work())
    desk.changed()
    assert desk.standard.title == STANDARD.title

    edit(desk, title="又一版")
    assert desk.standard.title == "又一版"


def test_a_standard_is_handed_out_signed_and_read_back(desk, tmp_path):
    target = tmp_path / "标准.bdstandard"

    fingerprint = standards.hand_out(
        desk.standard,
        target=target,
        passphrase="correct horse battery",
        branch="第一支部",
        room=desk.packets,
        now=NOW,
    )

    found = desk.packets.read_standard(target)
    assert found.fingerprint == fingerprint
    standards.take_over(found, today=TODAY, work=desk.work())
    desk.changed()
    assert desk.standard == STANDARD


def test_a_year_that_was_judged_already_is_judged_anew_by_the_edition_in_force(desk):
    assert desk.year_view(2026).stars.standard_title == STANDARD.title

    edit(desk, title="我们的标准")

    assert desk.year_view(2026).stars.standard_title == "我们的标准"
