"""Finding a name by its sound."""

import pytest

from branchdesk.storage.pinyin_keys import pinyin_keys


@pytest.mark.parametrize(
    ("name", "full", "initials"),
    [
        ("张志远", "zhangzhiyuan", "zzy"),
        ("曾国强", "zengguoqiang", "zgq"),
        ("单雄", "shanxiong", "sx"),
        ("解放", "xiefang", "xf"),
        ("仇英", "qiuying", "qy"),
        ("查理", "zhali", "zl"),
        ("区明", "ouming", "om"),
        ("翟明", "zhaiming", "zm"),
        ("覃明", "qinming", "qm"),
        ("覃明", "tanming", "tm"),
        ("乐平", "yueping", "yp"),
        ("乐平", "leping", "lp"),
        ("欧阳明", "ouyangming", "oym"),
        ("单于明", "chanyuming", "cym"),
        ("万俟明", "moqiming", "mqm"),
        ("尉迟明", "yuchiming", "ycm"),
        ("吕明", "lvming", "lm"),
        ("阿依·木拉提", "ayimulati", "aymlt"),
        ("Ada 李", "adali", "adal"),
    ],
)
def test_a_name_is_found_by_full_pinyin_and_by_initials(
    name: str, full: str, initials: str
) -> None:
    keys = pinyin_keys(name).split(" ")

    assert full in keys
    assert initials in keys


def test_a_surname_is_not_found_by_its_everyday_reading() -> None:
    keys = pinyin_keys("曾样").split(" ")

    assert not any(key.startswith("c") for key in keys)


def test_a_name_with_many_readings_stays_short() -> None:
    keys = pinyin_keys("乐和行重长").split(" ")

    assert len(keys) <= 16
    assert len(set(keys)) == len(keys)


@pytest.mark.parametrize("name", ["", " ", "·", "！", "\U000e0100"])
def test_a_name_without_sound_has_no_keys(name: str) -> None:
    assert pinyin_keys(name) == ""


def test_a_character_without_a_known_sound_does_not_hide_the_others() -> None:
    assert "li" in pinyin_keys("李\U000323af").split(" ")
