"""Stars in words."""

from branchdesk.wording.catalogue import Translate


def stars_name(stars: int, translate: Translate) -> str:
    """Return ``四星``, or ``不定级`` for none."""
    match stars:
        case 5:
            return translate("stars", "five stars")
        case 4:
            return translate("stars", "four stars")
        case 3:
            return translate("stars", "three stars")
        case 2:
            return translate("stars", "two stars")
        case 1:
            return translate("stars", "one star")
        case _:
            return translate("stars", "not rated")
