"""A branch with seven full members, a probationary one, and a fresh file database."""

from datetime import date

import pytest

from branchdesk.app import rules_of
from branchdesk.domain.branch import Branch
from branchdesk.domain.ids import GroupId, MemberId
from branchdesk.domain.people import (
    GroupStay,
    Member,
    MemberStatus,
    PartyGroup,
    PartyPost,
    PostTerm,
    StatusChange,
)
from branchdesk.storage.workspace import create

_POSTS = (PartyPost.SECRETARY, PartyPost.ORGANIZATION, PartyPost.PUBLICITY)


@pytest.fixture
def rules():
    return rules_of()


@pytest.fixture
def workspace(tmp_path):
    opened = create(tmp_path / "branch", branch=Branch("云岭市人大常委会机关第一党支部"))
    with opened.work() as work:
        work.people.save_group(PartyGroup(GroupId("g1"), "第一党小组", date(2025, 1, 1)))
        for number in range(1, 9):
            status = MemberStatus.PROBATIONARY if number == 8 else MemberStatus.FULL
            posts = _POSTS[number - 1 : number] if number <= 3 else ()
            work.people.save(
                Member(
                    MemberId(f"m{number}"),
                    "张李王赵钱孙周吴"[number - 1] + "某",
                    statuses=(StatusChange(date(2025, 1, 1), status),),
                    groups=(GroupStay(GroupId("g1"), date(2025, 1, 1)),),
                    posts=tuple(PostTerm(post, date(2025, 1, 1)) for post in posts),
                )
            )
        work.commit()
    yield opened
    opened.close()
