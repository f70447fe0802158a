"""Names of files as they are shown."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from branchdesk.storage.file_names import clean_name


@pytest.mark.parametrize(
    ("given_name", "shown"),
    [
        ("签到表.jpg", "签到表.jpg"),
        ("../../etc/passwd", "passwd"),
        ("..\\..\\windows\\win.ini", "win.ini"),
        ("C:\\照片\\1.jpg", "1.jpg"),
        ("..", "file"),
        (".", "file"),
        ("", "file"),
        ("   ", "file"),
        ("a/..", "file"),
        ("CON", "_CON"),
        ("con.txt", "_con.txt"),
        ("nul.tar.gz", "_nul.tar.gz"),
        ("LPT1.jpg", "_LPT1.jpg"),
        ("com¹.jpg", "_com¹.jpg"),
        ("console.txt", "console.txt"),
        ("COM10.jpg", "COM10.jpg"),
        ("a\0b.jpg", "ab.jpg"),
        ("photo\u202egpj.exe", "photogpj.exe"),
        ("\ufeff照\u200b片.jpg", "照片.jpg"),
        ("a\ud800b", "ab"),
        ('a<b>c:d"e|f?g*h', "a_b_c_d_e_f_g_h"),
        ("trailing. . ", "trailing"),
        ("Cafe\u0301.jpg", "Café.jpg"),
        (".hidden", ".hidden"),
        ("no suffix", "no suffix"),
    ],
)
def test_a_name_becomes_one_that_every_system_can_show(given_name: str, shown: str) -> None:
    assert clean_name(given_name) == shown


def test_two_hundred_characters_are_cut_before_the_suffix() -> None:
    shown = clean_name("会" * 200 + ".jpeg")

    assert shown.endswith("会.jpeg")
    assert len(shown.encode()) <= 180
    assert len(shown) <= 60


@pytest.mark.parametrize(
    "name", ["x" * 300, "a." + "b" * 300, "𬭎" * 100 + ".png", "." * 300 + "a"]
)
def test_whatever_is_long_becomes_short(name: str) -> None:
    shown = clean_name(name)

    assert 0 < len(shown.encode()) <= 180


@given(st.text(max_size=300))
def test_no_name_is_ever_a_path_empty_or_dangerous(name: str) -> None:
    shown = clean_name(name)

    assert shown
    assert not set(shown) & set('/\\<>:"|?*\0')
    assert shown.strip(". ")
    assert len(shown.encode()) <= 180
    assert clean_name(shown) == shown
