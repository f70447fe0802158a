"""The file of a monthly theme: written, read back, and refused whole when anything is wrong."""

import json
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from branchdesk.domain.problems import Rejected, Rule
from branchdesk.domain.records import AgendaKind
from branchdesk.domain.themes import SUGGESTED, StudyItem, SuggestedItem, Theme, theme_id
from branchdesk.exchange.theme_file import (
    MOST_BYTES,
    AgendaPart,
    parse_theme,
    read_theme,
    schema,
    write_theme,
)
from branchdesk.usecases.errors import Failed, Trouble

PUBLISHED = Path(__file__).resolve().parents[2] / "docs" / "theme.schema.json"
GOOD = {
    "format": "branchdesk-theme",
    "version": 1,
    "committee": "样例市机关党委",
    "year": 2026,
    "months": [3],
    "title": "学习贯彻全国两会精神",
    "study": [{"title": "政府工作报告", "source": "新华社", "date": "2026-03-05"}],
    "agenda": [{"kind": "discussion", "title": "交流体会"}],
    "notes": "月底前完成。",
    "due": "2026-03-31",
    "attachments": ["学习方案.docx"],
    "issued_on": "2026-02-27",
}


def parsed(tree) -> Theme:
    return parse_theme(json.dumps(tree, ensure_ascii=False).encode(), name="三月.bdtheme")


def refused(**changes):
    with pytest.raises(Rejected) as refusal:
        parsed({**GOOD, **changes})
    return [(problem.field, problem.rule) for problem in refusal.value.problems]


def trouble(content: bytes):
    with pytest.raises(Failed) as failure:
        parse_theme(content, name="三月.bdtheme")
    return failure.value.trouble


def test_a_theme_is_read():
    theme = parsed(GOOD)

    assert theme == Theme(
        id=theme_id("样例市机关党委", 2026, (3,)),
        committee="样例市机关党委",
        year=2026,
        months=(3,),
        title="学习贯彻全国两会精神",
        issued_on=date(2026, 2, 27),
        study=(StudyItem("政府工作报告", "新华社", date(2026, 3, 5)),),
        agenda=(SuggestedItem(AgendaKind.DISCUSSION, "交流体会"),),
        notes="月底前完成。",
        due=date(2026, 3, 31),
        papers=("学习方案.docx",),
    )


line = st.text(st.characters(codec="utf-8", exclude_categories=("C", "Z", "M")), min_size=1).map(
    lambda text: text[:50]
)
day = st.dates(date(1921, 1, 1), date(2200, 12, 31))


@st.composite
def themes(draw):
    import unicodedata

    nfc = line.map(lambda text: unicodedata.normalize("NFC", text))
    committee, year = draw(nfc), draw(st.integers(1921, 2200))
    months = tuple(sorted(draw(st.sets(st.integers(1, 12), min_size=1))))
    return Theme(
        theme_id(committee, year, months),
        committee,
        year,
        months,
        draw(nfc),
        draw(day),
        study=tuple(
            draw(
                st.lists(st.builds(StudyItem, nfc, nfc | st.just(""), st.none() | day), max_size=3)
            )
        ),
        agenda=tuple(
            draw(st.lists(st.builds(SuggestedItem, st.sampled_from(SUGGESTED), nfc), max_size=3))
        ),
        due=draw(st.none() | day),
        papers=tuple(draw(st.lists(nfc, max_size=3))),
    )


@given(themes())
def test_what_is_written_is_read_back(tmp_path_factory, theme):
    path = tmp_path_factory.mktemp("themes") / "一份.bdtheme"

    write_theme(path, theme)

    assert read_theme(path) == theme
    assert [found.name for found in path.parent.iterdir()] == [path.name]


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\x00\xff\xfe\x01",
        b"PK\x03\x04 a workbook",
        "主题：学习".encode(),
        b"{}",
        b"[1, 2, 3]",
        b"null",
        b'{"format": "something else", "version": 1}',
        b'{"format": "branchdesk-theme", "version": 1',
        b"[" * 100_000,
        b'{"format":' * 20_000,
        json.dumps(GOOD).encode("utf-16"),
    ],
)
def test_what_is_no_theme_is_told_as_such(content):
    assert trouble(content) is Trouble.NOT_A_THEME


def test_nesting_inside_of_a_theme_is_refused_too():
    deep = json.dumps({**GOOD, "notes": "X"}).replace('"X"', "[" * 60_000 + "]" * 60_000)

    with pytest.raises((Failed, Rejected)):
        parse_theme(deep.encode(), name="深.bdtheme")


@pytest.mark.parametrize("version", [0, 2, 99, "1", None, True, [1]])
def test_another_version_is_refused_before_anything_else(version):
    tree = {**GOOD, "version": version, "something": "new"}

    assert trouble(json.dumps(tree).encode()) is Trouble.THEME_OF_OTHER_VERSION


def test_an_unknown_key_is_refused_by_its_name():
    assert refused(colour="red") == [("colour", Rule.UNKNOWN_KEY)]
    study = [{"title": "题", "url": "http://…"}]
    assert refused(study=study) == [("study.0.url", Rule.UNKNOWN_KEY)]


