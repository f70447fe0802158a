"""The ledger file: what is shipped can be read, and a mistake names its key and its line."""

import pytest
from ledger_values import LEDGERS, LEDGERS_TEXT

from branchdesk.domain.datafile import DataFileError, Fault
from branchdesk.domain.ledger_file import parse_ledgers
from branchdesk.domain.ledgers import Privacy

LINES = LEDGERS_TEXT.splitlines()


def refused(old: str, new: str) -> DataFileError:
    assert old in LEDGERS_TEXT
    with pytest.raises(DataFileError) as caught:
        parse_ledgers(LEDGERS_TEXT.replace(old, new, 1))
    return caught.value


def test_every_shipped_ledger_can_be_entered_and_is_counted() -> None:
    assert len(LEDGERS.kinds) >= 45
    for kind in LEDGERS.kinds:
        assert kind.figures, kind.key
        assert kind.hint, kind.key
        assert 1 <= sum(field.required for field in kind.fields) <= 4, kind.key
        assert kind.title_field in [field.key for field in kind.fields if field.required], kind.key


def test_what_would_tell_who_it_is_about_is_restricted() -> None:
    for key, fields in {
        "micro_wish": ("wisher", "contact"),
        "veteran_care_file": ("health", "family", "address", "needs"),
        "visit": ("people", "help"),
    }.items():
        kind = LEDGERS.kind(key)
        assert kind is not None
        for name in fields:
            field = kind.field_of(name)
            assert field is not None
            assert field.privacy is Privacy.RESTRICTED


def test_of_talks_only_day_people_and_place_are_not_private() -> None:
    kind = LEDGERS.kind("heart_talk")
    assert kind is not None
    assert kind.privacy is Privacy.PRIVATE
    shown = {field.key for field in kind.fields if field.privacy is not Privacy.PRIVATE}
    assert shown == {"talker", "partner", "relation", "place", "signed"}


def test_a_misspelt_key_of_a_field_is_named_with_its_line() -> None:
    error = refused('label = "服务社区"', 'labell = "服务社区"')

    assert error.fault is Fault.MISSING_KEY
    assert error.key.endswith(".fields.1.label")
    assert "服务社区" in LINES[error.line - 1]


def test_an_unknown_key_of_a_kind_is_named_with_its_line() -> None:
    error = refused('key = "visit"\n', 'key = "visit"\nmood = "x"\n')

    assert error.fault is Fault.UNKNOWN_KEY
    assert error.key.endswith(".mood")
    assert LINES[error.line - 2] == 'key = "visit"'


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ('key = "visit"', 'key = "award"', Fault.DUPLICATE),
        ('metric = "visit.count"', 'metric = "award.individuals"', Fault.DUPLICATE),
        ('metric = "first_topic.count"', 'metric = "award.individuals"', Fault.DUPLICATE),
        ('shape = "time_span"', 'shape = "clock"', Fault.NOT_ALLOWED),
        ('title_field = "project"', 'title_field = "nothing"', Fault.NOT_ALLOWED),
        ('columns = ["project"', 'columns = ["nothing"', Fault.NOT_ALLOWED),
        ('status = ["done", "visited"]', 'status = ["fulfilled"]', Fault.NOT_ALLOWED),
        ('follows = ["collected"]', 'follows = ["nowhere"]', Fault.NOT_ALLOWED),
        ('field = "clicks"', 'field = "headline"', Fault.NOT_ALLOWED),
        ('agenda = ["first_topic"]', 'agenda = ["last_topic"]', Fault.NOT_ALLOWED),
        ('default = "线下"', 'default = "天上"', Fault.NOT_ALLOWED),
        ('key = "project", label', 'key = "status", label', Fault.NOT_ALLOWED),
        # What is private may not stand in a list, nor be what an entry is called.
        ('columns = ["talker", "partner"', 'columns = ["talker", "issues"', Fault.NOT_ALLOWED),
        (
            'key = "partner", label = "谈话对象"',
            'key = "partner", privacy = "private", label = "谈话对象"',
            Fault.NOT_ALLOWED,
        ),
        # Another ledger that may stand for this one has the same words.
        ('elsewhere = { kind = "heart_talk"', 'elsewhere = { kind = "nothing"', Fault.NOT_ALLOWED),
        ('"新任职", "青年干部"], default', '"新任职"], default', Fault.NOT_ALLOWED),
        ('view = "stages"\ntitle_field', 'view = "circles"\ntitle_field', Fault.NOT_ALLOWED),
        (
            'from_sitting = true\ntitle_field = "project"',
            'view = "stages"\ntitle_field = "project"',
            Fault.NOT_ALLOWED,
        ),
        ('beside = ["double_report_demand",', 'beside = ["nothing",', Fault.NOT_ALLOWED),
        ('partner = "double_report_resource"', 'partner = "nothing"', Fault.NOT_ALLOWED),
        ('own_in = "demand"', 'own_in = "nothing"', Fault.NOT_ALLOWED),
        ('step = "claimed", takes', 'step = "nothing", takes', Fault.NOT_ALLOWED),
        ('due = "due" } }', 'due = "nothing" } }', Fault.NOT_ALLOWED),
        ('linked = [{ kind = "visit"', 'linked = [{ kind = "nothing"', Fault.NOT_ALLOWED),
        ('field = "people", by = "person"', 'field = "people", by = "nothing"', Fault.NOT_ALLOWED),
    ],
)
def test_what_does_not_fit_together_is_refused(old: str, new: str, fault: Fault) -> None:
    assert refused(old, new).fault is fault
