"""What an examination of the workspace found, in a sentence."""

from branchdesk.usecases.upkeep import ChainFault, ChainPlace, Finding, FindingKind
from branchdesk.wording.catalogue import Translate
from branchdesk.wording.days import full_day
from branchdesk.wording.filling import filled


def sentence_for_finding(finding: Finding, translate: Translate) -> str:
    """Return the sentence for one finding."""
    if finding.place is not None:
        where = version_named(finding.place, translate)
        return filled(_of_the_chain(finding.place.fault, translate), (where,))
    return filled(_pattern(finding.kind, translate), (finding.subject,))


def sentence_for_break(place: ChainPlace, translate: Translate) -> str:
    """Return the sentence for the first place at which the chain of versions does not hold."""
    sound = (
        translate("findings", "The chain breaks first here: {0} Nothing was finalised before it.")
        if not place.sound_before
        else translate(
            "findings",
            "The chain breaks first here: {0} The {1} versions finalised before it are as they "
            "were closed.",
        )
    )
    what = filled(_of_the_chain(place.fault, translate), (version_named(place, translate),))
    return filled(sound, (what, str(place.sound_before)))


def version_named(place: ChainPlace, translate: Translate) -> str:
    """Return ``2026年3月5日“支委会会议”第2版（2026年3月6日定稿）``, as far as it is known."""
    values = (
        place.title,
        str(place.version),
        full_day(place.held_on, translate) if place.held_on else "",
        full_day(place.finalised_on, translate) if place.finalised_on else "",
    )
    if place.held_on and place.finalised_on:
        pattern = translate("findings", "“{0}” of {2}, version {1}, finalised on {3}")
    elif place.held_on:
        pattern = translate("findings", "“{0}” of {2}, version {1}")
    elif place.finalised_on:
        pattern = translate("findings", "“{0}”, version {1}, finalised on {3}")
    else:
        pattern = translate("findings", "“{0}”, version {1}")
    return filled(pattern, values)


def _of_the_chain(fault: ChainFault, translate: Translate) -> str:
    match fault:
        case ChainFault.MISSING:
            return translate("findings", "{0}: this finalised version is no longer there.")
        case ChainFault.GAP:
            return translate("findings", "{0}: what was finalised just before it is gone.")
        case ChainFault.CHANGED:
            return translate("findings", "{0}: its content was changed after it was finalised.")
        case ChainFault.NOT_FOLLOWING:
            return translate("findings", "{0}: it does not follow the version before it.")
        case ChainFault.UNREADABLE:
            return translate("findings", "{0}: its content cannot be read.")
        case ChainFault.HEADER_DIFFERS:
            return translate("findings", "{0}: the books call it something else than it says.")
        case ChainFault.REGISTER_DIFFERS:
            return translate("findings", "{0}: the list of records names another version.")


def _pattern(kind: FindingKind, translate: Translate) -> str:
    match kind:
        case FindingKind.DATABASE_DAMAGED:
            return translate("findings", "The database is damaged: {0}")
        case FindingKind.DANGLING_REFERENCE:
            return translate("findings", "Something refers to what is no longer there: {0}")
        case FindingKind.RECORD_CHANGED:
            return translate("findings", "A finalised record is not as it was closed: {0}")
        case FindingKind.CHAIN_BROKEN:
            return translate("findings", "The chain of versions is broken at: {0}")
        case FindingKind.EVIDENCE_MISSING:
            return translate("findings", "An evidence file is missing: {0}")
        case FindingKind.EVIDENCE_CHANGED:
            return translate("findings", "An evidence file has changed: {0}")
        case FindingKind.EVIDENCE_UNKNOWN:
            return translate("findings", "A file in the evidence folder belongs to no record: {0}")
