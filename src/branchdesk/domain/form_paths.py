"""Where in the form something stands that was found in the finished record.

Blank items, candidates and follow-ups are left out of a record but stand in the form, so the two
count differently.
"""

from collections.abc import Sequence
from dataclasses import replace

from branchdesk.domain.drafts import AgendaDraft, RecordDraft
from branchdesk.domain.problems import Problem
from branchdesk.domain.recording import is_blank


def in_the_form(problem: Problem, draft: RecordDraft) -> Problem:
    """Return a problem of the record with its path as the form counts."""
    parts = problem.field.split(".")
    if parts[0] != "agenda" or len(parts) < 2 or not parts[1].isdecimal():
        return problem
    places = [place for place, item in enumerate(draft.agenda) if not is_blank(item)]
    place = _nth(places, parts[1])
    if place is None:
        # A first item that is missing is reported at the place where it is to be.
        return problem
    parts[1] = str(place)
    return replace(problem, field=".".join(_inside(draft.agenda[place], parts)))


def _inside(item: AgendaDraft, parts: list[str]) -> list[str]:
    if len(parts) > 4 and parts[2:4] == ["vote", "candidates"] and item.vote:
        named = [at for at, line in enumerate(item.vote.candidates) if line.name.strip()]
        place = _nth(named, parts[4])
        return parts if place is None else [*parts[:4], str(place), *parts[5:]]
    if len(parts) > 3 and parts[2] == "follow_ups":
        said = [at for at, line in enumerate(item.follow_ups) if line.what.strip()]
        place = _nth(said, parts[3])
        return parts if place is None else [*parts[:3], str(place), *parts[4:]]
    return parts


def _nth(places: Sequence[int], index: str) -> int | None:
    return places[int(index)] if index.isdecimal() and int(index) < len(places) else None
