"""The words for the choices of one kind's own fields."""

from PySide6.QtCore import QCoreApplication

from branchdesk.domain.kinds import INTEGRATION_KINDS, LECTURER_ROLES, PARTY_DAY_FORMS


def choices_of(key: str) -> list[tuple[str, str]]:
    """Return (value, word) for a field, beginning with none chosen."""
    values = {
        "lecturer_role": ("", *LECTURER_ROLES),
        "form": ("", *PARTY_DAY_FORMS),
        "integration_kind": INTEGRATION_KINDS,
    }[key]
    return [(value, word_for_choice(key, value)) for value in values]


def word_for_choice(key: str, value: str) -> str:
    """Return the word for a value of a kind's own field."""
    match key, value:
        case "lecturer_role", _:
            return _lecturer_role(value)
        case "form", _:
            return _party_day_form(value)
        case "integration_kind", _:
            return _integration(value)
        case _:
            return value


def exclusion_reasons() -> list[tuple[str, str]]:
    """Return (number, words) of the reasons for which a voter may be left out of 应到会."""
    translate = QCoreApplication.translate
    return [
        ("1", translate("choices", "Cannot express a will because of illness")),
        ("2", translate("choices", "Abroad at own expense for half a year or longer")),
        ("3", translate("choices", "In custody without a disposal above party probation")),
        ("4", translate("choices", "Old and bedridden, or long ill and in need of care")),
        ("5", translate("choices", "Transferred or away for half a year, relation not moved")),
    ]


def _lecturer_role(value: str) -> str:
    translate = QCoreApplication.translate
    match value:
        case "secretary":
            return translate("choices", "Secretary")
        case "committee_member":
            return translate("choices", "Committee member")
        case "leader":
            return translate("choices", "Leading cadre")
        case "member":
            return translate("choices", "Party member")
        case "outside":
            return translate("choices", "From outside")
        case _:
            return value


def _party_day_form(value: str) -> str:
    translate = QCoreApplication.translate
    match value:
        case "study":
            return translate("choices", "Study together")
        case "visit":
            return translate("choices", "Visit")
        case "volunteer_service":
            return translate("choices", "Volunteer service")
        case "democratic_deliberation":
            return translate("choices", "Democratic deliberation")
        case "organisational_life":
            return translate("choices", "Organisational life")
        case "other":
            return translate("choices", "Other")
        case _:
            return value


def _integration(value: str) -> str:
    translate = QCoreApplication.translate
    match value:
        case "":
            return translate("choices", "None")
        case "legislative_research":
            return translate("choices", "Legislative research")
        case "law_enforcement_inspection":
            return translate("choices", "Law enforcement inspection")
        case "deputy_inspection":
            return translate("choices", "Inspection by deputies")
        case _:
            return value
