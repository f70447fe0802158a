"""The file of the 25 steps is read strictly, and ships complete."""

import pytest

from branchdesk import paths
from branchdesk.domain.datafile import DataFileError, Fault
from branchdesk.domain.records import RecordKind
from branchdesk.domain.recruitment import MembershipVote
from branchdesk.domain.recruitment_file import parse_recruitment

SHIPPED = (paths.seeds() / "recruitment.toml").read_text(encoding="utf-8")


def test_the_shipped_file_has_25_steps_in_five_stages_each_with_its_basis():
    rules = parse_recruitment(SHIPPED)

    assert [step.number for step in rules.steps] == list(range(1, 26))
    assert [len(rules.of_stage(stage.key)) for stage in rules.stages] == [2, 4, 5, 7, 7]
    assert all(step.basis.text for step in rules.steps)


def test_the_two_votes_are_of_the_general_meeting():
    rules = parse_recruitment(SHIPPED)

    assert rules.vote_step(MembershipVote.RECRUITMENT).number == 15
    assert rules.vote_step(MembershipVote.CONVERSION).number == 23
    assert rules.step(15).records == (RecordKind.GENERAL_MEETING,)


def line_of(needle, text):
    return next(n for n, line in enumerate(text.splitlines(), 1) if needle in line)


@pytest.mark.parametrize(
    ("was", "becomes", "fault", "key"),
    [
        ('stage = "prospect"', 'stage = "somewhere"', Fault.NOT_ALLOWED, "stage"),
        ("number = 7", "number = 8", Fault.NOT_ALLOWED, "number"),
        ("after = [6]", "after = [7]", Fault.NOT_ALLOWED, "after"),
        ('needs = ["day", "who"]', 'needs = ["day", "whom"]', Fault.NOT_ALLOWED, "needs"),
        ("least_hours = 24", "least_hour = 24", Fault.UNKNOWN_KEY, "least_hour"),
        ("special_months = 6", "special_months = 2", Fault.NOT_ALLOWED, "special_months"),
        ('severity = "S"', 'severity = "X"', Fault.NOT_ALLOWED, "severity"),
        ("latest_months = 1", 'latest_months = "soon"', Fault.WRONG_TYPE, "latest_months"),
    ],
)
def test_a_mistake_is_refused_with_its_key_and_line(was, becomes, fault, key):
    text = SHIPPED.replace(was, becomes, 1)
    assert text != SHIPPED

    with pytest.raises(DataFileError) as refused:
        parse_recruitment(text)

    assert refused.value.fault is fault
    assert refused.value.key.endswith(key)
    assert refused.value.line == line_of(becomes.split("\n")[0], text)


def test_a_vote_belongs_to_minutes_of_the_general_meeting():
    text = SHIPPED.replace('records = ["general_meeting"]', 'records = ["committee_meeting"]', 1)

    with pytest.raises(DataFileError) as refused:
        parse_recruitment(text)

    assert refused.value.fault is Fault.NOT_ALLOWED
