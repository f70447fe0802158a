"""Chinese lines: what may begin and end them, what stays together, how they fill the measure."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from branchdesk.packet.cjk import NOT_FIRST, NOT_LAST, Align, Style, break_text
from branchdesk.packet.fonts import Face, FontBook

MINUTES = (
    "会议传达学习了《中国共产党支部工作条例（试行）》，要求全体党员“学思想、强党性、重实践、建新功”；"
    "李𬭎、张䶮同志作了发言……共23人参加，占应到会的92.0%，用时（90分钟）。"
)


@pytest.fixture(scope="module")
def fonts():
    return FontBook()


def words(line):
    return "".join(piece.text for piece in line.pieces)


@pytest.mark.parametrize("measure", [90, 140, 233.3, 442])
def test_no_line_begins_with_a_closing_mark_or_ends_with_an_opening_one(fonts, measure):
    lines = [words(line) for line in break_text(MINUTES * 9, Style(), measure, fonts)]

    assert not [line for line in lines if line[0] in NOT_FIRST]
    assert not [line for line in lines if line[-1] in NOT_LAST]


@given(text=st.text(alphabet="支部党员，。《》（）“”—…12aB %", min_size=1, max_size=120))
def test_nothing_is_lost_whatever_is_typed(text):
    lines = break_text(text, Style(size=12), 130, FONTS)

    assert "".join(map(words, lines)).replace(" ", "") == text.replace(" ", "")


@given(text=st.text(alphabet="支部，。《》a1 ", min_size=1, max_size=80))
def test_no_line_is_wider_than_the_measure(text):
    assert all(line.width <= 120.1 for line in break_text(text, Style(size=12), 120, FONTS))


def test_numbers_and_words_stay_whole(fonts):
    text = "共到会2026人，学习Regulations第12345条，比例92.05%以上，编号PKT-2026继续写下去。"

    for measure in range(80, 200, 7):
        joined = "|".join(words(line) for line in break_text(text, Style(), measure, fonts))
        assert "2026人" in joined.replace("|人", "人") or "2026|人" in joined
        for whole in ("2026", "Regulations", "12345", "92.05%"):
            assert whole in joined


def test_a_word_longer_than_the_line_is_broken_rather_than_cut_off(fonts):
    lines = break_text("a" * 200, Style(), 100, fonts)

    assert len(lines) > 5
    assert "".join(map(words, lines)) == "a" * 200


def test_a_dash_and_dots_of_two_characters_are_never_torn(fonts):
    for measure in range(60, 160, 5):
        lines = [
            words(line)
            for line in break_text("一二三四五——六七……八九十" * 4, Style(), measure, fonts)
        ]
        assert not [line for line in lines if line.startswith(("—", "…"))]


def test_full_lines_reach_the_right_edge_and_the_last_one_does_not(fonts):
    style = Style(size=12)
    lines = break_text("支部工作条例（试行）的学习，" * 10, style, 300, fonts)

    def right_edge(line):
        last = line.pieces[-1]
        inside = last.spacing * (len(last.text) - 1)
        return last.x + fonts.width(last.text, Face.BODY, 12) + inside

    for line in lines[:-1]:
        half = 6 if words(line)[-1] in "，）" else 0
        assert right_edge(line) == pytest.approx(300, abs=0.6) or (
            right_edge(line) == pytest.approx(300 + half, abs=0.6)
        )
    assert lines[-1].pieces[-1].spacing == 0


def test_gaps_stay_so_small_that_readers_see_no_blank_in_a_name(fonts):
    lines = break_text(MINUTES * 9, Style(size=12), 200, fonts)

    assert max(piece.spacing for line in lines for piece in line.pieces) < 1.2


def test_the_first_line_is_indented_and_each_paragraph_has_its_own(fonts):
    style = Style(size=10, first_indent=2)
    lines = break_text("甲" * 30 + "\n" + "乙" * 5, style, 200, fonts)

    assert [line.pieces[0].x for line in lines] == [20, 0, 20]


def test_centred_and_right_aligned_lines_lie_where_they_should(fonts):
    [centred] = break_text("四个汉字", Style(size=10, align=Align.CENTRE), 100, fonts)
    [right] = break_text("四个汉字", Style(size=10, align=Align.RIGHT), 100, fonts)

    assert centred.pieces[0].x == pytest.approx(30)
    assert right.pieces[0].x == pytest.approx(60)


def test_an_empty_paragraph_is_an_empty_line(fonts):
    assert [len(line.pieces) for line in break_text("甲\n\n乙", Style(), 100, fonts)] == [1, 0, 1]


FONTS = FontBook()
