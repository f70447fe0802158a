import logging
import os
import stat

import pytest

from branchdesk.desktop.logbook import keep_log


@pytest.fixture
def log(tmp_path):
    file = tmp_path / "state" / "branchdesk.log"
    handler = keep_log(file)
    yield file
    logging.getLogger().removeHandler(handler)
    handler.close()


def test_what_went_wrong_is_written_down(log):
    logging.getLogger("branchdesk.test").warning("Something of id %s", 17)
    logging.getLogger("branchdesk.test").info("Chatter")

    assert "Something of id 17" in log.read_text(encoding="utf-8")
    assert "Chatter" not in log.read_text(encoding="utf-8")


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps a person's folders private by itself")
def test_nobody_else_can_read_it(log):
    assert stat.S_IMODE(log.stat().st_mode) == 0o600


def test_where_no_log_can_be_written_the_program_goes_on(tmp_path, caplog):
    blocked = tmp_path / "file"
    blocked.write_text("")

    assert keep_log(blocked / "branchdesk.log") is None
    assert "No log can be written" in caplog.text
