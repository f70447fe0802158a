"""Ways to a form of a record, as the window takes them."""

from branchdesk.desktop import leads
from branchdesk.domain.ids import RecordId
from branchdesk.domain.records import RecordKind
from branchdesk.usecases.records import keep_draft


def keep(books, draft):
    """Put a draft into the books."""
    return keep_draft(
        draft, today=books.clock.today(), now=books.clock.now(), work=books.desk.work()
    )


def begin(page, kind=RecordKind.COMMITTEE_MEETING, **where):
    page.open_place(leads.new_record(kind, **where))
    return page.editing


def open_record(page, record_id, field=""):
    page.open_place(leads.record(RecordId(record_id), field=field))
    return page.editing


def field(page, path):
    return page.editing.editor.fields()[path]
