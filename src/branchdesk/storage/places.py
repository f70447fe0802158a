"""Whether a folder is a place where a database can live safely."""

import os
import sys
from pathlib import Path, PurePath

from branchdesk.usecases.errors import Failed, Trouble

_NETWORK_KINDS = frozenset(
    {
        "9p",
        "afs",
        "ceph",
        "cifs",
        "coda",
        "davfs",
        "fuse.davfs2",
        "fuse.glusterfs",
        "fuse.gvfsd-fuse",
        "fuse.rclone",
        "fuse.sshfs",
        "glusterfs",
        "lustre",
        "ncpfs",
        "nfs",
        "nfs4",
        "smb2",
        "smb3",
        "smbfs",
        "vboxsf",
        "virtiofs",
        "vmhgfs",
    }
)
_LONGEST_NAME = 240
"""Bytes of one folder's name; file systems allow 255 and the database adds its own endings."""
_LONGEST_PATH = 380
"""Bytes on Linux: SQLite stops at 512, and an evidence file needs 90 below the workspace."""
_LONGEST_WINDOWS_PATH = 160
"""Characters on Windows: 260 in all, and an evidence file needs 90 below the workspace."""
_DRIVE_REMOTE = 4


def refuse_bad_place(folder: Path) -> None:
    """Refuse a folder whose path is too long or that lies on a network share.

    Raises:
        Failed: ``NAME_TOO_LONG`` or ``NETWORK_SHARE``.
    """
    if too_long(folder.absolute(), windows=os.name == "nt"):
        raise Failed(Trouble.NAME_TOO_LONG, str(folder))
    if share := network_share(folder):
        # Locks over a network are promises that nobody keeps; two writers would destroy the file.
        raise Failed(Trouble.NETWORK_SHARE, str(folder), detail=share)


def too_long(folder: PurePath, *, windows: bool) -> bool:
    """Tell whether paths below ``folder`` would become longer than the system allows."""
    if windows:
        return _units(str(folder)) > _LONGEST_WINDOWS_PATH
    longest = max((len(os.fsencode(part)) for part in folder.parts), default=0)
    return longest > _LONGEST_NAME or len(os.fsencode(folder)) > _LONGEST_PATH


def _units(text: str) -> int:
    """Return the length as Windows counts it: rare characters count twice."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def network_share(folder: Path) -> str:
    """Return what kind of network share ``folder`` lies on; empty if it lies on this computer."""
    if sys.platform == "win32":
        return _windows_share(folder)
    mounts = Path("/proc/self/mounts")
    if not mounts.is_file():
        return ""
    return share_in_mounts(mounts.read_text("utf-8", "replace"), folder.resolve())


def share_in_mounts(mounts: str, folder: PurePath) -> str:
    """Return the kind of network file system that ``folder`` is on, by the system's table."""
    kind, depth = "", -1
    for line in mounts.splitlines():
        fields = line.split(" ")
        if len(fields) < 3:
            continue
        point = PurePath(fields[1].encode().decode("unicode_escape"))
        # The last entry wins where one is mounted over another.
        if folder.is_relative_to(point) and len(point.parts) >= depth:
            kind, depth = fields[2], len(point.parts)
    return kind if kind in _NETWORK_KINDS else ""


def _windows_share(folder: Path) -> str:
    drive = folder.absolute().drive
    if drive.startswith("\\\\"):
        return "UNC"
    if sys.platform == "win32":
        import ctypes

        if ctypes.windll.kernel32.GetDriveTypeW(f"{drive}\\") == _DRIVE_REMOTE:
            return "network drive"
    return ""
