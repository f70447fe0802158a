"""Where in the form something stands that was found in the finished record."""

import pytest

from branchdesk.domain.drafts import (
    AgendaDraft,
    CandidateDraft,
    FollowUpDraft,
    RecordDraft,
    VoteDraft,
)
from branchdesk.domain.form_paths import in_the_form
from branchdesk.domain.ids import FollowUpId, RecordId, SittingId
from branchdesk.domain.problems import Problem, Rule
from branchdesk.domain.records import RecordKind

VOTE = VoteDraft(candidates=(CandidateDraft(), CandidateDraft("甲"), CandidateDraft("乙")))
FOLLOW_UPS = (FollowUpDraft(FollowUpId("f1")), FollowUpDraft(FollowUpId("f2"), "报送材料"))
DRAFT = RecordDraft(
    RecordId("r"),
    SittingId("s"),
    RecordKind.GENERAL_MEETING,
    agenda=(
        AgendaDraft(),
        AgendaDraft(title="一"),
        AgendaDraft(),
        AgendaDraft(title="二", vote=VOTE, follow_ups=FOLLOW_UPS),
    ),
)


@pytest.mark.parametrize(
    ("found", "shown"),
    [
        ("agenda.0.title", "agenda.1.title"),
        ("agenda.1", "agenda.3"),
        ("agenda.1.vote.candidates.1.in_favour", "agenda.3.vote.candidates.2.in_favour"),
        ("agenda.1.vote.candidates", "agenda.3.vote.candidates"),
        ("agenda.1.follow_ups.0.due", "agenda.3.follow_ups.1.due"),
        ("agenda.7.kind", "agenda.7.kind"),
        ("agenda", "agenda"),
        ("exceptions.m1", "exceptions.m1"),
        ("", ""),
    ],
)
def test_blank_lines_of_the_form_are_counted(found, shown):
    assert in_the_form(Problem(found, Rule.REQUIRED), DRAFT).field == shown