def test_a_key_that_stands_there_twice_is_refused():
    text = json.dumps(GOOD)[:-1] + ', "title": "另一个"}'

    with pytest.raises(Rejected) as refusal:
        parse_theme(text.encode(), name="x")
    assert [(p.field, p.rule) for p in refusal.value.problems] == [("title", Rule.NAMED_TWICE)]


@pytest.mark.parametrize(
    ("changes", "field", "rule"),
    [
        ({"months": [13]}, "months.0", Rule.OUT_OF_RANGE),
        ({"months": [0]}, "months.0", Rule.OUT_OF_RANGE),
        ({"months": ["3"]}, "months.0", Rule.NOT_A_NUMBER),
        ({"months": []}, "months", Rule.REQUIRED),
        ({"months": 3}, "months", Rule.WRONG_SHAPE),
        ({"year": 26}, "year", Rule.OUT_OF_RANGE),
        ({"year": 2026.5}, "year", Rule.NOT_A_NUMBER),
        ({"issued_on": "2026-02-30"}, "issued_on", Rule.NOT_A_DATE),
        ({"issued_on": "昨天"}, "issued_on", Rule.NOT_A_DATE),
        ({"issued_on": 20260227}, "issued_on", Rule.NOT_A_DATE),
        ({"due": "0001-01-01"}, "due", Rule.OUT_OF_RANGE),
        ({"title": ""}, "title", Rule.REQUIRED),
        ({"title": " \u200b "}, "title", Rule.REQUIRED),
        ({"title": "题" * 201}, "title", Rule.TOO_LONG),
        ({"title": None}, "title", Rule.WRONG_SHAPE),
        ({"study": [{"title": "题"}] * 31}, "study", Rule.TOO_MANY),
        ({"study": [{"source": "来源"}]}, "study.0.title", Rule.REQUIRED),
        ({"agenda": [{"kind": "recruitment", "title": "题"}]}, "agenda.0.kind", Rule.NOT_A_CHOICE),
        ({"attachments": [{"name": "x", "bytes": "…"}]}, "attachments.0", Rule.WRONG_SHAPE),
    ],
)
def test_what_is_wrong_is_told_at_its_place(changes, field, rule):
    assert refused(**changes) == [(field, rule)]


def test_what_is_missing_is_told_by_its_name():
    tree = {key: value for key, value in GOOD.items() if key not in ("committee", "issued_on")}

    with pytest.raises(Rejected) as refusal:
        parsed(tree)
    assert [(p.field, p.rule) for p in refusal.value.problems] == [
        ("committee", Rule.REQUIRED),
        ("issued_on", Rule.REQUIRED),
    ]


def test_a_file_of_fifty_megabytes_is_refused_without_being_read(tmp_path):
    path = tmp_path / "大.bdtheme"
    with path.open("wb") as file:
        file.truncate(50 * 1024 * 1024)

    with pytest.raises(Failed) as failure:
        read_theme(path)
    assert failure.value.trouble is Trouble.FILE_TOO_LARGE


def test_the_largest_file_allowed_is_judged_by_what_it_says(tmp_path):
    path = tmp_path / "满.bdtheme"
    text = json.dumps(GOOD).encode()
    path.write_bytes(text + b" " * (MOST_BYTES - len(text)))
    assert read_theme(path).year == 2026

    path.write_bytes(text + b" " * (MOST_BYTES - len(text) + 1))
    with pytest.raises(Failed):
        read_theme(path)


def test_a_file_that_is_not_there_is_told(tmp_path):
    with pytest.raises(Failed) as failure:
        read_theme(tmp_path / "没有.bdtheme")
    assert failure.value.trouble is Trouble.FILE_NOT_FOUND


def test_the_mark_that_an_editor_puts_before_the_text_does_not_matter():
    content = b"\xef\xbb\xbf" + json.dumps(GOOD).encode()

    assert parse_theme(content, name="x").title == GOOD["title"]


def test_texts_that_look_like_scripts_stay_texts_and_lose_invisible_signs():
    evil = "<script>alert(1)</script>=cmd|' /C calc'!A0\u202e\x00"

    theme = parsed({**GOOD, "title": evil, "study": [{"title": evil}]})

    assert theme.title == "<script>alert(1)</script>=cmd|' /C calc'!A0"
    assert theme.study[0].title == theme.title


def test_a_folder_that_is_not_there_is_told_and_nothing_is_left(tmp_path):
    with pytest.raises(Failed) as failure:
        write_theme(tmp_path / "没有" / "x.bdtheme", parsed(GOOD))
    assert failure.value.trouble is Trouble.TARGET_FOLDER_MISSING


def test_the_published_schema_is_that_of_the_program():
    assert PUBLISHED.read_text(encoding="utf-8") == schema()


def test_the_kinds_of_the_file_are_those_of_the_program():
    kinds = AgendaPart.model_json_schema()["properties"]["kind"]["enum"]

    assert set(kinds) == {kind.value for kind in SUGGESTED}
