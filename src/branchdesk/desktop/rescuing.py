"""Offers back what was typed when the books refused it."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from branchdesk.desktop import leads
from branchdesk.desktop.sentences import sentence_for_trouble
from branchdesk.desktop.shell import Shell
from branchdesk.desktop.words import word_for
from branchdesk.usecases.desk import Desk
from branchdesk.usecases.errors import Failed
from branchdesk.usecases.rescuing import Rescued, put_back
from branchdesk.wording.days import local_moment
from branchdesk.wording.filling import filled


def offer_rescued(rescued: Sequence[Rescued], desk: Desk, shell: Shell) -> None:
    """Ask whether to put forms back into the books; what is not wanted now is offered again."""
    translate = QCoreApplication.translate
    if desk.rescue is None:
        return
    question = translate(
        "Rescuing",
        "What was typed last could not be saved in this workspace. It lies aside on this computer. "
        "Put it back as a draft?",
    )
    wanted = shell.prompts.confirm(
        question,
        yes=translate("Rescuing", "Put it back"),
        no=translate("Rescuing", "Ask again next time"),
        detail="\n".join(map(_line, rescued)),
    )
    if not wanted:
        return
    try:
        back = put_back(
            rescued,
            rescue=desk.rescue,
            today=desk.clock.today(),
            now=desk.clock.now(),
            work=desk.work(),
        )
    except Failed as failure:
        shell.notices.say(sentence_for_trouble(failure))
        return
    desk.changed()
    shell.notices.changed.emit()
    shell.places.go(leads.record(back[-1]))
    count = filled(translate("Rescuing", "Put back as drafts: {0}."), (str(len(back)),))
    shell.notices.say(count)


def _line(one: Rescued) -> str:
    """Return day, kind and title of a form, and when it was put aside."""
    draft = one.draft
    parts = (draft.day, word_for(draft.kind), draft.title)
    when = local_moment(one.saved_at, QCoreApplication.translate)
    return f"{' '.join(part for part in parts if part)} ({when})"
