"""One record in the form, without Qt: keeps it, judges it, closes it; the page only shows."""

import time
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING

from branchdesk.desktop.pages.records import drafting, following
from branchdesk.desktop.pages.records.autosave import Autosave
from branchdesk.desktop.pages.records.counting import Count
from branchdesk.desktop.pages.records.judging import Judging
from branchdesk.desktop.pages.records.linked import LinkedEntries
from branchdesk.desktop.pages.records.sheet import Sheet
from branchdesk.desktop.pages.records.standing import Duty, Standing, duty_of
from branchdesk.domain.drafts import RecordDraft
from branchdesk.domain.ids import GroupId, MemberId, RecordId
from branchdesk.domain.kinds import FOLLOW_THEMES
from branchdesk.domain.recording import held_on, repeated_from, to_draft
from branchdesk.domain.records import FinalRecord, RecordKind, Version
from branchdesk.domain.roll import Roll
from branchdesk.usecases import records
from branchdesk.usecases.desk import Desk
from branchdesk.usecases.errors import Failed
from branchdesk.usecases.records import keep_draft

if TYPE_CHECKING:
    from branchdesk.domain.filling import FillFrom
    from branchdesk.domain.follow_ups import Register
    from branchdesk.domain.themes import Theme
    from branchdesk.usecases.finalising import Checked, Finalising
    from branchdesk.usecases.word_forms import AboutRecord


