"""The unit's own Word forms: filled as they stand, and harmless whoever made them."""

import zipfile
from html import escape
from pathlib import Path

import pytest
from word_forms import form, part, text_of, with_parts

from branchdesk.domain.word_fields import WordField
from branchdesk.exchange.papers import FilePapers
from branchdesk.exchange.word_filling import filled_form
from branchdesk.exchange.word_form import fill_form
from branchdesk.usecases.errors import Failed, Trouble

FIELDS = (
    *(WordField("会议名称", ""), WordField("地点", ""), WordField("会议内容", "")),
    WordField("签到", "", (WordField("姓名", ""), WordField("情况", ""))),
)
VALUES = {
    "会议名称": "十月支委会 <第一次> & 二",
    "地点": "三楼",
    "会议内容": "第一段\n第二段",
    "签到": [{"姓名": "甲样", "情况": "到会"}, {"姓名": "乙样", "情况": "请假"}],
}


def filled(template: Path, target: Path | None = None, **values: object) -> str:
    written = target or template.with_name("filled.docx")
    fill_form(template, fields=FIELDS, values={**VALUES, **values}, target=written)
    return text_of(written)


def refusal(template: Path) -> Failed:
    target = template.with_name("filled.docx")
    target.write_bytes(b"as it was")
    with pytest.raises(Failed) as refused:
        fill_form(template, fields=FIELDS, values=VALUES, target=target)
    assert target.read_bytes() == b"as it was"
    assert sorted(p.name for p in template.parent.iterdir()) == sorted(
        {template.name, target.name, *(p.name for p in template.parent.glob("*.src"))}
    )
    return refused.value


def refused_line(folder: Path, line: str) -> Failed:
    """Return why a form with one bad line is refused, without the cost of a child."""
    content = form(folder / "表.docx", "第一行", line).read_bytes()
    with pytest.raises(Failed) as refused:
        filled_form(content, "表.docx", fields=FIELDS, values=VALUES)
    return refused.value


def test_fields_rows_conditions_and_the_page_head_are_filled(tmp_path):
    template = form(
        tmp_path / "表.docx",
        "名称：{{ 会议名称 }}",
        "{% if 地点 %}地点：{{ 地点 }}{% endif %}",
        "{%p for 人 in 签到 %}",
        "{{ loop.index }} {{ 人.姓名 }}",
        "{%p endfor %}",
        "首位{{ 签到[0].姓名 }}，共{{ 签到|length }}人，{{ 会议内容 }}",
        table=[
            ("姓名", "情况"),
            ("{%tr for 人 in 签到 %}", ""),
            ("{{ 人.姓名 }}", "{{ 人['情况'] }}"),
            ("{%tr endfor %}", ""),
        ],
        header="{{ 地点 }}",
    )

    text = filled(template)

    assert text.splitlines() == [
        "名称：十月支委会 <第一次> & 二",
        "地点：三楼",
        "1 甲样",
        "2 乙样",
        "首位甲样，共2人，第一段",
        "第二段",
        *("姓名", "情况", "甲样", "到会", "乙样", "请假"),
        "三楼",
    ]


def test_what_somebody_typed_is_never_read_as_a_template(tmp_path):
    template = form(tmp_path / "表.docx", "{{ 会议名称 }}")

    assert filled(template, 会议名称="{{ 地点 }} {% for %} \x00\ufffe") == "{{ 地点 }} {% for %} \n"


def test_every_field_that_nobody_knows_is_named_at_once(tmp_path):
    template = form(
        tmp_path / "表.docx",
        "{{ 会议名字 }}{{ 地点 }}",
        "{% for 人 in 签到 %}{{ 人.名字 }}{% endfor %}{% for x in 名单 %}{% endfor %}",
        header="{{ 页眉 }}",
    )

    failure = refusal(template)

    assert failure.trouble is Trouble.TEMPLATE_UNKNOWN_FIELDS
    assert failure.values == ("表.docx", "会议名字、人.名字、名单、页眉")


