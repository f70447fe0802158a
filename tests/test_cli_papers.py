"""Papers from the command line: exit codes, files whole or not at all, sentences on stderr."""

from dataclasses import replace

import docx
import openpyxl
import pytest
from word_forms import form, text_of

from branchdesk import cli
from branchdesk.app import open_desk
from branchdesk.domain.report import ReportKind
from branchdesk.usecases.ledgers import begin_entry, save_entry
from branchdesk.usecases.reports import keep_report, open_report


@pytest.fixture
def workspace(tmp_path, capsys):
    """Make a workspace with one visit in it."""
    folder = tmp_path / "支部 一"
    assert cli.main(["new", str(folder), "--name", "云岭市人大机关第一支部", "--year", "2026"]) == 0
    desk = open_desk(folder)
    kind = desk.ledgers.kind("visit")
    blank = begin_entry(kind, today=desk.clock.today())
    values = {**blank.values, "occasion": "春节走访", "people": "甲样、乙样"}
    save_entry(
        replace(blank, on="2026-02-10", values=values),
        kind=kind,
        today=desk.clock.today(),
        now=desk.clock.now(),
        work=desk.work(),
    )
    desk.workspace.close()
    capsys.readouterr()
    return folder


def entry_of(folder):
    desk = open_desk(folder, read_only=True)
    try:
        with desk.work() as work:
            return work.ledgers.lines(kind="visit")[0].id
    finally:
        desk.workspace.close()


def test_the_report_is_written_with_its_figures_and_says_what_is_missing(
    workspace, tmp_path, capsys
):
    out, table = tmp_path / "总结.docx", tmp_path / "表.xlsx"

    code = cli.main(
        ["report", str(workspace), "--year", "2026", "--out", str(out), "--figures", str(table)]
    )

    stdout, stderr = capsys.readouterr()
    assert code == 0
    assert stdout.strip() == str(out)
    assert "走访慰问2人次" in "\n".join(p.text for p in docx.Document(out).paragraphs)
    assert "志愿服务" in stderr
    assert "走访慰问" not in stderr
    assert openpyxl.load_workbook(table).active["A1"].value == "2026年度数据表"


def test_the_summary_ends_with_charts_and_the_duty_report_does_not(workspace, tmp_path):
    for kind in ("summary", "duty"):
        out = str(tmp_path / f"{kind}.docx")
        command = ["report", str(workspace), "--year", "2026", "--out", out, "--kind", kind]
        assert cli.main(command) == 0

    summary, duty = (docx.Document(tmp_path / f"{kind}.docx") for kind in ("summary", "duty"))
    described = [shape._inline.docPr.get("descr") for shape in summary.inline_shapes]
    assert described
    assert set(described) <= {paragraph.text for paragraph in summary.paragraphs}
    assert len(duty.inline_shapes) == 0


def test_a_number_unlike_the_records_is_said(workspace, tmp_path, capsys):
    desk = open_desk(workspace)
    report = open_report(2026, ReportKind.DUTY, work=desk.work())
    keep_report(report.with_figure("visit.person_times", "30", live=""), work=desk.work())
    desk.workspace.close()

    arguments = ["--year", "2026", "--kind", "duty", "--out", str(tmp_path / "述职.docx")]
    assert cli.main(["report", str(workspace), *arguments]) == 0

    assert "走访慰问 手工填写 30，记录 2人次" in capsys.readouterr().err
    assert "述职报告" in docx.Document(tmp_path / "述职.docx").paragraphs[0].text


@pytest.mark.parametrize(
    "arguments",
    [
        ["report", "WS", "--year", "2026", "--out", "x.docx", "--kind", "poem"],
        ["fill", "WS", "--template", "t.docx", "--out", "x.docx"],
        ["fill", "WS", "--template", "t.docx", "--out", "x", "--record", "1", "--member", "2"],
    ],
)
def test_wrong_arguments_end_with_64(workspace, arguments, capsys):
    code = cli.main([str(workspace) if word == "WS" else word for word in arguments])

    assert code == 64
    assert "参数不对" in capsys.readouterr().err


def test_a_form_is_filled_and_what_tells_who_it_is_about_only_when_asked(
    workspace, tmp_path, capsys
):
    template = form(tmp_path / "表.docx", "{{ 事由 }}|{{ 走访对象 }}")
    words = ["fill", str(workspace), "--entry", entry_of(workspace), "--template", str(template)]

    assert cli.main([*words, "--out", str(tmp_path / "a.docx")]) == 0
    assert "走访对象" in capsys.readouterr().err
    assert cli.main([*words, "--restricted", "--out", str(tmp_path / "b.docx")]) == 0

    assert text_of(tmp_path / "a.docx").strip() == "春节走访|"
    assert text_of(tmp_path / "b.docx").strip() == "春节走访|甲样、乙样"


def test_unknown_fields_are_named_and_nothing_is_written(workspace, tmp_path, capsys):
    template = form(tmp_path / "表.docx", "{{ 事由 }}{{ 谁 }}")
    words = ["fill", str(workspace), "--entry", entry_of(workspace), "--template", str(template)]

    code = cli.main([*words, "--out", str(tmp_path / "a.docx")])

    assert code == 1
    assert "不认识的字段：谁" in capsys.readouterr().err
    assert not (tmp_path / "a.docx").exists()


def test_a_file_that_is_no_form_ends_with_2_and_a_record_that_is_not_there_with_1(
    workspace, tmp_path
):
    (tmp_path / "表.docx").write_bytes(b"%PDF-1.7")
    words = ["fill", str(workspace), "--template", str(tmp_path / "表.docx"), "--out", "x.docx"]

    assert cli.main([*words, "--entry", entry_of(workspace)]) == 2
    assert cli.main([*words, "--record", "nobody"]) == 1
