"""The profile file: what ships, and what a mistake in it is told as."""

from dataclasses import fields

import pytest
from domain_values import PROFILE, PROFILE_TEXT

from branchdesk.domain.basis import Severity, Source
from branchdesk.domain.compliance_checks import CHECKS
from branchdesk.domain.cycle_words import Condition, Per, Subject
from branchdesk.domain.datafile import DataFileError, Fault
from branchdesk.domain.profile import Limits
from branchdesk.domain.profile_file import parse_profile
from branchdesk.domain.records import VoteKind


def broken(old, new, *, text=PROFILE_TEXT):
    """Return the error that one change in the shipped file leads to."""
    assert old in text
    with pytest.raises(DataFileError) as caught:
        parse_profile(text.replace(old, new, 1))
    return caught.value


def line_with(text, within=PROFILE_TEXT):
    return within[: within.index(text)].count("\n") + 1


def test_the_shipped_profile_holds_every_limit_with_its_basis():
    names = {field.name for field in fields(Limits)}

    assert set(PROFILE.bases) == set(PROFILE.titles) == set(PROFILE.severities) == names
    assert PROFILE.limits == Limits()


def test_the_shipped_profile_names_every_subject_every_vote_and_every_check():
    assert {line.subject for line in PROFILE.obligations} == set(Subject)
    assert {rule.kind for rule in PROFILE.votes} == set(VoteKind)
    assert {check.code for check in PROFILE.checks} == set(CHECKS)


@pytest.mark.parametrize(
    ("subject", "per", "severity"),
    [
        (Subject.GENERAL_MEETING, Per.QUARTER, Severity.SOFT),
        (Subject.COMMITTEE_MEETING, Per.MONTH, Severity.SOFT),
        (Subject.GROUP_MEETING, Per.MONTH, Severity.SOFT),
        (Subject.PARTY_LECTURE, Per.QUARTER, Severity.LOCAL),
        (Subject.SECRETARY_LECTURE, Per.YEAR, Severity.LOCAL),
        (Subject.THEME_PARTY_DAY, Per.MONTH, Severity.SOFT),
        (Subject.ORG_LIFE_MEETING, Per.BELONGS_YEAR, Severity.HARD),
        (Subject.MEMBER_REVIEW, Per.BELONGS_YEAR, Severity.SOFT),
    ],
)
def test_frequencies_bind_as_their_modal_word_says(subject, per, severity):
    obligation = PROFILE.obligation(subject)

    assert (obligation.per, obligation.severity) == (per, severity)


def test_quorums_are_hard():
    assert {rule.severity for rule in PROFILE.votes} == {Severity.HARD}


def test_lectures_are_never_shown_as_regulation():
    for subject in (Subject.PARTY_LECTURE, Subject.SECRETARY_LECTURE, Subject.FIRST_TOPIC):
        assert PROFILE.obligation(subject).basis.source is not Source.REGULATION


def test_what_has_no_basis_says_so():
    own = [basis for basis in PROFILE.bases.values() if basis.source is Source.PROGRAM]

    assert own
    assert all("本程序默认" in basis.text for basis in own)


def test_the_conditions_are_those_of_the_regulation():
    found = {line.subject: line.not_applicable_if for line in PROFILE.obligations}

    assert found[Subject.COMMITTEE_MEETING] is Condition.NO_COMMITTEE
    assert found[Subject.GROUP_MEETING] is Condition.NO_GROUPS
    assert found[Subject.GENERAL_MEETING] is Condition.NONE


def test_heart_talks_stay_off_the_board_until_they_can_be_recorded():
    assert not PROFILE.obligation(Subject.HEART_TALK).on_board


def test_an_unknown_key_is_named_with_its_line():
    error = broken('hint = "每季度"', 'hnt = "每季度"')

    assert (error.key, error.fault) == ("obligations.0.hnt", Fault.UNKNOWN_KEY)
    assert error.line == line_with('hint = "每季度"')


def test_an_unknown_limit_is_named_with_its_line():
    error = broken("[limits.vacancy_days]", "[limits.vacancy_dayz]")

    assert (error.key, error.fault) == ("limits.vacancy_dayz", Fault.UNKNOWN_KEY)
    assert error.line == line_with("[limits.vacancy_days]")


def test_an_unknown_table_is_refused():
    error = broken('id = "organ-default-2018"', 'id = "organ-default-2018"\ncolour = "red"')

    assert (error.key, error.line, error.fault) == (
        "colour",
        line_with('id = "organ') + 1,
        Fault.UNKNOWN_KEY,
    )


