"""There is one answer to where a thing lies."""

import subprocess
import sys

import pytest

from branchdesk import paths

OWN = (paths.config_dir, paths.state_dir, paths.cache_dir, paths.data_dir)


def test_what_ships_with_the_program_is_found():
    assert (paths.resources() / "fonts").is_dir()
    assert paths.seeds().is_dir()


@pytest.mark.parametrize("folder", OWN)
def test_everything_personal_lies_under_the_chosen_home(folder, tmp_path, monkeypatch):
    monkeypatch.setenv("BRANCHDESK_HOME", str(tmp_path))

    assert folder().parent == tmp_path


@pytest.mark.parametrize("folder", OWN)
def test_without_a_chosen_home_the_system_decides(folder, tmp_path, monkeypatch):
    monkeypatch.delenv("BRANCHDESK_HOME")
    monkeypatch.setenv("HOME", str(tmp_path))
    for name in ("XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME"):
        monkeypatch.delenv(name, raising=False)

    assert folder().name == "branchdesk"
    assert folder().is_relative_to(tmp_path)


def test_the_four_personal_folders_are_four_folders():
    assert len({folder() for folder in OWN}) == len(OWN)


def test_a_command_that_asks_for_no_folder_does_not_pay_for_platformdirs():
    code = "import sys, branchdesk.paths; sys.exit('platformdirs' in sys.modules)"

    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
