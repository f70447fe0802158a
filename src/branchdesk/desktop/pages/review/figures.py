"""The figures over the table: participation, the limit on 优秀, who is not in the table."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from branchdesk.desktop.forms.review_page import Ui_ReviewPage
from branchdesk.desktop.pages.review.presenter import ReviewPresenter
from branchdesk.domain.review import ReviewStepKind
from branchdesk.wording.board import basis_line
from branchdesk.wording.filling import filled


def show_figures(ui: Ui_ReviewPage, presenter: ReviewPresenter, kind: ReviewStepKind) -> None:
    """Show the figures of a step."""
    translate = QCoreApplication.translate
    rate, least = presenter.participation(), presenter.least_participation
    pattern = translate("ReviewPage", "{0} of {1} take part, {2} % (usually at least {3} %)")
    numbers = (str(rate.taking_part), str(rate.due), f"{rate.percent:g}", str(least))
    ui.participation.setText(filled(pattern, numbers))
    cap = presenter.cap()
    if cap.most is None:
        ui.cap.setText(
            filled(translate("ReviewPage", "Excellent {0}, no limit"), (str(cap.excellent),))
        )
    else:
        pattern = translate("ReviewPage", "Excellent {0} / at most {1}")
        ui.cap.setText(filled(pattern, (str(cap.excellent), str(cap.most))))
    _dress_pill(ui.cap, "overdue" if cap.exceeded else "done" if cap.excellent else "")
    rating = kind is ReviewStepKind.ORGANIZATION_RATING or cap.exceeded
    ui.cap.setVisible(rating)
    pattern, basis = (
        (translate("ReviewPage", "Limit for excellent: {0}"), cap.basis)
        if rating
        else (translate("ReviewPage", "Participation: {0}"), presenter.participation_basis)
    )
    ui.cap_basis.setText(filled(pattern, (basis_line(basis, translate),)))
    reason = presenter.draft.cap_override_reason
    ui.override.setVisible(cap.exceeded or bool(reason.strip()))
    missing = [name for _, name in presenter.unlisted()]
    ui.unlisted.setVisible(bool(missing) and not presenter.locked)
    ui.unlisted_text.setText(
        filled(
            translate("ReviewPage", "In the register but not in this table: {0}"),
            ("、".join(missing),),
        )
    )


def _dress_pill(label: QWidget, look: str) -> None:
    if label.property("pill") != look:
        label.setProperty("pill", look)
        label.style().unpolish(label)
        label.style().polish(label)