@pytest.mark.parametrize(
    "line",
    [
        "{{ ''.__class__ }}",
        "{{ ''.__class__.__mro__[1].__subclasses__() }}",
        "{{ 会议名称.__init__.__globals__ }}",
        "{{ 会议名称['__class__'] }}",
        "{{ 会议名称.upper() }}",
        "{{ 会议名称|attr('__class__') }}",
        "{{ 会议名称|map('upper') }}",
        "{{ 会议名称|replace('a', 'b') }}",
        "{{ 签到 }}",
        "{{ 'x' * 100000000 }}",
        "{{ 10 ** 1000000 }}",
        "{% for i in range(1000000) %}x{% endfor %}",
        "{% for a in '1234567890' %}x{% endfor %}",
        "{% for a in 会议名称 %}x{% endfor %}",
        "{% for a in 签到 recursive %}{{ loop(签到) }}{% endfor %}",
        "{% for a in 签到 %}" * 3 + "x" + "{% endfor %}" * 3,
        "{% for a in 签到 %}x{% endfor %}" * 201,
        "{% set x = 1 %}",
        "{% macro m() %}x{% endmacro %}",
        "{% include '/etc/passwd' %}",
        "{% import 'os' as os %}",
        "{{ 签到[0].__class__ }}{{ loop.cycle }}",
        "{{ self.__init__ }}",
        "{{ cycler }}{{ namespace }}",
        "{% for a in 签到 %}{{ loop.__init__ }}{{ loop.cycle('a') }}{% endfor %}",
        "{% filter upper %}x{% endfilter %}",
        "{% if 会议名称 is callable %}x{% endif %}",
    ],
)
def test_whatever_is_more_than_a_field_is_refused(tmp_path, line):
    failure = refused_line(tmp_path, line)

    assert failure.trouble in (Trouble.TEMPLATE_NOT_ALLOWED, Trouble.TEMPLATE_UNKNOWN_FIELDS)
    assert all(failure.values)


@pytest.mark.parametrize(
    "line", ["{{ 地点", "{% if 地点 %}x", "{{ 地点 地点 }}", "{{ }}", "{% 地点 %}"]
)
def test_a_field_written_wrongly_is_said_to_be(tmp_path, line):
    failure = refused_line(tmp_path, line)

    assert failure.trouble is Trouble.TEMPLATE_MISWRITTEN
    assert failure.values[1]


def test_links_to_the_outside_do_not_come_along(tmp_path):
    plain = form(tmp_path / "a.src", "{{ 地点 }}")
    relations = part(plain, "word/_rels/document.xml.rels")
    outside = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
    links = "".join(
        f'<Relationship Id="{name}" Type="{outside}{kind}" Target="{to}" TargetMode="External"/>'
        for name, kind, to in (
            ("x1", "attachedTemplate", "http://example.invalid/t.dotm"),
            ("x2", "image", "file://example.invalid/share/p.png"),
            ("x3", "hyperlink", "http://example.invalid/"),
            ("x4", "oleObject", "http://example.invalid/o.bin"),
        )
    )
    body = part(plain, "word/document.xml").replace(
        "<w:body>",
        '<w:body><w:p><w:hyperlink r:id="x3" xmlns:r="http://schemas.openxmlformats.org/'
        'officeDocument/2006/relationships"><w:r><w:t>链接</w:t></w:r></w:hyperlink></w:p>',
    )
    template = with_parts(
        plain,
        tmp_path / "表.docx",
        {
            "word/_rels/document.xml.rels": relations.replace(
                "</Relationships>", links + "</Relationships>"
            ),
            "word/document.xml": body,
        },
    )

    assert "三楼" in filled(template)

    with zipfile.ZipFile(tmp_path / "filled.docx") as archive:
        everything = b"".join(archive.read(name) for name in archive.namelist())
    assert b"External" not in everything
    assert b"example.invalid" not in everything
    assert "链接".encode() in everything
    assert b'"x3"' not in everything