class RecordPresenter:
    """Keeps the form, the books and what is said about them in step."""

    def __init__(
        self,
        desk: Desk,
        draft: RecordDraft,
        *,
        final: FinalRecord | None = None,
        removed: bool = False,
        new: bool = False,
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        self._desk = desk
        self._draft = draft
        self._kept = draft
        """What the books hold; of a new record, what it began with."""
        self._in_books = not new
        self._final = final
        self._removed = removed
        self._amending = final is not None and draft != to_draft(final.record)
        self._autosave = Autosave(monotonic)
        self.linked = LinkedEntries(desk, draft)
        self._judging = Judging(desk)
        self.trouble: Failed | None = None
        """Why the draft could not be kept; None as long as it is safe."""
        self.put_aside = ""
        """Where what could not be kept lies meanwhile; empty while nothing lies aside."""

    # What stands in the form

    @property
    def draft(self) -> RecordDraft:
        """The form, exactly as typed."""
        return self._draft

    @property
    def standing(self) -> Standing:
        """Where the record is on its way into the books."""
        if self._removed:
            return Standing.REMOVED
        if self._final is None:
            return Standing.DRAFT
        return Standing.AMENDING if self._amending else Standing.FINAL

    @property
    def locked(self) -> bool:
        """Whether nothing can be typed."""
        return self._desk.workspace.read_only or self.standing in (
            Standing.FINAL,
            Standing.REMOVED,
        )

    @property
    def version(self) -> Version | None:
        """The latest finalised version, None before the first."""
        return self._final.version if self._final else None

    @property
    def has_unkept(self) -> bool:
        """Whether something typed is not in the books yet."""
        return self._autosave.waiting

    @property
    def is_new(self) -> bool:
        """Whether nothing of it is in the books."""
        return not self._in_books

    @property
    def day(self) -> date | None:
        """The day typed so far."""
        return held_on(self._draft, today=self._desk.clock.today())

    def typed(self, draft: RecordDraft) -> bool:
        """Take over what stands in the form; return whether anything changed."""
        if self.locked or draft == self._draft:
            return False
        self._draft = draft
        self._autosave.typed()
        return True

    # Keeping

    def seconds_to_keep(self) -> float | None:
        """Return in how many seconds `keep` is to be called, None while everything is safe."""
        return self._autosave.seconds_left()

    def keep(self) -> bool:
        """Store what is typed; return whether it is safe (`trouble` says why not)."""
        if not self._autosave.waiting:
            return True
        if not self._in_books and drafting.is_untouched(self._draft, self._kept):
            self._autosave.kept()
            return True
        try:
            self._store()
        except Failed as failure:
            self.trouble = failure
            self._autosave.refused()
            self._put_aside()
            return False
        return True

    def _put_aside(self) -> None:
        """Write what the books refuse to this person's own folder, if that takes it."""
        if self._desk.rescue is None:
            return
        try:
            path = self._desk.rescue.keep(self._draft, now=self._desk.clock.now())
            self.put_aside = str(path)
        except Failed:
            # The banner says what is wrong, and that nothing lies aside.
            self.put_aside = ""

    def _is_safe(self) -> None:
        self.trouble = None
        if self.put_aside and self._desk.rescue is not None:
            self._desk.rescue.forget(self._draft.id)
        self.put_aside = ""

    def _store(self) -> None:
        today, now = self._desk.clock.today(), self._desk.clock.now()
        kept = keep_draft(self._draft, today=today, now=now, work=self._desk.work())
        following.carry_into_sitting(kept, was=self._kept, desk=self._desk)
        self.linked.follow(kept)
        self._is_safe()
        self._draft = self._kept = kept
        self._in_books = True
        self._autosave.kept()
        self._desk.changed()

    def follow_books(self) -> bool:
        """Take over papers that were filed with the record meanwhile; return whether there were."""
        before, now = self._draft, following.in_books(self._draft.id, desk=self._desk)
        if self.standing is Standing.FINAL and now.final is not None and now.typed is None:
            self._draft = self._kept = to_draft(now.final.record)
        else:
            self._draft = following.with_papers_since(before, self._final, self._kept, now=now)
            self._kept = following.with_files_of(self._kept, now.typed)
            if now.typed is not None and before != self._draft != now.typed:
                self._autosave.typed()
        self._final = now.final
        return self._draft != before

    # Judging

    def forget_facts(self) -> None:
        """Read register and records anew: something else changed in the books."""
        self._judging.forget()

    def check(self) -> "Checked":
        """Say what stands against finalising what is typed; paths as the form counts."""
        return self._judging.check(self._draft, final=self._final is not None)

    def sheet(self) -> Sheet:
        """Return the sign-in sheet as typed."""
        return self._judging.sheet(self._draft)

    def counts(self, sheet: Sheet) -> Sequence[Count | None]:
        """Return the verdict of every agenda item's vote as typed."""
        return self._judging.counts(self._draft, sheet)

    @property
    def roll(self) -> Roll:
        """The register."""
        return self._judging.roll

    @property
    def pinyin(self) -> Mapping[MemberId, str]:
        """How every member's name sounds."""
        return self._judging.pinyin

    def register(self) -> "Register":
        """Return every agreed matter there is."""
        return self._judging.register(self._draft)

    def hours_of_times(self) -> str:
        """Return how many study hours the times typed make, empty while they make none."""
        return self._judging.hours_of_times(self._draft)

    # Acts

    def finalise(self, closing: "Finalising") -> FinalRecord:
        """Close the record.

        Raises:
            Rejected: With what is missing; every keystroke stays in the form.
            Failed: If the disk refuses.
        """
        from branchdesk.usecases.finalising import finalise_record

        self.keep()
        final = finalise_record(
            self._draft,
            closing=closing,
            today=self._desk.clock.today(),
            now=self._desk.clock.now(),
            profile=self._desk.profile,
            work=self._desk.work(),
        )
        self._take_final(final)
        return final

    def about(self) -> "AboutRecord":
        """Return the finalised record for a Word form.

        Raises:
            Rejected: If it is not finalised yet.
        """
        from branchdesk.usecases.word_forms import about_record

        return about_record(self.draft.id, work=self._desk.work())

    def amend(self) -> None:
        """Begin to change a finalised record; the finalised version stays as it is."""
        if self._final is not None and not self._removed:
            self._amending = True

    def discard_changes(self) -> None:
        """Forget what was changed since the latest version."""
        if self._final is None:
            return
        if self._in_books and self._draft_is_kept():
            records.discard_changes(self._draft.id, work=self._desk.work())
        self._take_final(self._final)

    def remove(self) -> None:
        """Put the record into the recycle bin."""
        if self.has_unkept:
            self._store()
        if self._in_books:
            records.remove_record(
                self._draft.id, now=self._desk.clock.now(), work=self._desk.work()
            )
            self._removed = True
        self._autosave.kept()
        self._desk.changed()

    def restore(self) -> None:
        """Take the record out of the recycle bin."""
        records.restore_record(self._draft.id, work=self._desk.work())
        self._removed = False
        self._desk.changed()

    def like_last(self) -> RecordDraft | None:
        """Return the draft with place, people and agenda as last time; None if there was none."""
        with self._desk.work() as work:
            last = work.records.latest(self._draft.kind, group=self._draft.group)
        if last is None or last.record.id == self._draft.id:
            return None
        blank = RecordDraft(self._draft.id, self._draft.sitting, self._draft.kind)
        return drafting.filled_from(self._draft, repeated_from(last.record, blank))

    def themes(self) -> "tuple[Theme, ...]":
        """Return the committee's themes of the record's month, where its kind follows them."""
        if self._draft.kind not in FOLLOW_THEMES:
            return ()
        from branchdesk.usecases.themes import themes_for

        day = self.day or self._desk.clock.today()
        return themes_for(day.year, day.month, work=self._desk.work())

    def add_duty(self, kind: RecordKind, *, group: GroupId | None = None) -> RecordId:
        """Begin a further duty of the sitting, keep it, and return its id.

        Raises:
            Failed: If the disk refuses.
        """
        if self.is_new or self.has_unkept:
            self._store()
        duty = records.add_duty(self._draft, kind, group=group)
        keep_draft(
            duty,
            today=self._desk.clock.today(),
            now=self._desk.clock.now(),
            work=self._desk.work(),
        )
        self._desk.changed()
        return duty.id

    def to_fill(self) -> "FillFrom | None":
        """Return what an outside form is filled in from: the latest version, never a draft."""
        if self._final is None:
            return None
        from branchdesk.domain.filling import FillFrom, FillSource, values_of_record

        record = self._final.record
        values = values_of_record(record, self.roll)
        return FillFrom(FillSource.RECORD, values, record.title, record.kind.value)

    def duties(self) -> Sequence[Duty]:
        """Return the duties of the sitting, this one included, in the order they were begun."""
        with self._desk.work() as work:
            lines = work.records.of_sitting(self._draft.sitting)
        found = [duty_of(line) for line in lines]
        if all(duty.id != self._draft.id for duty in found):
            own = Duty(self._draft.id, self._draft.kind, self._draft.group, open=True)
            found.insert(0, own)
        return found

    def ready_for_entry(self) -> bool:
        """Keep what is typed; return whether it says enough for an entry of the same sitting.

        Raises:
            Failed: If the disk refuses.
        """
        if self.is_new or self.has_unkept:
            self._store()
        return self.check().record is not None

    def _draft_is_kept(self) -> bool:
        with self._desk.work() as work:
            return work.records.draft(self._draft.id) is not None

    def _take_final(self, final: FinalRecord) -> None:
        self._final = final
        self._is_safe()
        self._draft = self._kept = to_draft(final.record)
        self.linked.follow(self._draft)
        self._amending = False
        self._in_books = True
        self._autosave.kept()
        self.forget_facts()
        self._desk.changed()
