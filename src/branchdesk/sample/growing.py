"""The sample's cases of 发展党员 and its by-election, told to the use cases."""

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

from branchdesk.domain.election_draft import PaperDraft
from branchdesk.domain.elections import ElectionKind
from branchdesk.domain.people import PartyPost
from branchdesk.domain.recruitment_draft import CaseDraft
from branchdesk.domain.recruitment_standing import Act
from branchdesk.sample.keeping import Keeper
from branchdesk.usecases import elections, recruitment

if TYPE_CHECKING:
    from branchdesk.usecases.desk import Desk

_TEXTS = (
    *("name", "gender", "born", "ethnicity", "education", "unit_post"),
    *("contacts", "introducers", "begins_with"),
)


def grow(told: dict[str, Any], *, today: date, desk: "Desk", keeper: Keeper) -> None:
    """Keep every case and election that the story tells."""
    for line in told["cases"]:
        case = recruitment.save_case(
            _case(line, desk, keeper), today=today, profile=desk.profile, work=desk.work()
        )
        if line.get("admit"):
            recruitment.write_into_register(
                case.id, Act.ADMIT, today=today, profile=desk.profile, work=desk.work()
            )
    for line in told["elections"]:
        draft = elections.begin_election(
            ElectionKind(line["kind"]), today=today, profile=desk.profile, work=desk.work()
        )
        texts = {name: line[name] for name in ("title", "seats", "candidates")}
        draft = replace(draft, **texts, scrutineers=line["scrutineers"], tellers=line["tellers"])
        if "meeting" in line:
            # Its votes are counted in the minutes; the paper ballots are noted here.
            issued, returned, valid = line["ballots"]
            meeting = keeper.id_of(line["meeting"])
            draft = replace(draft, meeting=meeting, ballots=(issued, returned, valid))
        posts = tuple((name, PartyPost(post)) for name, post in line.get("posts", {}).items())
        draft = replace(draft, posts=posts)
        for name, (on, number) in line["papers"].items():
            draft = draft.with_paper(name, PaperDraft(on, number))
        elections.save_election(draft, today=today, work=desk.work())


def _case(line: dict[str, Any], desk: "Desk", keeper: Keeper) -> CaseDraft:
    texts: dict[str, Any] = {name: line[name] for name in _TEXTS if name in line}
    draft = replace(recruitment.begin_case(desk.profile), **texts)
    for number, day in line.get("days", {}).items():
        draft = draft.with_step(replace(draft.step(int(number)), on=day))
    for number, key in line.get("records", {}).items():
        step = replace(draft.step(int(number)), record=keeper.id_of(key), on="")
        draft = draft.with_step(step)
    for number, (issued, returned, valid) in line.get("ballots", {}).items():
        step = replace(draft.step(int(number)), ballots=(issued, returned, valid))
        draft = draft.with_step(step)
    for number, more in line.get("more", {}).items():
        draft = draft.with_step(replace(draft.step(int(number)), **more))
    return draft
