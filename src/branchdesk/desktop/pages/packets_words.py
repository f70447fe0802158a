"""Words of the packet's sections, and of what is counted in them."""

from PySide6.QtCore import QCoreApplication

from branchdesk.desktop.pages.packets_plan import PlannedSection, Section
from branchdesk.wording.filling import filled


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
        case Section.PLAN:
            return translate("sections", "Annual plan and responsibility list")
        case Section.MATTERS:
            return translate("sections", "Agreed matters and what became of them")
        case Section.THEME_PARTY_DAYS:
            return translate("sections", "Theme party days")
        case Section.ORG_LIFE:
            return translate("sections", "Organisational life meeting")
        case Section.TALKS:
            return translate("sections", "Heart-to-heart talks (who and when only)")
        case Section.RECRUITMENT:
            return translate("sections", "Recruitment, conversion and elections")
        case Section.DUES:
            return translate("sections", "Party dues")
        case Section.STUDY:
            return translate("sections", "Study and training")
        case Section.SERVICE:
            return translate("sections", "What the branch does for others")
        case Section.AWARDS:
            return translate("sections", "Awards")
        case Section.SUMMARY:
            return translate("sections", "Year-end summary and duty report")
        case Section.FIGURES:
            return translate("sections", "Figures")
        case Section.REVIEW:
            return translate("sections", "Democratic review: summary and register")
        case Section.STARS:
            return translate("sections", "Star self-rating")
        case Section.COMPLIANCE:
            return translate("sections", "Compliance report")


def counted_in(planned: PlannedSection) -> str:
    """Return what is counted in a section besides records, empty where counting says nothing."""
    translate = QCoreApplication.translate
    if planned.ledgers:
        return " · ".join(f"{title} {count}" for title, count in planned.ledgers)
    if not planned.items:
        return ""
    match planned.section:
        case Section.PLAN:
            text = translate("sections", "{0} duties")
        case Section.MATTERS:
            text = translate("sections", "{0} matters")
        case Section.ORG_LIFE:
            text = translate("sections", "{0} problems to put right")
        case Section.RECRUITMENT:
            text = translate("sections", "{0} people")
        case Section.SUMMARY:
            text = translate("sections", "{0} papers")
        case Section.FIGURES:
            text = translate("sections", "{0} figures")
        case _:
            text = translate("sections", "{0} entries")
    return filled(text, (str(planned.items),))
