"""The one place that knows where things lie on this computer.

What ships with the program (`seeds`, `resources`) lies at the top of the source tree and inside the
package once installed.  What belongs to this person on this computer lies where the system keeps
such things, or all under `BRANCHDESK_HOME` if that is set: for tests, and for a copy on a stick.
A branch's own data is none of this: it lies in the workspace folder the person chose.
"""

import os
from pathlib import Path

_NAME = "BranchDesk"
_PACKAGE = Path(__file__).resolve().parent
_SOURCE_TREE = _PACKAGE.parent.parent


def seeds() -> Path:
    """Return the folder with what a new workspace starts from."""
    return _shipped("seeds")


def resources() -> Path:
    """Return the folder with icons, fonts, style, translations and help."""
    return _shipped("resources")


def config_dir() -> Path:
    """Return the folder of this person's settings; it need not exist yet."""
    return _own("config")


def state_dir() -> Path:
    """Return the folder of logs and of what was open last; it need not exist yet."""
    return _own("state")


def cache_dir() -> Path:
    """Return the folder of what can be made again at any time; it need not exist yet."""
    return _own("cache")


def data_dir() -> Path:
    """Return the folder of what outlives every workspace, such as the certificates known here."""
    return _own("data")


def _shipped(name: str) -> Path:
    installed = _PACKAGE / name
    return installed if installed.is_dir() else _SOURCE_TREE / name


def _own(kind: str) -> Path:
    home = os.environ.get("BRANCHDESK_HOME")
    if home:
        return Path(home).expanduser().absolute() / kind
    # Only here: commands that never ask for a folder should not pay for the import.
    from platformdirs import PlatformDirs

    folders = PlatformDirs(_NAME.lower() if os.name == "posix" else _NAME, appauthor=False)
    match kind:
        case "config":
            return folders.user_config_path
        case "state":
            return folders.user_state_path
        case "cache":
            return folders.user_cache_path
        case _:
            return folders.user_data_path
