"""A review that may be closed, typed in as a person would."""

from dataclasses import replace

from branchdesk.desktop.pages.review.draft import ReviewDraft
from branchdesk.domain.review import PRESCRIBED
from branchdesk.domain.terms import GRADES

DAYS = ("10.8", "10.9", "10.10", "10.12")


def filled_in(draft: ReviewDraft, *, excellent: int = 3) -> ReviewDraft:
    """Return the draft with everything in it: eleven graded members, ``excellent`` of them so."""
    days = dict(zip(PRESCRIBED, DAYS, strict=True))
    steps = tuple(
        replace(step, held_on=days[step.kind], note="在三楼会议室进行。")
        if step.kind in days
        else step
        for step in draft.steps
    )
    lines = tuple(
        replace(
            line,
            excellent="8" if place < excellent else "1",
            qualified="3" if place < excellent else "10",
            basically_qualified="0",
            unqualified="0",
            grade=list(GRADES.values())[0 if place < excellent else 1],
            feedback_on="2026-10-15",
        )
        if line.takes_grade
        else line
        for place, line in enumerate(draft.lines)
    )
    return replace(
        draft,
        steps=steps,
        lines=lines,
        issued="11",
        returned="11",
        valid="11",
        scrutineer="陈志强",
        teller="赵样敏",
        duty_by="陈志强",
        duty_on="10.10",
    )
