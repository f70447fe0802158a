"""The second teller's file in words: why one that came back is not taken."""

from collections.abc import Iterable
from typing import Literal

from branchdesk.domain.teller_file import Doubt, Unfit
from branchdesk.usecases.errors import Trouble
from branchdesk.wording.catalogue import Translate
from branchdesk.wording.filling import filled


def sentence_for_unfit(found: Iterable[Unfit], translate: Translate) -> str:
    """Return why a file cannot stand as the second entry, and that nothing was changed."""
    parts = [filled(_pattern(one.doubt, translate), one.values) for one in found]
    parts.append(translate("tellers", "Nothing was taken over; everything entered is as it was."))
    return "\n".join(parts)


def pattern_for_file(
    trouble: Literal[Trouble.NOT_A_COUNT, Trouble.COUNT_OF_NEWER_PROGRAM, Trouble.COUNT_CHANGED],
    translate: Translate,
) -> str:
    """Return why a file cannot be read at all."""
    match trouble:
        case Trouble.NOT_A_COUNT:
            return translate(
                "troubles",
                "This is no teller’s file (.bdcount) of this program: {0}. Nothing was taken over; everything entered is as it was.",
            )
        case Trouble.COUNT_OF_NEWER_PROGRAM:
            return translate(
                "troubles",
                "The teller’s file {0} was written by a newer version of the program ({1}). Nothing was taken over; install the newer version here.",
            )
        case _:
            return translate(
                "troubles",
                "The teller’s file {0} was damaged or changed after it was written. Nothing was taken over; have it written again.",
            )


def _pattern(doubt: Doubt, translate: Translate) -> str:
    match doubt:
        case Doubt.NOTHING_ENTERED:
            return translate(
                "tellers",
                "This is the file that was handed to the second teller; no ballot is entered in it. Open it on the other computer, count there, and bring the file that is written then.",
            )
        case Doubt.OTHER_YEAR:
            return translate(
                "tellers", "This file belongs to the review of {0}; here {1} is counted."
            )
        case Doubt.OTHER_BRANCH:
            return translate(
                "tellers", "This file is of another branch: “{0}”; here “{1}” is counted."
            )
        case Doubt.OTHER_LIST:
            return translate(
                "tellers",
                "The list on the ballot is another one. Only in the file: {0}. Only here: {1}. Hand the file over again from here.",
            )
        case Doubt.OTHER_ORDER:
            return translate(
                "tellers",
                "The list on the ballot has another order than here. Hand the file over again from here.",
            )
        case Doubt.RETURNED_UNKNOWN:
            return translate("tellers", "Enter first how many ballots came back.")
        case Doubt.MORE_THAN_ISSUED:
            return translate("tellers", "The file has {0} ballots; only {1} were issued.")
        case Doubt.MORE_THAN_RETURNED:
            return translate(
                "tellers",
                "The file has {0} ballots; only {1} came back. Count the paper again: correct the number here, or have the file corrected.",
            )
        case Doubt.FEWER_THAN_RETURNED:
            return translate(
                "tellers",
                "The file has {0} ballots; {1} came back. Count the paper again: correct the number here, or have the file corrected.",
            )
        case Doubt.FIRST_TELLER:
            return translate(
                "tellers",
                "“{0}” is the first teller here: one person’s entry cannot be compared with itself.",
            )
        case Doubt.HERE_ALREADY:
            return translate("tellers", "The ballots in this file are here already.")
