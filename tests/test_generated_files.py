"""What tools make out of our sources is committed, and is what they would make today."""

import compile_forms
import pytest
import translations
from qt_tools import ToolFailed, run_tool
from source_tree import ROOT

CHINESE = translations.FOLDER / "branchdesk_zh_CN.ts"


def names(paths):
    return [path.relative_to(ROOT).as_posix() for path in paths]


def test_every_form_in_ui_is_compiled_and_nothing_else_is():
    assert names(compile_forms.stale()) == []


def test_every_sentence_is_collected_and_every_translation_compiled():
    assert names(translations.stale()) == []


def test_no_chinese_sentence_is_missing():
    # As soon as there is a form there is something to say.
    assert CHINESE.is_file() or not any(compile_forms.UI.glob("*.ui"))
    if CHINESE.is_file():
        assert translations.unfinished(CHINESE) == []


@pytest.fixture
def own_ts(tmp_path):
    """A translation of our sources, made this moment: everything in it is new."""
    path = tmp_path / "fresh_zh_CN.ts"
    translations.update(path)
    return path


def test_a_sentence_without_translation_is_noticed(tmp_path):
    path = tmp_path / "x_zh_CN.ts"
    path.write_text(
        '<TS version="2.1" language="zh_CN"><context><name>page</name>'
        '<message><source>Done</source><translation type="unfinished"></translation></message>'
        "<message><source>Empty</source><translation></translation></message>"
        "<message><source>Gone</source>"
        '<translation type="vanished">没了</translation></message>'
        "<message><source>Kept</source><translation>留着</translation></message>"
        "</context></TS>",
        encoding="utf-8",
    )

    assert translations.unfinished(path) == ["page: Done", "page: Empty", "page: Gone"]


def test_collecting_twice_changes_nothing(own_ts):
    before = own_ts.read_bytes()

    translations.update(own_ts)

    assert own_ts.read_bytes() == before


def test_a_tool_that_fails_says_so(tmp_path):
    with pytest.raises(ToolFailed):
        run_tool("uic", tmp_path / "missing.ui")
    with pytest.raises(ToolFailed, match="not part of"):
        run_tool("no-such-tool")
