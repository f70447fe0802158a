"""The head of the page: stars and points of the year, and what stands between it and the next."""

from PySide6.QtCore import QCoreApplication

from branchdesk.desktop.forms.stars_page import Ui_StarsPage
from branchdesk.desktop.pages.stars.presenter import StarsPresenter
from branchdesk.domain.standard import OVERRIDES, StarResult
from branchdesk.wording.filling import filled
from branchdesk.wording.points import cut_total, lacking
from branchdesk.wording.stars import stars_name


def show_total(ui: Ui_StarsPage, presenter: StarsPresenter) -> None:
    """Show the year as it was decided; before that, as the records have it."""
    translate = QCoreApplication.translate
    decided, live = presenter.decided, presenter.result
    shown = decided or live
    ui.star_meter.show_stars(shown.stars)
    ui.total.setText(cut_total(shown.total))
    ui.total.setAccessibleName(
        filled(
            translate("StarsPage", "{0} points, {1}"),
            (cut_total(shown.total), stars_name(shown.stars, translate)),
        )
    )
    ui.distance.setText(
        _distance(presenter)
        if decided is None
        else filled(
            translate("StarsPage", "{0}, as decided · by the records here {1} points"),
            (stars_name(shown.stars, translate), cut_total(live.total)),
        )
    )
    ui.obstacle.setText("" if decided is not None else _obstacle(live))
    ui.obstacle.setVisible(bool(ui.obstacle.text()))


def _distance(presenter: StarsPresenter) -> str:
    translate = QCoreApplication.translate
    stars, distance = presenter.result.stars, presenter.distance()
    if not distance:
        return stars_name(stars, translate)
    return filled(
        translate("StarsPage", "{0} · {1} points to {2}"),
        (
            stars_name(stars, translate),
            lacking(distance.points),
            stars_name(distance.stars, translate),
        ),
    )


def _obstacle(result: StarResult) -> str:
    translate = QCoreApplication.translate
    if result.vetoes:
        codes = "、".join(code for code, _, _ in result.vetoes)
        return filled(translate("StarsPage", "A veto applies: {0}"), (codes,))
    if not result.gate_failed:
        return ""
    items = "、".join(code for code in result.gate_failed if code != OVERRIDES)
    gate = filled(translate("StarsPage", "No five stars without points for {0}."), (items,))
    if OVERRIDES not in result.gate_failed:
        return gate
    hard = translate("StarsPage", "No five stars: a hard rule was set aside this year.")
    return f"{hard} {gate}" if items else hard
