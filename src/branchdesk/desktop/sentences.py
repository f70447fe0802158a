"""Sentences in the window's language; what they say stands in `branchdesk.wording`."""

from PySide6.QtCore import QCoreApplication

from branchdesk.domain.problems import Problem
from branchdesk.usecases.errors import Failed
from branchdesk.wording import problems, troubles


def sentence_for(problem: Problem) -> str:
    """Return the sentence for a broken rule."""
    return problems.sentence_for(problem, QCoreApplication.translate)


def sentence_for_trouble(failure: Failed) -> str:
    """Return the sentence for expected trouble."""
    return troubles.sentence_for_trouble(failure, QCoreApplication.translate)
