"""What stands above the form: where the record is on its way into the books, and what to do."""

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import QCoreApplication

from branchdesk.desktop.pages.records.editor import RecordEditor
from branchdesk.desktop.pages.records.presenter import RecordPresenter
from branchdesk.desktop.pages.records.standing import Standing
from branchdesk.desktop.people_search import Person
from branchdesk.desktop.sentences import sentence_for_trouble
from branchdesk.desktop.words import word_for
from branchdesk.domain.ids import MemberId
from branchdesk.domain.people import MemberStatus
from branchdesk.domain.records import Version
from branchdesk.domain.roll import Roll
from branchdesk.domain.timeline import timeline
from branchdesk.wording.days import full_day, local_moment
from branchdesk.wording.filling import filled
from branchdesk.wording.timeline import local_day, timeline_in_a_line


def people_to_pick(roll: Roll, pinyin: Mapping[MemberId, str], *, day: date) -> list[Person]:
    """Return everybody in the register on that day, with a word for who is no full member."""
    found = []
    for member in roll.members:
        status = member.status_on(day)
        if status is MemberStatus.LEFT:
            continue
        posts = member.posts_on(day)
        note = word_for(posts[0]) if posts else ""
        if not note and status not in (MemberStatus.FULL, None):
            note = word_for(status)
        found.append(Person(member.id, member.name, pinyin.get(member.id, ""), note))
    return found


def show_standing(editor: RecordEditor, presenter: RecordPresenter, *, read_only: bool) -> None:
    """Say above the form whether it can be typed into, and why not."""
    translate = QCoreApplication.translate
    ui = editor.ui
    trouble = presenter.trouble
    ui.trouble_banner.setVisible(trouble is not None)
    if trouble is not None:
        pattern = translate(
            "RecordEditor",
            "Not kept yet: {0} It is tried again by itself; leave the program open.",
        )
        if presenter.put_aside:
            pattern = translate(
                "RecordEditor",
                "Not kept in the workspace yet: {0} It is tried again by itself. Until then all "
                "that is typed lies safely in {1}, and is offered back when this workspace is "
                "opened again.",
            )
        values = (sentence_for_trouble(trouble), presenter.put_aside)
        ui.trouble_text.setText(filled(pattern, values))
    text, action = _standing(presenter)
    ui.standing_banner.setVisible(bool(text))
    ui.standing_text.setText(text)
    ui.standing_action.setText(action)
    ui.standing_action.setVisible(bool(action) and not read_only)


def _standing(presenter: RecordPresenter) -> tuple[str, str]:
    translate = QCoreApplication.translate
    version = presenter.version
    match presenter.standing:
        case Standing.DRAFT:
            return "", ""
        case Standing.REMOVED:
            return (
                translate("RecordEditor", "This record lies in the recycle bin."),
                translate("RecordEditor", "Restore"),
            )
        case Standing.FINAL:
            return _closed(version), translate("RecordEditor", "Amend…")
        case Standing.AMENDING:
            pattern = translate(
                "RecordEditor",
                "Being amended: version {0} stays in force until this is finalised with a reason.",
            )
            number = str(version.number) if version else ""
            return filled(pattern, (number,)), translate("RecordEditor", "Discard the changes")


def _closed(version: Version | None) -> str:
    translate = QCoreApplication.translate
    if version is None:
        return ""
    when = local_moment(version.finalised_at, translate)
    parts = [
        filled(
            translate("RecordEditor", "Finalised: version {0}, {1}."), (str(version.number), when)
        )
    ]
    if version.late_days:
        pattern = translate("RecordEditor", "Late entry, {0} days after the sitting: {1}.")
        parts.append(filled(pattern, (str(version.late_days), version.late_reason)))
    if version.reason:
        parts.append(
            filled(translate("RecordEditor", "Reason of the change: {0}."), (version.reason,))
        )
    for override in version.overrides:
        pattern = translate("RecordEditor", "A rule was set aside: {0}.")
        parts.append(filled(pattern, (override.reason,)))
    return " ".join(parts)


def timeline_of(presenter: RecordPresenter) -> str:
    """Return when it was held, written and closed so far; empty while it has no day."""
    if presenter.day is None or presenter.draft.written_at is None:
        return ""
    versions = (presenter.version,) if presenter.version is not None else ()
    moments = timeline(presenter.day, presenter.draft.written_at, versions, local_day=local_day)
    return timeline_in_a_line(moments, QCoreApplication.translate)


def subtitle_of(presenter: RecordPresenter) -> str:
    """Return the quiet line beside the title: day, group and what it was about."""
    parts = [full_day(presenter.day, QCoreApplication.translate)] if presenter.day else []
    group = presenter.roll.group(presenter.draft.group)
    if group is not None:
        parts.append(group.name)
    if presenter.draft.title.strip():
        parts.append(presenter.draft.title.strip())
    return " · ".join(parts)
