"""The ways of computing a star item, as the editor of the standard lists them."""

from branchdesk.wording.catalogue import Translate


def measure_name(measure: str, translate: Translate) -> str:
    """Return what a measure counts, in a few words; its own name where none is known."""
    return _texts(translate).get(measure, measure)


def _texts(translate: Translate) -> dict[str, str]:
    return {
        "": translate("measures", "Not computed: scored by hand"),
        "obligation": translate("measures", "Share of periods in which a duty was met"),
        "lectures": translate("measures", "Party lectures by quarter, and the secretary’s own"),
        "first_topic": translate("measures", "Meetings that begin with the First Topic"),
        "annual_plan": translate("measures", "Plan of the year, reported sittings, list of duties"),
        "ideology": translate("measures", "Studies of ideology, one each half-year"),
        "warning_education": translate("measures", "Warning education, so much each"),
        "integration": translate("measures", "Theme days joined with the office’s work"),
        "summaries": translate("measures", "Half-year report and annual summary"),
        "org_life_meeting": translate("measures", "Organisational life meeting and its list"),
        "set_up": translate("measures", "Set-up of branch and committee, so much off a fault"),
        "term": translate("measures", "Election in time"),
        "seats": translate("measures", "Duties of the committee covered, no seat empty for long"),
        "conversions": translate("measures", "Recruitment by the rules, so much off a fault"),
        "study_hours": translate("measures", "Members who reach the year’s study hours"),
        "attendance": translate("measures", "Presence at organisational life"),
        "dues": translate("measures", "Dues paid in full and in time, and published"),
        "points_published": translate("measures", "Quarters of members’ points published"),
        "member_review": translate("measures", "Members’ review: steps, cap, feedback, share"),
        "heart_talks": translate("measures", "Coverage of heart-to-heart talks"),
        "record_keeping": translate("measures", "Records finalised in time and complete"),
        "packet_delivered": translate("measures", "Packet of the year handed in in time"),
        "committee_hours": translate("measures", "Training hours of the committee"),
        "volunteering": translate("measures", "Registration with a community and volunteering"),
        "wishes": translate("measures", "Wishes claimed and fulfilled"),
        "vanguard": translate("measures", "Teams, posts and conferences, so much each"),
        "projects": translate("measures", "Secretary’s project and party brand"),
    }


def known_measures(translate: Translate) -> dict[str, str]:
    """Return every way of computing with its words, in the order of the list."""
    return _texts(translate)
