"""What this person set on this computer; nothing of the office is kept here."""

from collections.abc import Callable
from dataclasses import dataclass, fields, replace
from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings

from branchdesk.desktop.tokens import DARK, LIGHT, LetterSize, Palette


class Language(StrEnum):
    """Language of the windows; Chinese whatever the system speaks."""

    CHINESE = "zh_CN"
    ENGLISH = "en"


@dataclass(frozen=True, slots=True)
class Preferences:
    """Everything that outlives the window and is not the office's."""

    letters: LetterSize = LetterSize.NORMAL
    dark: bool = False
    language: Language = Language.CHINESE
    workspace: str = ""
    """Folder of the workspace that was open last."""
    geometry: bytes = b""
    backup_folder: str = ""

    @property
    def palette(self) -> Palette:
        """The colours that were chosen."""
        return DARK if self.dark else LIGHT


class PreferenceStore:
    """Reads and writes `Preferences` in one ini file, always at a path that was handed in."""

    def __init__(self, file: Path) -> None:
        self._settings = QSettings(str(file), QSettings.Format.IniFormat)
        self._current = _read(self._settings)

    @property
    def current(self) -> Preferences:
        """What holds now."""
        return self._current

    def change(self, **changes: object) -> Preferences:
        """Replace the named fields, write them, and return what holds now."""
        self._current = replace(self._current, **changes)  # type: ignore[arg-type]
        for name in changes:
            self._settings.setValue(name, _plain(getattr(self._current, name)))
        self._settings.sync()
        return self._current


def _plain(value: object) -> object:
    match value:
        case LetterSize():
            return value.name
        case Language():
            return value.value
        case bytes():
            return QByteArray(value)
        case _:
            return value


def _read(settings: QSettings) -> Preferences:
    known = Preferences()
    found = {f.name: _value(settings, f.name, getattr(known, f.name)) for f in fields(known)}
    return replace(known, **found)  # type: ignore[arg-type]


def _value(settings: QSettings, name: str, default: object) -> object:
    # Somebody may have edited the file by hand: what is not understood is the default.
    match default:
        case bool():
            return {"true": True, "false": False}.get(str(settings.value(name)).lower(), default)
        case LetterSize():
            return _or_default(lambda: LetterSize[str(settings.value(name, default.name))], default)
        case Language():
            return _or_default(lambda: Language(str(settings.value(name, default.value))), default)
        case bytes():
            stored = settings.value(name, QByteArray(default))
            return bytes(stored.data()) if isinstance(stored, QByteArray) else default
        case _:
            return str(settings.value(name, default))


def _or_default(read: Callable[[], object], default: object) -> object:
    try:
        return read()
    except (KeyError, ValueError):
        return default
