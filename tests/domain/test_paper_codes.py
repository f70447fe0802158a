"""The code on a printed page says whose it is, and never lies about it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from branchdesk.domain.paper_codes import (
    LENGTH,
    MOST_PAGES,
    Misread,
    Paper,
    PaperForm,
    PaperOf,
    code_for,
    mark_from,
    read_code,
)

MARK = mark_from(b"\x01\x02\x03\x04\x05")
_QR_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 $%*+-./:"

papers = st.builds(
    Paper, st.sampled_from(PaperOf), st.text(max_size=40), st.sampled_from(PaperForm)
)
codes = st.builds(
    lambda paper, pages, page: code_for(paper, mark=MARK, page=min(page, pages), pages=pages),
    papers,
    st.integers(1, MOST_PAGES),
    st.integers(1, MOST_PAGES),
)


@given(codes)
def test_what_is_printed_is_read_again(code):
    assert read_code(code.text) == code
    assert len(code.text) == LENGTH
    assert set(code.text) <= set(_QR_LETTERS)


@given(codes, st.integers(0, LENGTH - 1), st.sampled_from("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"))
def test_one_wrong_letter_never_leads_to_another_paper(code, at, letter):
    text = code.text[:at] + letter + code.text[at + 1 :]

    assert read_code(text) in (code, Misread.DAMAGED, Misread.FOREIGN, Misread.NEWER)


@given(codes, codes)
def test_half_of_one_code_and_half_of_another_is_no_code(one, other):
    mixed = one.text[:20] + other.text[20:]

    assert mixed in (one.text, other.text) or read_code(mixed) in (Misread.DAMAGED, Misread.NEWER)


@pytest.mark.parametrize(
    "text", ["", "https://example.org/BD1", "BD", "BD1", "BD1abc", "BDX" + "A" * 35, "党" * 38]
)
def test_other_codes_are_foreign(text):
    assert read_code(text) is Misread.FOREIGN


def test_a_code_of_a_later_version_is_known_as_such():
    assert read_code("BD2" + "A" * (LENGTH - 3)) is Misread.NEWER
    assert read_code("BD2" + "A" * LENGTH) is Misread.NEWER


@given(st.text())
def test_any_text_is_answered(text):
    read_code(text)


def test_two_branches_have_different_marks():
    assert mark_from(b"\x01\x02\x03\x04\x05") != mark_from(b"\x01\x02\x03\x04\x06")


def test_the_code_names_nobody():
    code = code_for(
        Paper(PaperOf.RECORD, "zhang-san", PaperForm.MINUTES), mark=MARK, page=1, pages=1
    )

    assert "ZHANG" not in code.text.upper()