@pytest.mark.parametrize("code", [' DDEAUTO c:\\\\x "y" ', "INCLUDEPICTURE http://x", " dde a b"])
def test_a_field_of_word_that_fetches_or_starts_something_is_refused(tmp_path, code):
    plain = form(tmp_path / "a.src", "{{ 地点 }}")
    half = len(code) // 2
    runs = "".join(
        f'<w:r><w:instrText xml:space="preserve">{escape(text)}</w:instrText></w:r>'
        for text in (code[:half], code[half:])
    )
    field = f'<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r>{runs}</w:p>'
    body = part(plain, "word/document.xml").replace("<w:body>", "<w:body>" + field)
    template = with_parts(plain, tmp_path / "表.docx", {"word/document.xml": body})

    assert refusal(template).trouble is Trouble.TEMPLATE_NOT_ALLOWED


@pytest.mark.parametrize(
    ("parts", "trouble"),
    [
        ({"word/vbaProject.bin": b"macro"}, Trouble.DOCX_MACROS),
        ({"word/activeX/activeX1.xml": "<x/>"}, Trouble.DOCX_MACROS),
        ({"word/media/bomb.xml": b"0" * (8 * 1024 * 1024)}, Trouble.DOCX_TOO_LARGE),
        ({"word/media/big.bin": b"0" * (17 * 1024 * 1024)}, Trouble.DOCX_TOO_LARGE),
        ({"word/styles.xml": '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'}, Trouble.DOCX_DAMAGED),
        ({"word/document.xml": "<broken"}, Trouble.DOCX_DAMAGED),
        ({f"word/x{number}.xml": "<a/>" for number in range(1001)}, Trouble.DOCX_TOO_LARGE),
    ],
    ids=["macros", "active x", "bomb", "too large", "entities", "broken", "many parts"],
)
def test_a_file_that_is_no_plain_form_is_refused(tmp_path, parts, trouble):
    plain = form(tmp_path / "a.src", "{{ 地点 }}")

    assert refusal(with_parts(plain, tmp_path / "表.docx", parts)).trouble is trouble


def test_a_form_with_macros_is_refused_under_any_name(tmp_path):
    plain = form(tmp_path / "a.src", "{{ 地点 }}")
    types = part(plain, "[Content_Types].xml").replace(
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
        "application/vnd.ms-word.document.macroEnabled.main+xml",
    )

    template = with_parts(plain, tmp_path / "表.docx", {"[Content_Types].xml": types})

    assert refusal(template).trouble is Trouble.DOCX_MACROS


@pytest.mark.parametrize(
    ("content", "trouble"),
    [
        (b"", Trouble.FILE_EMPTY),
        (b"%PDF-1.7", Trouble.NOT_DOCX),
        (b"PK\x03\x04 cut off", Trouble.DOCX_DAMAGED),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "WordDocument".encode("utf-16-le"), Trouble.OLD_DOC),
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"),
            Trouble.ENCRYPTED_DOCX,
        ),
    ],
)
def test_what_is_no_word_file_is_said_to_be(tmp_path, content, trouble):
    template = tmp_path / "表.docx"
    template.write_bytes(content)

    assert refusal(template).trouble is trouble


def test_a_target_that_cannot_be_written_is_said_and_nothing_is_left(tmp_path):
    template = form(tmp_path / "表.docx", "{{ 地点 }}")

    with pytest.raises(Failed) as failure:
        filled(template, tmp_path / "nowhere" / "x.docx")

    assert failure.value.trouble is Trouble.TARGET_FOLDER_MISSING
    assert list(tmp_path.iterdir()) == [template]


def test_forms_are_remembered_for_their_kind_and_forgotten_again(tmp_path):
    papers = FilePapers(tmp_path / "ws", report_rules=None)
    template = form(tmp_path / "支委会记录.docx", "{{ 地点 }}")

    papers.remember(template, "committee_meeting")
    papers.remember(papers.templates("committee_meeting")[0], "committee_meeting")

    [kept] = papers.templates("committee_meeting")
    assert kept.read_bytes() == template.read_bytes()
    assert papers.templates("general_meeting") == ()
    papers.forget(template)
    papers.forget(kept)
    assert papers.templates("committee_meeting") == ()
    assert template.exists()


def test_what_is_no_form_is_not_remembered(tmp_path):
    papers = FilePapers(tmp_path / "ws", report_rules=None)
    (tmp_path / "x.docx").write_bytes(b"%PDF-1.7")

    with pytest.raises(Failed):
        papers.remember(tmp_path / "x.docx", "member")

    assert papers.templates("member") == ()
