import pytest

from branchdesk.desktop.preferences import Language, Preferences, PreferenceStore
from branchdesk.desktop.tokens import LetterSize


def test_what_was_set_is_there_the_next_time(tmp_path):
    file = tmp_path / "preferences.ini"
    changes = {
        "letters": LetterSize.LARGEST,
        "dark": True,
        "language": Language.ENGLISH,
        "workspace": "/somewhere/支部",
        "geometry": b"\x01\x00\xff",
    }

    PreferenceStore(file).change(**changes)

    assert PreferenceStore(file).current == Preferences(**changes)


def test_without_a_file_everything_is_as_it_ships(tmp_path):
    store = PreferenceStore(tmp_path / "preferences.ini")

    assert store.current == Preferences()
    assert store.current.language is Language.CHINESE


@pytest.mark.parametrize(
    "line", ["letters=HUGE", "language=tlh", "dark=perhaps", "geometry=1"], ids=lambda line: line
)
def test_what_is_not_understood_is_as_it_ships(tmp_path, line):
    file = tmp_path / "preferences.ini"
    file.write_text(f"[General]\n{line}\n", encoding="utf-8")

    assert PreferenceStore(file).current == Preferences()
