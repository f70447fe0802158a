"""Text as it may enter the books."""

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from branchdesk.domain.text import clean_line, clean_text, to_ascii_digits


def test_invisible_characters_do_not_enter_the_books():
    assert clean_text("张\u200b志\u202e远\ufeff\x00") == "张志远"


def test_line_breaks_of_every_system_become_one_kind():
    assert clean_text("一\r\n二\r三\n四") == "一\n二\n三\n四"


def test_rare_names_stay_as_they_are():
    assert clean_text("𬭎䶮㛃") == "𬭎䶮㛃"
    assert clean_text("葛\U000e0100") == "葛\U000e0100"


def test_a_line_has_no_breaks_and_no_blanks_at_its_ends():
    assert clean_line("  支部\t党员\n大会\u2028\u3000记录 ") == "支部 党员 大会 记录"


def test_full_width_digits_and_separators_become_plain_ones():
    assert to_ascii_digits("２０２６／１０－２０．１：３") == "2026/10-20.1:3"


@given(st.text())
def test_cleaning_twice_is_cleaning_once(text):
    assert clean_text(clean_text(text)) == clean_text(text)
    assert clean_line(clean_line(text)) == clean_line(text)


@given(st.text())
def test_cleaned_text_can_be_stored_anywhere(text):
    cleaned = clean_text(text)

    cleaned.encode("utf-8")
    assert all(
        character in "\n\t" or unicodedata.category(character) not in ("Cc", "Cf", "Cs")
        for character in cleaned
    )
