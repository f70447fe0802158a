"""Profiles for outside forms: read strictly, filled in exactly as they say."""

from datetime import date

import pytest
from domain_values import record, roll_of
from hypothesis import given
from hypothesis import strategies as st
from ledger_values import entry, kind

from branchdesk.app import fill_profiles_of, rules_of
from branchdesk.domain.datafile import DataFileError, Fault
from branchdesk.domain.dates import FuzzyDate
from branchdesk.domain.fill_file import parse_fill_profile
from branchdesk.domain.filling import (
    RECORD_VALUES,
    Filled,
    FillField,
    FillProfile,
    FillSource,
    day_text,
    filled_in,
    values_of_ledger,
    values_of_member,
    values_of_record,
)

RULES = rules_of().ledgers
GOOD = """name = "平台"
source = "record"
kind = "committee_meeting"
date_format = "YYYY年M月D日"
separator = ","

[[fields]]
label = "名称"
value = "{title}"
longest = 50

[[fields]]
label = "时间"
value = "{day} {starts}"

[[fields]]
label = "参加人员"
value = "{attendees}"
separator = "；"
"""


def test_a_good_profile_is_read_whole():
    profile = parse_fill_profile(GOOD, RULES)

    assert profile.source is FillSource.RECORD
    assert profile.kind == "committee_meeting"
    assert [field.label for field in profile.fields] == ["名称", "时间", "参加人员"]
    assert profile.fields[0].longest == 50
    assert profile.fields[2].separator == "；"


@pytest.mark.parametrize(
    ("was", "becomes", "key", "line", "fault"),
    [
        ("{title}", "{titel}", "fields.0.value", 9, Fault.NOT_ALLOWED),
        ("{day} {starts}", "{day", "fields.1.value", 14, Fault.NOT_ALLOWED),
        ("longest = 50", 'longest = "50"', "fields.0.longest", 10, Fault.WRONG_TYPE),
        ("longest = 50", "width = 50", "fields.0.width", 10, Fault.UNKNOWN_KEY),
        ('source = "record"', 'source = "packet"', "source", 2, Fault.NOT_ALLOWED),
        ("committee_meeting", "tea_party", "kind", 3, Fault.NOT_ALLOWED),
        ("YYYY年M月D日", "YYYY-mm", "date_format", 4, Fault.NOT_ALLOWED),
        ('name = "平台"\n', "", "name", 0, Fault.MISSING_KEY),
        ('source = "record"', 'source = "ledger"', "kind", 3, Fault.NOT_ALLOWED),
        ('source = "record"', 'source = "member"', "kind", 3, Fault.NOT_ALLOWED),
        ("[[fields]]", "[fields", "", 7, Fault.NOT_TOML),
    ],
)
def test_a_mistake_is_told_with_its_line_and_key(was, becomes, key, line, fault):
    assert was in GOOD

    with pytest.raises(DataFileError) as caught:
        parse_fill_profile(GOOD.replace(was, becomes, 1), RULES)

    assert (caught.value.key, caught.value.line, caught.value.fault) == (key, line, fault)


def test_a_profile_without_fields_is_refused():
    with pytest.raises(DataFileError) as caught:
        parse_fill_profile('name = "x"\nsource = "member"\n', RULES)

    assert (caught.value.key, caught.value.fault) == ("fields", Fault.MISSING_KEY)


def test_every_shipped_profile_is_good_and_says_where_it_comes_from():
    shelf = fill_profiles_of(None, RULES)

    assert shelf.faults == ()
    assert {profile.source for profile in shelf.profiles} == set(FillSource)
    assert {profile.note for profile in shelf.profiles} == {"本程序默认"}


def test_a_workspace_adds_profiles_replaces_shipped_ones_and_a_bad_one_harms_no_other(tmp_path):
    own = tmp_path / "fill"
    own.mkdir()
    (own / "platform.toml").write_text(GOOD, encoding="utf-8")
    (own / "meeting.toml").write_text(GOOD.replace("平台", "改过"), encoding="utf-8")
    (own / "bad.toml").write_text(GOOD.replace("{title}", "{titel}"), encoding="utf-8")

    shelf = fill_profiles_of(tmp_path, RULES)

    names = [one.name for one in shelf.fitting(FillSource.RECORD, "committee_meeting")]
    assert sorted(names) == ["平台", "改过"]
    assert shelf.fitting(FillSource.RECORD, "party_lecture") == ()
    assert len(shelf.fitting(FillSource.MEMBER, "")) == 1
    [fault] = shelf.faults
    assert fault.startswith("bad.toml: line 9: fields.0.value")


def test_what_is_copied_from_a_record_is_what_the_profile_says():
    made = record()
    profile = parse_fill_profile(GOOD.replace("committee_meeting", made.kind.value), RULES)

    title, when, people = filled_in(profile, values_of_record(made, roll_of(9)))

    day = made.held_on
    assert title == Filled("名称", made.title, 50)
    assert when.text == f"{day.year}年{day.month}月{day.day}日 {made.starts_at:%H:%M}"
    present = [one.name for one in made.attendance if one.presence.counts_as_present]
    assert people.text == "；".join(present)


def test_a_record_gives_a_value_for_every_name_a_profile_may_use():
    assert set(values_of_record(record(), roll_of(9))) == set(RECORD_VALUES)


def test_a_date_known_to_the_year_is_copied_as_it_is_known():
    roll = roll_of(3)
    member = roll.members[0]
    from dataclasses import replace

    values = values_of_member(
        replace(member, joined=FuzzyDate(2010), born=FuzzyDate(1985, 7, 1)),
        roll,
        today=date(2026, 1, 1),
    )
    fields = (FillField("a", "{joined}"), FillField("b", "{born}"))
    profile = FillProfile("x", FillSource.MEMBER, fields, date_format="YYYYMMDD")

    assert [one.text for one in filled_in(profile, values)] == ["2010", "19850701"]


def test_a_line_of_a_ledger_gives_its_fields():
    line = entry("volunteer_service", project="清扫", people="张三、李四", hours="2.5")
    values = values_of_ledger(line, kind("volunteer_service"))

    assert values["project"] == "清扫"
    assert len(values["people"]) == 2
    assert str(values["hours"]).startswith("2.5")


@given(st.text(max_size=60), st.integers(1, 40))
def test_what_is_too_long_is_counted_and_never_cut(text, longest):
    profile = FillProfile("x", FillSource.RECORD, (FillField("a", "{title}", longest),))

    [one] = filled_in(profile, {"title": text})

    assert one.text == text.strip()
    assert one.excess == max(0, len(one.text) - longest)


@given(st.dates(date(1900, 1, 1)))
def test_days_are_written_as_the_form_wants_them(day):
    assert day_text(day, "YYYY-MM-DD") == day.isoformat()
    assert day_text(day, "YYYY年M月D日") == f"{day.year}年{day.month}月{day.day}日"
