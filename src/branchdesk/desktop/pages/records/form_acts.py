"""What can be done in the form besides typing, each with its way back."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Slot

from branchdesk.desktop.pages.records import drafting, sheet
from branchdesk.desktop.pages.records.acts import Step
from branchdesk.desktop.pages.records.agenda_card import AgendaCard
from branchdesk.desktop.pages.records.editing import RecordEditing
from branchdesk.desktop.pages.records.usual import lecturer_role
from branchdesk.desktop.shell import Shell
from branchdesk.domain.drafts import ExceptionDraft
from branchdesk.domain.ids import EvidenceHash, MemberId
from branchdesk.domain.records import Attachment, Presence, RecordKind
from branchdesk.wording.filling import filled


class FormActs(QObject):
    """Listens to the form's buttons, keys and sheet."""

    def __init__(self, editing: RecordEditing, shell: Shell) -> None:
        super().__init__(editing)
        self._editing, self._shell = editing, shell
        self._presenter, self._editor = editing.presenter, editing.editor
        editor, links = self._editor, editing.links
        links.tie(editor.ui.add_item.clicked, self.add_item)
        links.tie(editor.agenda.move_wanted, self._move_item)
        links.tie(editor.agenda.remove_wanted, self._remove_item)
        links.tie(editor.attendance.toggled, self._toggle)
        links.tie(editor.attendance.marked, self._mark_as)
        links.tie(editor.attendance.entered, self._enter)
        links.tie(editor.files.added, self._add_files)
        links.tie(editor.files.remove_wanted, self._remove_file)
        links.tie(editor.files.caption_edited, self._caption)
        links.tie(editor.head.changed, self._fill_what_is_known)
        editing.like_last_wanted.connect(self.like_last)
        editing.themes_wanted.connect(self.follow_themes)
        self._show_hours()
        links.bind("Ctrl+D", editor, self.add_item)
        links.bind("Ctrl+T", editor, self.follow_themes)
        links.bind("Ctrl+B", editor, self.add_vote)
        links.bind("Ctrl+R", editor, self.add_follow_up)
        links.bind("Ctrl+O", editor, self.choose_files)
        links.bind("Ctrl+V", editor, self.paste)

    def _show_hours(self) -> None:
        # Only 党课 has hours to show; the others need not know how long one is.
        if self._presenter.draft.kind is RecordKind.PARTY_LECTURE:
            self._editor.head.show_hours(self._presenter.hours_of_times())

    @Slot()
    def add_item(self) -> None:
        """Begin another agenda item."""
        if self._presenter.locked:
            return
        self._editing.take()
        draft = self._presenter.draft
        place = len(draft.agenda)
        self._editing.act(
            self.tr("agenda item added"),
            lambda d: drafting.with_item(d, place, drafting.next_item(d)),
            lambda d: drafting.without_blank_item(d, place),
        )
        self._editor.go_to(f"agenda.{place}.title")

    @Slot()
    def choose_files(self) -> None:
        """Ask for photos and papers."""
        if not self._presenter.locked:
            self._editor.files.choose()

    @Slot()
    def paste(self) -> None:
        """Take a picture or files from the clipboard where no text is being typed."""
        self._editor.files.paste()

    @Slot()
    def add_vote(self) -> None:
        """Count a vote on the item in hand."""
        self._with_item(lambda card: card.add_vote())

    @Slot()
    def add_follow_up(self) -> None:
        """Note a follow-up of the item in hand."""
        self._with_item(lambda card: card.add_follow_up())

    def _with_item(self, do: Callable[[AgendaCard], None]) -> None:
        place = self._editor.agenda.current()
        if place >= 0 and not self._presenter.locked:
            do(self._editor.agenda.cards[place])

    @Slot(int, int)
    def _move_item(self, place: int, steps: int) -> None:
        to = place + steps
        self._editing.act(
            self.tr("agenda item moved"),
            lambda d: drafting.with_item_moved(d, place, to=to),
            lambda d: drafting.with_item_moved(d, to, to=place),
        )

    @Slot(int)
    def _remove_item(self, place: int) -> None:
        self._editing.take()
        item = self._presenter.draft.agenda[place]
        said = self.tr("agenda item removed")
        self._editing.act(
            said,
            lambda d: drafting.without_item(d, place),
            lambda d: drafting.with_item(d, place, item),
        )
        self._shell.notices.say(said, undo=self._editing.take_back)

    @Slot(object)
    def _toggle(self, members: tuple[MemberId, ...]) -> None:
        self._mark(members, lambda d: sheet.toggled(d, members))

    @Slot(object, object)
    def _mark_as(self, members: tuple[MemberId, ...], presence: Presence) -> None:
        self._mark(members, lambda d: sheet.marked(d, members, presence))

    @Slot(object)
    def _enter(self, line: ExceptionDraft) -> None:
        self._editing.typed(
            drafting.with_attendance(self._editor.read(self._presenter.draft), line)
        )

    def _mark(self, members: tuple[MemberId, ...], step: Step) -> None:
        before = [
            drafting.attendance_of(self._presenter.draft, member)
            or ExceptionDraft(member, Presence.PRESENT)
            for member in members
        ]
        self._editing.act(self.tr("attendance"), step, lambda d: drafting.with_lines(d, before))

    @Slot(str, object)
    def _add_files(self, record: str, files: tuple[Attachment, ...]) -> None:
        if record != self._presenter.draft.id or self._presenter.locked:
            self._editing.add_files_elsewhere(record, files)
            return
        known = {file.evidence for file in self._presenter.draft.attachments}
        new = [file.evidence for file in files if file.evidence not in known]
        if not new:
            self._shell.notices.say(self.tr("This file is attached already."))
            return
        self._editing.act(
            self.tr("files added"),
            lambda d: drafting.with_files(d, files),
            lambda d: drafting.without_files(d, new),
        )

    @Slot(str)
    def _remove_file(self, evidence: str) -> None:
        file = self._presenter.draft.attachment(EvidenceHash(evidence))
        if file is None:
            return
        said = filled(self.tr("{0} removed"), (file.name,))
        self._editing.act(
            said,
            lambda d: drafting.without_file(d, file.evidence),
            lambda d: drafting.with_files(d, (file,)),
        )
        self._shell.notices.say(said, undo=self._editing.take_back)

    @Slot(str, str)
    def _caption(self, evidence: str, caption: str) -> None:
        draft = self._editor.read(self._presenter.draft)
        self._editing.typed(drafting.with_caption(draft, EvidenceHash(evidence), caption))

    @Slot()
    def like_last(self) -> None:
        """Fill what is empty as it was last time: place, people, agenda skeleton, never speech."""
        self._editing.take()
        before = self._presenter.draft
        filled_in = self._presenter.like_last()
        if filled_in is None or filled_in == before:
            self._shell.notices.say(
                self.tr("Nothing to take over: there is no earlier record, or nothing is empty.")
            )
            return
        said = self.tr("as last time")
        self._editing.act(
            said,
            lambda _draft: filled_in,
            lambda d: drafting.emptied_again(d, filled=filled_in, before=before),
        )
        self._shell.notices.say(
            self.tr("Place, people and agenda as last time; nothing that was said is copied."),
            undo=self._editing.take_back,
        )

    @Slot()
    def follow_themes(self) -> None:
        """Put what the committee's theme of the month asks for on the agenda."""
        if self._presenter.locked:
            return
        self._editing.take()
        before = self._presenter.draft
        themes = self._presenter.themes()
        filled_in = drafting.titled_by(drafting.with_themes(before, themes), themes)
        if filled_in == before:
            self._shell.notices.say(
                self.tr("The agenda has everything that the month's theme asks for.")
                if themes
                else self.tr("No theme of the committee is here for this month.")
            )
            return
        self._editing.act(
            self.tr("agenda as the month's theme"),
            lambda _draft: filled_in,
            lambda d: drafting.without_themes(d, filled=filled_in, before=before),
        )
        titles = "、".join(theme.title for theme in themes)
        self._shell.notices.say(
            filled(self.tr("On the agenda as the theme “{0}” asks."), (titles,)),
            undo=self._editing.take_back,
        )

    @Slot()
    def _fill_what_is_known(self) -> None:
        """Choose 主讲人身份 from the register, and say how many study hours the times make."""
        head, presenter = self._editor.head, self._presenter
        self._show_hours()
        named, day = head.lecturer(), presenter.day
        if named is not None and named[0] and day is not None and not presenter.locked:
            head.show_lecturer_role(lecturer_role(*named, roll=presenter.roll, day=day))
