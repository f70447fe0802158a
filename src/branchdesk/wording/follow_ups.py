"""Agreed matters in words: how far they are, and what became of them."""

from collections.abc import Iterator

from branchdesk.domain.follow_ups import Matter, MatterSource, MatterState, Register, Said
from branchdesk.domain.resolutions import Resolution
from branchdesk.domain.voting import VoteVerdict
from branchdesk.wording.catalogue import Translate
from branchdesk.wording.filling import filled


def state_word(state: MatterState, translate: Translate) -> str:
    """Return how far a matter is, in a word."""
    match state:
        case MatterState.OPEN:
            return translate("follow_ups", "open")
        case MatterState.OVERDUE:
            return translate("follow_ups", "overdue")
        case MatterState.CLOSED:
            return translate("follow_ups", "done")
        case MatterState.CARRIED:
            return translate("follow_ups", "agreed anew")


def source_word(source: MatterSource, translate: Translate) -> str:
    """Return where matters of a source come from."""
    match source:
        case MatterSource.MEETING:
            return translate("follow_ups", "minutes")
        case MatterSource.CONFERENCE:
            return translate("follow_ups", "joint conference")
        case MatterSource.ORG_LIFE:
            return translate("follow_ups", "rectification list")


def history_of(matter: Matter, register: Register, translate: Translate) -> Iterator[str]:
    """Yield what happened to a matter, a sentence each, in order."""
    agreed = matter.agreed
    pattern = translate("follow_ups", "{0}: agreed in “{1}”")
    first = filled(pattern, (agreed.on.isoformat(), agreed.title))
    if agreed.due:
        due = translate("follow_ups", "{0}, due {1}")
        first = filled(due, (first, agreed.due.isoformat()))
    yield first
    for voice in matter.carried:
        yield _carried(voice, translate)
    if matter.state is MatterState.CARRIED:
        end = register.end_of(matter)
        pattern = translate("follow_ups", "Goes on as “{0}” ({1})")
        yield filled(pattern, (end.agreed.what, state_word(end.state, translate)))
    if matter.state is MatterState.CLOSED:
        yield _closed(matter, translate)


def _carried(voice: Said, translate: Translate) -> str:
    on = voice.on.isoformat()
    if voice.due is not None:
        pattern = translate("follow_ups", "{0}: taken up in “{1}”, goes on until {2}")
        said = filled(pattern, (on, voice.title, voice.due.isoformat()))
    else:
        pattern = translate("follow_ups", "{0}: taken up in “{1}”, goes on")
        said = filled(pattern, (on, voice.title))
    return f"{said} · {voice.result}" if voice.result else said


def _closed(matter: Matter, translate: Translate) -> str:
    day = matter.closed_on.isoformat() if matter.closed_on else ""
    if matter.closed_in is not None:
        pattern = translate("follow_ups", "{0}: done, reported in “{1}” of {2}")
        found = matter.closed_in
        said = filled(pattern, (day, found.title, found.on.isoformat()))
    elif matter.note is not None:
        said = filled(translate("follow_ups", "{0}: done, noted in this register"), (day,))
    elif day:
        said = filled(translate("follow_ups", "{0}: done"), (day,))
    else:
        said = translate("follow_ups", "Done, the day is not noted")
    return f"{said} · {matter.result}" if matter.result else said


def circle_sentence(circle: tuple[str, ...], register: Register, translate: Translate) -> str:
    """Return what to say of matters that go on as each other in a circle."""
    found = (register.matter(one) for one in (*circle, circle[0]))
    names = " → ".join(f"“{one.agreed.what}”" for one in found if one is not None)
    pattern = translate(
        "follow_ups",
        "These matters go on as each other in a circle; they stay open until one is closed: {0}",
    )
    return filled(pattern, (names,))


def verdict_word(resolution: Resolution, translate: Translate) -> str:
    """Return how the vote on a resolution ended, empty without a vote."""
    verdict, vote = resolution.verdict, resolution.vote
    if verdict is None or vote is None:
        return ""
    word = _verdict(verdict, translate)
    if verdict.elected or vote.candidates:
        return word
    pattern = translate("follow_ups", "{0} ({1} for, {2} against, {3} abstained)")
    counts = (vote.in_favour, vote.against, vote.abstained)
    return filled(pattern, (word, *(str(count) for count in counts)))


def _verdict(verdict: VoteVerdict, translate: Translate) -> str:
    if not verdict.quorum_met:
        return translate("follow_ups", "invalid, too few present")
    if verdict.elected:
        return filled(translate("follow_ups", "elected: {0}"), ("、".join(verdict.elected),))
    if verdict.passed:
        return translate("follow_ups", "passed")
    return translate("follow_ups", "not passed")
