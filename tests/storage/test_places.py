"""Where a workspace may lie."""

from pathlib import Path, PurePosixPath, PureWindowsPath

import pytest
from storage.samples import BRANCH

from branchdesk.storage import places
from branchdesk.storage.workspace import create
from branchdesk.usecases.errors import Failed, Trouble


@pytest.mark.parametrize(
    ("folder", "kind"),
    [
        ("/mnt/share/支部", "cifs"),
        ("/mnt/share", "cifs"),
        ("/home/a", ""),
        ("/home/remote/x", "nfs4"),
        ("/mnt/share two/x", "fuse.sshfs"),
        ("/mnt/shared", ""),
        ("/mnt/local/x", ""),
    ],
)
def test_a_network_share_is_known_by_the_table_of_mounts(folder: str, kind: str) -> None:
    mounts = "\n".join(
        (
            "/dev/sda1 / ext4 rw 0 0",
            "//server/share /mnt/share cifs rw 0 0",
            "server:/home /home/remote nfs4 rw 0 0",
            "you@host: /mnt/share\\040two fuse.sshfs rw 0 0",
            "//server/x /mnt/local cifs rw 0 0",
            "/dev/sdb1 /mnt/local vfat rw 0 0",
            "nonsense",
        )
    )

    assert places.share_in_mounts(mounts, PurePosixPath(folder)) == kind


def test_a_place_on_this_computer_is_no_share(tmp_path: Path) -> None:
    assert places.network_share(tmp_path / "not made yet") == ""


@pytest.mark.parametrize(
    ("folder", "windows", "too_long"),
    [
        (PurePosixPath("/home/a/支部"), False, False),
        (PurePosixPath("/home") / ("支" * 81), False, True),
        (PurePosixPath("/home") / ("支" * 80), False, False),
        (PurePosixPath("/".join([""] + ["a" * 90] * 5)), False, True),
        (PureWindowsPath("C:/Users/" + "支" * 100), True, False),
        (PureWindowsPath("C:/Users/" + "支" * 79 + "/" + "支" * 79), True, True),
    ],
)
def test_a_path_may_only_be_as_long_as_everything_below_it_allows(
    folder: PurePosixPath, windows: bool, too_long: bool
) -> None:
    assert places.too_long(folder, windows=windows) is too_long


def test_a_folder_with_too_long_a_name_is_refused_before_anything_is_made(tmp_path: Path) -> None:
    with pytest.raises(Failed) as caught:
        create(tmp_path / ("支" * 84), branch=BRANCH)

    assert caught.value.trouble is Trouble.NAME_TOO_LONG
    assert list(tmp_path.iterdir()) == []
