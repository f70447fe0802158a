"""No keystroke stays unkept for longer than two seconds."""

import pytest

from branchdesk.desktop.pages.records.autosave import (
    AT_MOST_SECONDS,
    QUIET_SECONDS,
    RETRY_SECONDS,
    Autosave,
)


class Time:
    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def time():
    return Time()


@pytest.fixture
def autosave(time):
    return Autosave(time)


def test_nothing_is_due_while_nothing_was_typed(autosave):
    assert autosave.seconds_left() is None
    assert not autosave.waiting


def test_a_pause_in_typing_is_the_moment(autosave, time):
    autosave.typed()
    time.now += 0.5
    autosave.typed()

    assert autosave.seconds_left() == pytest.approx(QUIET_SECONDS)


def test_typing_without_a_pause_is_kept_all_the_same(autosave, time):
    autosave.typed()
    for _ in range(9):
        time.now += 0.25
        autosave.typed()

    assert autosave.seconds_left() == 0
    assert AT_MOST_SECONDS <= 2


def test_once_kept_nothing_is_due(autosave):
    autosave.typed()

    autosave.kept()

    assert autosave.seconds_left() is None


def test_after_a_refusal_it_is_tried_again_later_and_nothing_is_forgotten(autosave):
    autosave.typed()

    autosave.refused()

    assert autosave.waiting
    assert autosave.seconds_left() == pytest.approx(RETRY_SECONDS)
