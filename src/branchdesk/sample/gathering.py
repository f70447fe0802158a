"""The sample's 组织生活会: five stages, entered as a secretary would, and closed."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date, time
from typing import TYPE_CHECKING, Any

from branchdesk.domain.org_life import MemberPart, ProblemSource, Rectification, Stage, StageWork
from branchdesk.sample.calendar import moment, workday
from branchdesk.sample.keeping import Keeper
from branchdesk.usecases import org_life

if TYPE_CHECKING:
    from branchdesk.usecases.desk import Desk

_IN_THE_MORNING = time(9, 30)


def tell_org_life(desk: "Desk", keeper: Keeper, raw: Mapping[str, Any], *, year: int) -> None:
    """Enter the five stages and close them, in the order in which they happened."""
    closed = workday(year, raw["closed_on"])
    dossier = org_life.open_org_life(year, today=closed, work=desk.work())
    dossier = replace(
        dossier,
        theme=raw["theme"],
        work=(
            StageWork(
                Stage.STUDY,
                tuple(keeper.id_of(key) for key in raw["studies"]),
                raw["study_note"],
            ),
        ),
        talks=raw["talks"],
        opinions=raw["opinions"].strip(),
        committee_problems=raw["committee_problems"].strip(),
        members=tuple(_part(part, raw) for part in dossier.members),
        meetings=(keeper.id_of(raw["meeting"]),),
        sent_by=raw["sent_by"],
        comment=raw["comment"],
        conclusion=raw["conclusion"],
    )
    org_life.keep_org_life(dossier, work=desk.work())
    dossier = org_life.finalise_org_life(
        dossier, today=closed, now=moment(closed, _IN_THE_MORNING), work=desk.work()
    )
    taken = org_life.with_problems_taken_over(dossier, ProblemSource.SELF)
    told = {line["problem"]: line for line in raw["rectified"]}
    lines = tuple(_put_right(taken.rectifications, told, year))
    org_life.keep_org_life(replace(taken, rectifications=lines), work=desk.work(), before=dossier)


def _part(part: MemberPart, raw: Mapping[str, Any]) -> MemberPart:
    problems, self_criticism, criticism, pledge = raw["members"].get(part.name, ("",) * 4)
    statement, read_by = raw["statements"].get(part.name, ("", ""))
    return replace(
        part,
        problems=problems,
        self_criticism=self_criticism,
        criticism=criticism,
        pledge=pledge,
        statement=statement,
        read_by=read_by,
    )


def _put_right(
    lines: tuple[Rectification, ...], told: Mapping[str, Mapping[str, str]], year: int
) -> Iterator[Rectification]:
    """Yield the lines with measures and dates; those of members are due at the end of March."""
    for line in lines:
        found = told.get(line.problem) if line.member is None else None
        if found is None:
            yield replace(line, due=date(year + 1, 3, 31))
            continue
        closed = found.get("closed_on")
        yield replace(
            line,
            measures=found["measures"],
            owner=found["owner"],
            due=workday(year, found["due"]),
            progress=found.get("progress", ""),
            closed_on=workday(year, closed) if closed else None,
            confirmed_by=found.get("confirmed_by", ""),
        )
