"""Lines of what to do, as 今日 and the year board show them."""

from PySide6.QtCore import QCoreApplication

from branchdesk.desktop.models.lines import Line, Mark
from branchdesk.desktop.pages.today_presenter import Entry
from branchdesk.wording.board import basis_line
from branchdesk.wording.todos import second_of, title_of


def line_of(entry: Entry) -> Line:
    """Return a line of what to do, as the lists show it."""
    translate = QCoreApplication.translate
    todo = entry.todo
    return Line(
        title=title_of(todo, translate),
        second=second_of(todo, translate),
        mark=entry.mark,
        tip=basis_line(todo.rests_on, translate) if todo.rests_on else "",
        word=mark_word(entry),
    )


def mark_word(entry: Entry) -> str:
    """Return what the mark of a line says, for those who cannot see it."""
    translate = QCoreApplication.translate
    match entry.todo.kind:
        case "draft":
            return translate("todos", "draft")
        case "scans":
            return translate("todos", "waiting")
        case "coming":
            return translate("todos", "coming")
        case _ if entry.mark is Mark.OVERDUE:
            return translate("todos", "overdue")
        case _:
            return translate("todos", "due")
