"""What is handed out holds everything that the program reads at run time."""

import subprocess
import sys
import zipfile

import pytest
from source_tree import ROOT


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    [path] = folder.glob("*.whl")
    with zipfile.ZipFile(path) as opened:
        yield opened


@pytest.mark.parametrize("data", ["seeds", "resources"])
def test_the_data_travels_inside_the_package_byte_for_byte(wheel, data):
    files = [p.relative_to(ROOT).as_posix() for p in (ROOT / data).rglob("*") if p.is_file()]

    carried = set(wheel.namelist())

    assert [name for name in files if f"branchdesk/{name}" not in carried] == []
    assert all(wheel.read(f"branchdesk/{name}") == (ROOT / name).read_bytes() for name in files)


def test_every_module_is_in_it_and_no_test_is(wheel):
    carried = {name for name in wheel.namelist() if name.endswith(".py")}

    modules = {p.relative_to(ROOT / "src").as_posix() for p in (ROOT / "src").rglob("*.py")}
    assert carried == modules


def test_the_licences_are_in_it(wheel):
    names = [name for name in wheel.namelist() if "/licenses/" in name]

    assert any(name.endswith("LICENSE") for name in names)
    assert len([name for name in names if "OFL-" in name]) == 3
