"""The rules in force in a workspace: its own files where it has them, else the shipped ones."""

import logging
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from branchdesk import paths

if TYPE_CHECKING:
    from collections.abc import Callable

    from branchdesk.domain.filling import FillShelf
    from branchdesk.domain.ledgers import LedgerRules
    from branchdesk.domain.points import PointsRules
    from branchdesk.domain.profile import Profile
    from branchdesk.domain.report import ReportRules
    from branchdesk.domain.standard import Standard
    from branchdesk.usecases.desk import Rules

Parsed = TypeVar("Parsed")
_log = logging.getLogger(__name__)

PROFILE = "profile.toml"
STANDARD = "standard.toml"
LEDGERS = "ledgers.toml"
REPORT = "report.toml"
RECRUITMENT = "recruitment.toml"
POINTS = "points.toml"
"""A workspace may hold files of these names; they take the place of the shipped ones."""
FILL = "fill"
"""Folder of the profiles for outside forms, among the seeds and in a workspace."""


def rules_of(
    folder: Path | None = None, *, own_standard: "Callable[[], str] | None" = None
) -> "Rules":
    """Return the rules in force in a workspace.

    ``own_standard`` gives the text of the star standard that the books hold, empty for none; it is
    asked again whenever the books changed.

    Files of the workspace's own are read at once, so that what is wrong in them is said when it
    is opened; those that come with the program are known to be right and wait to be asked for.

    Raises:
        Failed: SEED_DAMAGED, naming the file, the line and the key.
    """
    from branchdesk.usecases.desk import Rules

    shipped = paths.seeds()
    files = {
        PROFILE: shipped / "profiles" / "organ-default.toml",
        STANDARD: shipped / "standards" / "organ-5star.toml",
        LEDGERS: shipped / LEDGERS,
        RECRUITMENT: shipped / RECRUITMENT,
        POINTS: shipped / "points" / "points-60-40.toml",
    }
    own = {name for name in files if folder is not None and (folder / name).is_file()}
    in_force = {n: folder / n if folder and n in own else file for n, file in files.items()}
    rules = Rules(
        profile=lambda: _profile(in_force[PROFILE], in_force[RECRUITMENT]),
        standard=_Standards(in_force[STANDARD], own_standard),
        ledgers=lambda: _ledgers(in_force[LEDGERS]),
        points=lambda: _points(in_force[POINTS]),
    )
    if own & {PROFILE, RECRUITMENT}:
        _ = rules.profile
    if STANDARD in own:
        _ = rules.standard
    if LEDGERS in own:
        _ = rules.ledgers
    if POINTS in own:
        _ = rules.points
    return rules


def _profile(file: Path, steps: Path) -> "Profile":
    from dataclasses import replace

    from branchdesk.domain.profile_file import parse_profile
    from branchdesk.domain.recruitment_file import parse_recruitment

    return replace(_parsed(file, parse_profile), recruitment=_parsed(steps, parse_recruitment))


class _Standards:
    """The star standard in force: the edition in the books, else the one in the file.

    Each text is read once.  What is in the books was read before it was put there; an edition that
    cannot be read all the same (a newer program wrote it) does not hold, and the page says so.
    """

    def __init__(self, file: Path, own: "Callable[[], str] | None") -> None:
        self._file = file
        self._own = own
        self._known: tuple[str, Standard] | None = None
        self._of_file: Standard | None = None

    def __call__(self) -> "Standard":
        from branchdesk.domain.datafile import DataFileError
        from branchdesk.domain.standard_file import parse_standard

        text = self._own() if self._own is not None else ""
        if text:
            try:
                if self._known is None or self._known[0] != text:
                    self._known = text, parse_standard(text)
            except DataFileError:
                _log.warning("the star standard in the books cannot be read")
            else:
                return self._known[1]
        if self._of_file is None:
            self._of_file = _parsed(self._file, parse_standard)
        return self._of_file


def _ledgers(file: Path) -> "LedgerRules":
    from branchdesk.domain.ledger_file import parse_ledgers

    return _parsed(file, parse_ledgers)


def _points(file: Path) -> "PointsRules":
    from branchdesk.domain.points_file import parse_points

    return _parsed(file, parse_points)


def _parsed(file: Path, parse: "Callable[[str], Parsed]") -> "Parsed":
    from branchdesk.domain.datafile import DataFileError
    from branchdesk.usecases.errors import Failed, Trouble

    try:
        return parse(file.read_text(encoding="utf-8"))
    except (DataFileError, OSError, UnicodeDecodeError) as error:
        raise Failed(Trouble.SEED_DAMAGED, f"{file.name}: {error}") from error


def report_rules_of(folder: Path | None, rules: "Rules") -> "ReportRules":
    """Return the year-end papers in force in a workspace with these rules.

    Raises:
        Failed: SEED_DAMAGED, naming the file, the line and the key.
    """
    from branchdesk.domain.report_facts import known_keys
    from branchdesk.domain.report_file import parse_report

    own = folder / REPORT if folder else None
    file = own if own is not None and own.is_file() else paths.seeds() / REPORT
    # Where a workspace's own ledgers count less, the shipped papers have gaps; they stay usable.
    figures = [f for ledgers in (rules.ledgers, rules_of().ledgers) for f in ledgers.figures]
    known = known_keys() | {figure.metric for figure in figures}
    return _parsed(file, partial(parse_report, known=known))


def fill_profiles_of(folder: Path | None, rules: "LedgerRules") -> "FillShelf":
    """Return the profiles for outside forms: the shipped ones, then those of a workspace.

    A workspace's file takes the place of the shipped one of the same name.  A file with a mistake
    is left out, and the mistake told with its line and key.
    """
    from branchdesk.domain.datafile import DataFileError
    from branchdesk.domain.fill_file import parse_fill_profile
    from branchdesk.domain.filling import FillShelf

    files: dict[str, Path] = {}
    for place in (paths.seeds() / FILL, *((folder / FILL,) if folder else ())):
        files |= {file.name: file for file in sorted(place.glob("*.toml"))}
    profiles, faults = [], []
    for file in files.values():
        try:
            profiles.append(parse_fill_profile(file.read_text(encoding="utf-8"), rules))
        except (DataFileError, OSError, UnicodeDecodeError) as error:
            faults.append(f"{file.name}: {error}")
    return FillShelf(tuple(profiles), tuple(faults))
