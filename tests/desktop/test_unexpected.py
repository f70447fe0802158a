import sys
import threading

import pytest
from fakes import ScriptedPrompts
from PySide6.QtCore import QObject, QTimer

from branchdesk.desktop.unexpected import UnexpectedErrors


@pytest.fixture
def net(qapp, monkeypatch):
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    owner, prompts = QObject(), ScriptedPrompts()
    made = UnexpectedErrors(prompts, log_file="branchdesk.log", parent=owner)
    made.prompts, made.owner = prompts, owner
    return made


def test_a_mistake_is_told_in_the_windows_thread_wherever_it_was_made(net, qtbot, caplog):
    threads = []
    tell = net.prompts.tell
    net.prompts.tell = lambda what, *, detail="": (
        threads.append(threading.current_thread()),
        tell(what, detail=detail),
    )
    net.hang()

    worker = threading.Thread(target=lambda: 1 / 0)
    worker.start()
    worker.join()

    qtbot.waitUntil(lambda: bool(net.prompts.told))
    assert threads == [threading.main_thread()]
    assert "ZeroDivisionError" in caplog.text


def test_a_series_of_mistakes_is_told_once_at_a_time(net, qtbot):
    first = []

    def tell(what, *, detail=""):
        if not first:
            first.append(what)
            net.report(ValueError, ValueError("second"), None)
            loop_ended = threading.Event()
            QTimer.singleShot(0, loop_ended.set)
            qtbot.waitUntil(loop_ended.is_set)
        else:
            first.append(what)

    net.prompts.tell = tell

    net.report(ValueError, ValueError("first"), None)

    qtbot.waitUntil(lambda: bool(first))
    assert len(first) == 1


def test_the_sentence_is_plain_and_the_code_is_behind_it(net, qtbot):
    details = []
    net.prompts.tell = lambda what, *, detail="": details.append((what, detail))

    net.report(KeyError, KeyError("x"), None)

    qtbot.waitUntil(lambda: bool(details))
    [(what, detail)] = details
    assert "KeyError" not in what
    assert "KeyError" in detail
    assert "branchdesk.log" in detail
