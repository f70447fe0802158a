"""What each stage is for, and how far it is, in a few words."""

from PySide6.QtCore import QCoreApplication

from branchdesk.desktop.pages.org_life.presenter import OrgLifePresenter
from branchdesk.domain import org_life_rules as rules
from branchdesk.domain.basis import PROGRAM_DEFAULT
from branchdesk.domain.org_life import Stage
from branchdesk.wording.filling import filled

MATERIALS_BASIS = PROGRAM_DEFAULT


def guide_of(stage: Stage) -> str:
    """Return what is done in a stage."""
    translate = QCoreApplication.translate
    match stage:
        case Stage.STUDY:
            return translate("OrgLife", "Before the meeting the members study; link the records.")
        case Stage.OPINIONS:
            return translate(
                "OrgLife", "Before the meeting people talk in confidence, and opinions are heard."
            )
        case Stage.PROBLEMS:
            return translate(
                "OrgLife", "The committee makes one list of problems, and every member one."
            )
        case Stage.MEETING:
            return translate(
                "OrgLife",
                "A general, committee or group meeting: problems, criticism and self-criticism, "
                "what is to be put right. It can be closed once stages 1 to 3 have a record.",
            )
        case Stage.RECTIFICATION:
            return translate(
                "OrgLife",
                "After the meeting measures are set and problems put right one by one. Overdue "
                "lines are shown on the start page.",
            )


def materials_guide() -> str:
    """Return what the checklist is for."""
    return QCoreApplication.translate(
        "OrgLife", "Choose a line on the left to see or say where it is."
    )


def second_line(stage: Stage, presenter: OrgLifePresenter) -> str:
    """Return what stands below the name of a stage."""
    translate = QCoreApplication.translate
    dossier = presenter.dossier
    match stage:
        case Stage.STUDY:
            count = len(dossier.of_stage(stage).records)
            return filled(translate("OrgLife", "{0} records"), (str(count),))
        case Stage.OPINIONS:
            heard = len(rules.lines_in(dossier.opinions))
            pattern = translate("OrgLife", "{0} talks, {1} opinions")
            return filled(pattern, (str(dossier.talks), str(heard)))
        case Stage.PROBLEMS:
            listed = sum(bool(rules.lines_in(part.problems)) for part in dossier.members)
            pattern = translate("OrgLife", "{0} of {1} members")
            return filled(pattern, (str(listed), str(len(dossier.members))))
        case Stage.MEETING:
            held = [record.held_on for record in presenter.meetings()]
            return max(held).isoformat() if held else translate("OrgLife", "not held yet")
        case Stage.RECTIFICATION:
            closed = sum(line.closed_on is not None for line in dossier.rectifications)
            pattern = translate("OrgLife", "{0} of {1} closed")
            return filled(pattern, (str(closed), str(len(dossier.rectifications))))
