"""Words of the packet's sections."""

from PySide6.QtCore import QCoreApplication

from branchdesk.desktop.pages.packets_plan import Section


def section_name(section: Section) -> str:
    """Return what a section is called."""
    translate = QCoreApplication.translate
    match section:
        case Section.BRANCH:
            return translate("sections", "The branch: committee, register, groups")
        case Section.GENERAL_MEETINGS:
            return translate("sections", "Branch general meetings")
        case Section.COMMITTEE_MEETINGS:
            return translate("sections", "Branch committee meetings")
        case Section.GROUP_MEETINGS:
            return translate("sections", "Party group meetings")
        case Section.PARTY_LECTURES:
            return translate("sections", "Party lectures")
        case Section.THEME_PARTY_DAYS:
            return translate("sections", "Theme party days")
        case Section.REVIEW:
            return translate("sections", "Democratic review: summary and register")
        case Section.STARS:
            return translate("sections", "Star self-rating")
        case Section.COMPLIANCE:
            return translate("sections", "Compliance report")
