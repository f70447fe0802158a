"""F14 and F15 on paper: what the books say stands there, what they do not is left open."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pypdfium2
import pytest

from branchdesk.domain.recruitment import Ballots
from branchdesk.packet.growth_forms import write_form
from branchdesk.usecases.errors import Failed, Trouble
from branchdesk.usecases.printed import BallotPaper, CountingSheet, ElectionReport, VoteSummary

AT = datetime(2026, 6, 1, 8, 0, tzinfo=UTC)
BRANCH = "中共云岭市人大常委会机关第一支部委员会"
SUMMARY = VoteSummary(
    BRANCH, "接收预备党员", "罗一鸣", date(2026, 6, 1), 22, 20, 19, 1, 0, 1, True, 12
)
NAMES = ("周文远", "何建民", "苏静")
BALLOT = BallotPaper(BRANCH, "2026年换届选举", "支部委员会委员", 2, NAMES)
SHEET = CountingSheet(
    BRANCH, "2026年换届选举", "支部委员会委员", 2, tuple((name, None) for name in NAMES)
)
REPORT = ElectionReport(
    BRANCH,
    "中共云岭市人大常委会机关委员会",
    "2026年换届选举",
    date(2026, 6, 1),
    22,
    20,
    2,
    (("周文远", 20), ("何建民", 18), ("苏静", 9)),
    ("周文远", "何建民"),
    (("周文远", "书记"),),
)


def printed(form, folder):
    """Return the text of the one page that a form has."""
    target = folder / "form.pdf"
    write_form(target, form, made_at=AT)
    document = pypdfium2.PdfDocument(target)
    try:
        assert len(document) == 1
        return "".join(document[0].get_textpage().get_text_range().split())
    finally:
        document.close()


def test_the_summary_prints_the_count_and_leaves_ballots_open_that_nobody_typed(tmp_path):
    text = printed(SUMMARY, tmp_path)

    assert "接收预备党员表决票汇总表" in text
    assert "应到会有表决权的党员22人，实到会20人" in text
    assert "发出表决票张，收回张" in text
    assert "监票人" in text
    assert "表决结果：通过" in text


def test_the_summary_prints_the_ballots_once_they_are_typed(tmp_path):
    text = printed(replace(SUMMARY, ballots=Ballots(20, 20, 19)), tmp_path)

    assert "发出表决票20张，收回20张" in text
    assert "有效票19张" in text


def test_the_ballot_has_no_line_for_who_votes_and_no_number(tmp_path):
    text = printed(BALLOT, tmp_path)

    assert all(name in text for name in NAMES)
    assert "无记名" in text
    assert "投票人" not in text
    assert "编号：" not in text
    assert text.count("另选") == 2 + 2  # two empty lines, and twice in the explanation


def test_the_counting_sheet_is_empty_before_the_count_and_filled_after(tmp_path):
    counted = replace(
        SHEET,
        candidates=(("周文远", 20), ("何建民", 18), ("苏静", 9)),
        due=22,
        present=20,
        ballots=Ballots(20, 20, 20),
        on=date(2026, 6, 1),
    )

    assert "应到会有选举权的党员人" in printed(SHEET, tmp_path)
    text = printed(counted, tmp_path)
    assert "应到会有选举权的党员22人，实到会20人" in text
    assert "何建民18" in text


def test_the_report_names_who_is_elected_with_votes_and_posts(tmp_path):
    text = printed(REPORT, tmp_path)

    assert text.count("当选") == 2
    assert "苏静9" in text
    assert "周文远任书记" in text


def test_a_form_is_there_whole_or_not_at_all(tmp_path):
    unprintable = replace(SUMMARY, name="罗\ue0ff鸣")

    with pytest.raises(Failed) as failed:
        write_form(tmp_path / "form.pdf", unprintable, made_at=AT)

    assert failed.value.trouble is Trouble.CHARACTERS_WITHOUT_FONT
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_is_gone_is_told(tmp_path):
    with pytest.raises(Failed) as failed:
        write_form(tmp_path / "gone" / "form.pdf", BALLOT, made_at=AT)

    assert failed.value.trouble is Trouble.TARGET_FOLDER_MISSING