def test_a_missing_basis_is_refused():
    start = PROFILE_TEXT.index("basis = {")
    line = PROFILE_TEXT[start : PROFILE_TEXT.index("\n", start)]

    error = broken(line, "")

    assert (error.key, error.fault) == ("obligations.0.basis", Fault.MISSING_KEY)
    assert error.line == line_with("[[obligations]]")


def test_a_basis_without_its_source_is_refused():
    error = broken(', source = "regulation", verified = true }', ", verified = true }")

    assert (error.key, error.fault) == ("obligations.0.basis.source", Fault.MISSING_KEY)
    assert error.line == line_with("basis = {")


@pytest.mark.parametrize(
    ("old", "new", "key"),
    [
        ("minimum = 1", 'minimum = "1"', "obligations.0.minimum"),
        ("minimum = 1", "minimum = true", "obligations.0.minimum"),
        ("minimum = 1", "minimum = 1.5", "obligations.0.minimum"),
        ("each_group = true", 'each_group = "yes"', "obligations.2.each_group"),
        ("value = [180, 90, 30]", "value = 180", "limits.term_remind_days.value"),
        ("value = [180, 90, 30]", "value = [180, true]", "limits.term_remind_days.value"),
        ("verified = true", "verified = 1", "obligations.0.basis.verified"),
        ('title = "支部党员大会"', "title = 5", "obligations.0.title"),
    ],
)
def test_a_wrong_type_is_named_with_its_key_and_line(old, new, key):
    error = broken(old, new)

    assert (error.key, error.fault) == (key, Fault.WRONG_TYPE)
    assert error.line == line_with(old)


@pytest.mark.parametrize(
    ("old", "new", "key"),
    [
        ("minimum = 1", "minimum = 0", "obligations.0.minimum"),
        ('per = "quarter"', 'per = "week"', "obligations.0.per"),
        ('severity = "S"', 'severity = "X"', "obligations.0.severity"),
        ('subject = "general_meeting"', 'subject = "picnic"', "obligations.0.subject"),
        ('"no_committee"', '"not_kept_yet"', "obligations.1.not_applicable_if"),
        ('value = "01-10"', 'value = "13-10"', "limits.handbook_due.value"),
        ('value = "rated"', 'value = "everybody"', "limits.excellent_base.value"),
        ('code = "R-ORG-01"', 'code = "R-ORG-99"', "checks.0.code"),
        ('title = "支部党员大会"', 'title = " "', "obligations.0.title"),
    ],
)
def test_a_value_that_is_not_allowed_is_named_with_its_key_and_line(old, new, key):
    error = broken(old, new)

    assert (error.key, error.fault) == (key, Fault.NOT_ALLOWED)
    assert error.line == line_with(old)


def test_a_minute_count_of_zero_would_divide_by_nothing_and_is_refused():
    start = PROFILE_TEXT.index("[limits.minutes_per_hour]")
    changed = PROFILE_TEXT[:start] + PROFILE_TEXT[start:].replace("value = 45", "value = 0", 1)

    with pytest.raises(DataFileError, match=r"minutes_per_hour\.value"):
        parse_profile(changed)


def test_a_formula_the_program_does_not_compute_is_refused():
    error = broken('quorum = "2*P>V"', 'quorum = "3*P>V"')

    assert (error.key, error.fault) == ("votes.1.quorum", Fault.NOT_ALLOWED)
    assert error.values == ("3*P>V", "2*P>V")


def test_the_same_obligation_twice_is_refused():
    error = broken('code = "theme_party_day"', 'code = "general_meeting"')

    assert (error.fault, error.values) == (Fault.DUPLICATE, ("general_meeting",))


@pytest.mark.parametrize(
    "text", ["id = ", "[[obligations]\n", "\x00", "id = 1\nid = 2", "[" * 5000]
)
def test_what_is_no_toml_is_refused_as_such(text):
    with pytest.raises(DataFileError) as caught:
        parse_profile(text)

    assert caught.value.fault is Fault.NOT_TOML


def test_an_empty_file_says_what_it_lacks():
    with pytest.raises(DataFileError) as caught:
        parse_profile("")

    assert (caught.value.key, caught.value.fault) == ("id", Fault.MISSING_KEY)


def test_a_limit_left_out_keeps_the_programs_own_number_and_says_so():
    start = PROFILE_TEXT.index("[limits.vacancy_days]")
    end = PROFILE_TEXT.index("[limits.", start + 1)

    profile = parse_profile(PROFILE_TEXT[:start] + PROFILE_TEXT[end:])

    assert profile.limits.vacancy_days == 90
    assert profile.basis_of("vacancy_days").source is Source.PROGRAM
    assert profile.severity_of("vacancy_days") is Severity.SOFT
