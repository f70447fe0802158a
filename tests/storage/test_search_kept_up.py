"""The index says at any time what looking at every text says, whatever is done to the books."""

from collections.abc import Iterator
from pathlib import Path

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    Bundle,
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
)
from storage.samples import (
    BRANCH,
    NOW,
    SteppingClock,
    do,
    draft,
    finalise,
    keep,
    ledger_entry,
    record,
)
from storage.search_asked import RULES, hits

from branchdesk.domain.drafts import AgendaDraft, FollowUpDraft, PersonDraft
from branchdesk.domain.finding import Found, folded
from branchdesk.domain.ids import FollowUpId, RecordId
from branchdesk.domain.records import (
    AgendaItem,
    AgendaKind,
)
from branchdesk.storage.search_index import SearchIndex
from branchdesk.storage.search_text import text_of_draft, text_of_record
from branchdesk.storage.workspace import create

ALPHABET = "安全学习会议aＡ1。"
TEXTS = st.text(ALPHABET, max_size=8)
NEEDLES = st.text(ALPHABET, min_size=1, max_size=3)
PEOPLE = 3


class EverythingIsFound(RuleBasedStateMachine):
    """Whatever is done to the books, the index says what looking at every text says."""

    records = Bundle("records")

    @initialize()
    def make(self) -> None:
        self.folder = Path(self.temporary())
        self.workspace = create(self.folder / "workspace", branch=BRANCH, clock=SteppingClock())
        self.finder = self.workspace.finder(RULES)
        self.forms: dict[str, str] = {}
        self.finals: dict[str, str] = {}
        self.removed: set[str] = set()
        self.version: dict[str, int] = {}

    @staticmethod
    def temporary() -> str:
        import tempfile

        return tempfile.mkdtemp(prefix="branchdesk-search-")

    def teardown(self) -> None:
        import shutil

        if hasattr(self, "workspace"):
            self.workspace.close()
            shutil.rmtree(self.folder, ignore_errors=True)

    @rule(target=records, name=st.sampled_from(["r1", "r2", "r3"]), title=TEXTS, said=TEXTS)
    def type_into_a_form(self, name: str, title: str, said: str) -> str:
        form = draft(
            name,
            title=title,
            chair=PersonDraft(said),
            agenda=(
                AgendaDraft(
                    AgendaKind.DISCUSSION,
                    said,
                    discussion=title,
                    decision=said,
                    follow_ups=(FollowUpDraft(FollowUpId("f"), title, PersonDraft(said)),),
                ),
            ),
        )
        keep(self.workspace.work(), form)
        self.forms[name] = text_of_draft(form)
        return name

    @rule(target=records, name=st.sampled_from(["r1", "r2", "r4"]), title=TEXTS, said=TEXTS)
    def close_a_record(self, name: str, title: str, said: str) -> str:
        number = self.version.get(name, 0) + 1
        closed = finalise(
            self.workspace.work(),
            record(
                name, title=title, agenda=(AgendaItem(AgendaKind.STUDY, said, discussion=title),)
            ),
            number,
        )
        self.version[name] = number
        self.forms.pop(name, None)
        self.finals[name] = text_of_record(closed.record)
        return name

    @rule(name=records)
    def put_into_the_bin(self, name: str) -> None:
        do(self.workspace.work(), lambda work: work.records.remove(RecordId(name), now=NOW))
        self.removed.add(name)

    @rule(name=records)
    def take_out_of_the_bin(self, name: str) -> None:
        do(self.workspace.work(), lambda work: work.records.restore(RecordId(name)))
        self.removed.discard(name)

    @rule(name=records)
    def forget_the_changes(self, name: str) -> None:
        if name in self.finals and name in self.forms and name not in self.removed:
            do(self.workspace.work(), lambda work: work.records.drop_draft(RecordId(name)))
            del self.forms[name]

    @rule(said=TEXTS)
    def save_a_ledger_line(self, said: str) -> None:
        line = ledger_entry(values={"project": said})
        do(self.workspace.work(), lambda work: work.ledgers.save(line, title=said))

    @precondition(lambda self: True)
    @rule()
    def undo(self) -> None:
        with self.workspace.work() as work:
            undone = work.journal.undo()
            work.commit()
            if undone is not None and undone.entity == "record":
                self.read_back(work)

    def read_back(self, work) -> None:
        shown = {line.id for line in work.records.lines()}
        self.removed = {name for name in (*self.forms, *self.finals) if name not in shown}
        for name in set(self.finals):
            form = work.records.draft(RecordId(name))
            if form is None:
                self.forms.pop(name, None)
            else:
                self.forms[name] = text_of_draft(form)

    @rule(needle=NEEDLES)
    def search_for_it(self, needle: str) -> None:
        texts = {**self.finals, **self.forms}
        expected = {
            name
            for name, text in texts.items()
            if name not in self.removed and folded(needle) in folded(text)
        }
        found = hits(self.finder, f"类别:会议 {needle}")
        assert {hit.entry.item for hit in found} == expected

    @invariant()
    def the_index_says_what_a_fresh_one_says(self) -> None:
        if not hasattr(self, "workspace"):
            return
        self.finder.bring_up_to_date()
        fresh = self.workspace.finder(RULES)
        fresh.bring_up_to_date()
        assert sorted(_contents(self.finder)) == sorted(_contents(fresh))
        for group in Found:
            lines = [one for block in self.finder._blocks.get(group, ()) for one in block.entries]
            again = [one for block in fresh._blocks.get(group, ()) for one in block.entries]
            assert [(o.item, o.field, o.text) for o in lines] == [
                (o.item, o.field, o.text) for o in again
            ]


def _contents(finder: SearchIndex) -> Iterator[tuple[object, ...]]:
    for entries in finder._entries.values():
        for one in entries:
            yield (one.group, one.item, one.field, one.text, one.title, one.statuses, one.people)


TestEverythingIsFound = EverythingIsFound.TestCase
TestEverythingIsFound.settings = settings(
    max_examples=15,
    stateful_step_count=15,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
)
