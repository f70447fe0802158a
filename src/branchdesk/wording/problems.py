"""What is wrong with something a person entered, in a sentence."""

from branchdesk.domain.problems import Problem, Rule
from branchdesk.wording.catalogue import Translate
from branchdesk.wording.filling import filled


def sentence_for(problem: Problem, translate: Translate) -> str:
    """Return the sentence for a broken rule, its numbers and names filled in."""
    return filled(_pattern(problem.rule, translate), problem.values)


def _pattern(rule: Rule, translate: Translate) -> str:
    match rule:
        case Rule.REQUIRED:
            return translate("rules", "This must be filled in.")
        case Rule.NOT_A_DATE:
            return translate("rules", "“{0}” is not a day. Write it as 10.20, 2026-10-20 or 昨天.")
        case Rule.NOT_A_TASK:
            return translate(
                "rules", "“{0}” is not a task. Write each line as {1}, the item first."
            )
        case Rule.NOT_A_TIME:
            return translate("rules", "“{0}” is not a time. Write it as 14:30 or 1430.")
        case Rule.NOT_A_NUMBER:
            return translate("rules", "“{0}” is not a number that fits here.")
        case Rule.OUT_OF_RANGE:
            return translate("rules", "“{0}” does not lie between {1} and {2}.")
        case Rule.UNKNOWN_KEY:
            return translate("rules", "“{0}” is not known here; nothing was taken over.")
        case Rule.NAMED_TWICE:
            return translate("rules", "“{0}” stands there twice.")
        case Rule.TOO_MANY:
            return translate("rules", "There are more than {0}.")
        case Rule.WRONG_SHAPE:
            return translate("rules", "This cannot stand here: {0}")
        case Rule.TOO_LONG:
            return translate("rules", "This is longer than {0} characters.")
        case Rule.TOO_SHORT:
            return translate("rules", "At least {0} characters are needed.")
        case Rule.UNKNOWN_PERSON:
            return translate("rules", "{0} is not in the members' register.")
        case Rule.UNKNOWN_GROUP:
            return translate("rules", "Choose the party group.")
        case Rule.ALREADY_TAKEN:
            return translate("rules", "{0} is already in use.")
        case Rule.END_BEFORE_START:
            return translate("rules", "The end lies before the start.")
        case Rule.IN_THE_FUTURE:
            return translate("rules", "This day has not come yet: {0}.")
        case Rule.BEFORE_1921:
            return translate("rules", "This day lies before 1921: {0}.")
        case Rule.YEAR_UNLIKELY:
            return translate("rules", "A sitting of {1} rarely belongs to the year {0}.")
        case Rule.BAD_ID_NUMBER:
            return translate(
                "rules", "The ID number is not right: its length or check digit is wrong."
            )
        case Rule.ID_NUMBER_DISAGREES:
            return translate("rules", "The ID number disagrees with {0}.")
        case Rule.NOT_A_FULL_MEMBER_BEFORE_JOINING:
            return translate(
                "rules", "The day of becoming a full member lies before the day of joining."
            )
        case Rule.TOO_YOUNG:
            return translate("rules", "Less than eighteen years old on joining.")
        case Rule.ABSENCE_WITHOUT_REASON:
            return translate("rules", "{0}: the reason for the absence is missing.")
        case Rule.NO_AGENDA:
            return translate("rules", "No agenda item has been entered.")
        case Rule.NO_DISCUSSION:
            return translate("rules", "“{0}”: what was said is missing.")
        case Rule.NO_DECISION:
            return translate("rules", "“{0}”: the decision is missing.")
        case Rule.FIRST_TOPIC_MISSING:
            return translate("rules", "The first item of the agenda is not a First Topic.")
        case Rule.CHAIR_NOT_ENTITLED:
            return translate(
                "rules", "{0} usually does not chair such a meeting; note the delegation."
            )
        case Rule.QUORUM_NOT_MET:
            return translate("rules", "{0} of {1} were present; {2} are needed to vote or sit.")
        case Rule.VOTES_EXCEED_PRESENT:
            return translate("rules", "{0} votes were counted, but only {1} voters were present.")
        case Rule.VOTES_INCOMPLETE:
            return translate("rules", "{0} votes were counted for {1} voters present.")
        case Rule.SECRET_BALLOT_REQUIRED:
            return translate("rules", "This vote must be a secret ballot.")
        case Rule.EXCLUSION_NOT_ALLOWED:
            return translate("rules", "Nobody may be left out of the voters due in such a vote.")
        case Rule.TOO_FEW_CANDIDATES:
            return translate("rules", "{0} candidates for {1} seats; {2} are expected.")
        case Rule.CANNOT_PASS:
            return translate(
                "rules",
                "Even with every voter present in favour this cannot pass: {0} votes are needed.",
            )
        case Rule.NOT_DISCUSSED_BY_COMMITTEE_FIRST:
            return translate("rules", "“{0}” was not discussed by the branch committee first.")
        case Rule.NO_COMMITTEE:
            return translate("rules", "This branch has no branch committee on that day.")
        case Rule.NO_GROUPS:
            return translate("rules", "This branch has no party groups on that day.")
        case Rule.LATE_WITHOUT_REASON:
            return translate("rules", "Entered {0} days later: say why (late entry).")
        case Rule.AMENDED_WITHOUT_REASON:
            return translate("rules", "Say why the finalised record is changed.")
        case Rule.OVERRIDE_WITHOUT_REASON:
            return translate("rules", "Say in writing why this rule is set aside.")
        case Rule.NOTHING_CHANGED:
            return translate("rules", "Nothing has changed since the last version.")
        case Rule.STALE:
            return translate("rules", "This was changed elsewhere in the meantime; open it again.")
        case Rule.READ_ONLY:
            return translate("rules", "This workspace can only be read.")
        case Rule.NOT_FOUND:
            return translate("rules", "This is no longer there.")
        case Rule.STEP_OUT_OF_ORDER:
            return translate("rules", "The step “{0}” lies before the one it follows.")
        case Rule.STEP_WITHOUT_EVIDENCE:
            return translate("rules", "The step “{0}” has no date or nothing that shows it.")
        case Rule.TALLY_EXCEEDS_BALLOTS:
            return translate("rules", "{0}: {1} votes, but only {2} valid ballots.")
        case Rule.TALLY_INCOMPLETE:
            return translate("rules", "{0}: {1} votes for {2} valid ballots.")
        case Rule.BALLOTS_DO_NOT_ADD_UP:
            return translate("rules", "Issued {0}, returned {1}, valid {2}: this cannot be.")
        case Rule.MORE_RETURNED_THAN_ISSUED:
            return translate(
                "rules",
                "{0} ballots came back, but only {1} were issued. Nothing is counted like this, "
                "everything entered is kept: put the numbers right, or vote again.",
            )
        case Rule.PILE_INCOMPLETE:
            return translate("rules", "{0} entered {1} ballots; {2} came back.")
        case Rule.ENTRIES_DIFFER:
            return translate(
                "rules", "The two entries differ in {0} ballots: look at the paper together."
            )
        case Rule.COUNTED_BY_ONE:
            return translate("rules", "{0} is named twice; two people have to do this.")
        case Rule.NO_VALID_BALLOT:
            return translate("rules", "There is no valid ballot.")
        case Rule.TOO_FEW_BALLOTS:
            return translate(
                "rules",
                "Only {0} valid ballots: fewer than {1} hide nobody, so only their number is kept, "
                "not what they say of each member.",
            )
        case Rule.BALLOT_LIST_CHANGED:
            return translate(
                "rules",
                "The ballots name other members than the review rates now. What was entered is "
                "kept: put the participation back as it was printed, or begin a new count.",
            )
        case Rule.REVIEW_FINAL:
            return translate("rules", "The review is finalised. Open it again to count.")
        case Rule.DUTY_REPORT_MISSING:
            return translate(
                "rules", "It is not noted when the secretary reported on the work of the year."
            )
        case Rule.CORRECTION_WITHOUT_LENGTH:
            return translate("rules", "{0}: enter for how many months correction was ordered.")
        case Rule.PROBATIONARY_RATED:
            return translate("rules", "{0} is a probationary member: takes part, but is not rated.")
        case Rule.TOO_MANY_EXCELLENT:
            return translate("rules", "{0} are rated excellent; the usual limit is {1}.")
        case Rule.GRADE_WITHOUT_REASON:
            return translate("rules", "{0}: the grade differs from the ballots; say why.")
        case Rule.GRADE_MISSING:
            return translate("rules", "{0} has no grade yet.")
        case Rule.FEEDBACK_MISSING:
            return translate("rules", "{0}: the day of the feedback is missing.")
        case Rule.SCORE_OUT_OF_RANGE:
            return translate("rules", "The score must lie between 0 and {0}.")
        case Rule.SCORE_WITHOUT_NOTE:
            return translate("rules", "A score entered by hand needs a note.")
        case Rule.NOT_THE_SAME:
            return translate("rules", "The two are not the same. Type it once more.")
        case Rule.NOT_A_CHOICE:
            return translate("rules", "“{0}” is not known here. Write one of: {1}.")
        case Rule.NAMESAKE:
            return translate("rules", "{0} with the same birthday is in the register already.")
        case Rule.NAME_DIFFERS:
            return translate("rules", "The register knows this ID number as {0}’s.")
        case Rule.STATUS_DISAGREES:
            return translate(
                "rules", "The status disagrees with the day of becoming a full member, {0}."
            )
        case Rule.POST_HELD:
            return translate("rules", "{0} holds this post until now; say that it is handed over.")
        case Rule.DUPLICATE_ROW:
            return translate("rules", "The same person stands in row {0} too.")
        case Rule.POSSIBLE_DUPLICATE_ROW:
            return translate(
                "rules", "The same name stands in row {0}; make sure these are two people."
            )
        case Rule.NUMBER_DAMAGED:
            return translate(
                "rules",
                "The spreadsheet kept this ID number as a number and lost its last digits. Format the cell as text and type it again.",
            )
        case Rule.NO_RESULT:
            return translate(
                "rules",
                "The cell holds no result: {0}. Open the table in Excel or WPS, save it and import again.",
            )
        case Rule.STEP_TOO_EARLY:
            return translate("rules", "{0}: {1} at the earliest.")
        case Rule.STEP_TOO_LATE:
            return translate("rules", "{0}: the latest day was {1}.")
        case Rule.STEP_OVERDUE:
            return translate("rules", "Overdue since {1}: {0}.")
        case Rule.STEP_BEFORE_ANOTHER:
            return translate("rules", "This lies before step {0} “{1}”, which comes first.")
        case Rule.STEP_SKIPPED:
            return translate("rules", "A later step is entered, this one is not.")
        case Rule.NEEDS_FULL_MEMBERS:
            return translate("rules", "{0} full members are to be named; {1} are.")
        case Rule.NOT_A_FULL_MEMBER:
            return translate("rules", "{0} was no full member on that day.")
        case Rule.POST_REQUIRED:
            return translate("rules", "This is done by one of: {0}.")
        case Rule.TRAINING_TOO_SHORT:
            return translate("rules", "At least {0} days or {1} hours of training.")
        case Rule.VOTE_NOT_PASSED:
            return translate("rules", "Not passed: {0} in favour, {1} are needed.")
        case Rule.VOTE_AGAINST_RULE:
            return translate("rules", "The vote was closed with a rule set aside: {0}")
        case Rule.RECORD_NOT_LINKED:
            return translate("rules", "No minutes are linked that show the vote.")
        case Rule.RECORD_NOT_FINAL:
            return translate("rules", "The minutes are not finalised yet.")
        case Rule.ITEM_NOT_IN_RECORD:
            return translate("rules", "The linked minutes hold no such vote about {0}.")
        case Rule.CANDIDATE_COUNTS_VOTES:
            return translate("rules", "{0} is a candidate and must not supervise or count votes.")
        case Rule.NOT_ELECTED:
            return translate("rules", "{0} was not elected.")
        case Rule.POST_TWICE:
            return translate("rules", "Two people are named for one post: {0}.")
        case Rule.EXTENDED_BEFORE:
            return translate("rules", "Probation is extended once only.")
        case Rule.EXTENSION_LENGTH:
            return translate("rules", "Probation is extended by {0} to {1} months.")
        case Rule.COMMITTEE_SIZE:
            return translate("rules", "A committee has {0} to {1} members, {2} at most.")
        case Rule.TIE:
            return translate("rules", "Equal votes for the last seats: vote again on {0}.")
        case Rule.SEATS_OPEN:
            return translate("rules", "{0} seats are still open.")
        case Rule.SECRETARY_MISSING:
            return translate("rules", "Nobody is named as secretary yet.")
        case Rule.APPROVAL_MISSING:
            return translate("rules", "The day of the superior body's approval is missing.")
        case Rule.TERM_SHIFT_TOO_LONG:
            return translate("rules", "A term is moved by {0} days at most.")
        case Rule.DONE_BEFORE_AGREED:
            return translate("rules", "{0} lies before the day on which it was agreed, {1}.")
        case Rule.STAGE_NOT_SHOWN:
            return translate("rules", "The stage “{0}” has no record yet.")
        case Rule.LIST_MISSING:
            return translate("rules", "{0}: the list of problems is missing.")
        case Rule.STATEMENT_MISSING:
            return translate("rules", "{0} was absent: the written statement is missing.")
        case Rule.CRITICISM_MISSING:
            return translate("rules", "{0}: no criticism is noted.")
        case Rule.CODE_TWICE:
            return translate("rules", "The code {0} stands in the standard twice.")
        case Rule.UNKNOWN_MEASURE:
            return translate(
                "rules", "{0}: “{1}” is no way of computing that this program knows; choose one."
            )
        case Rule.POINTS_DO_NOT_ADD_UP:
            return translate("rules", "The points {0} do not add up: {1} declared, {2} together.")
        case Rule.SELF_RATING_WITHOUT_MEETING:
            return translate(
                "rules",
                "Link the finalised minutes of the committee’s meeting that discussed the "
                "self-rating (of the general meeting, where there is no committee).",
            )
        case Rule.STARS_NOT_REACHED:
            return translate(
                "rules", "The self-rating comes to {0} stars; no more can be asked for."
            )
        case Rule.ONE_STEP_UP:
            return translate(
                "rules", "The standard goes up one star a year: at most {0} can be asked for."
            )
        case Rule.NEW_BRANCH_UNRATED:
            return translate(
                "rules", "A branch founded in the year rates itself and gets no star yet."
            )
        case Rule.CHECK_MISSING:
            return translate("rules", "The committee’s points are missing: {0}.")
        case Rule.CHECK_OUT_OF_RANGE:
            return translate("rules", "{0}: the committee’s points must lie between 0 and {1}.")
        case Rule.CHECK_WITHOUT_REASON:
            return translate(
                "rules", "{0}: the committee’s points differ from the branch’s; write down why."
            )
        case Rule.PUBLICITY_TOO_SHORT:
            return translate(
                "rules", "It has to be made public for at least {0} days; these are {1}."
            )
        case Rule.PUBLICITY_RUNNING:
            return translate("rules", "It is still made public until {0}; decide after that.")
        case Rule.OBJECTION_OPEN:
            return translate("rules", "An objection is not answered yet: {0}.")
        case Rule.DECISION_DIFFERS:
            return translate(
                "rules",
                "The committee’s check comes to {0} stars; write down why the decision differs.",
            )
        case Rule.BEFORE_EARLIER_STEP:
            return translate("rules", "{0} lies before the step it follows ({1}).")
        case Rule.SAYS_THE_SAME:
            return translate(
                "rules", "What was said and decided is {0} % the same as in “{1}” of {2}."
            )
        case Rule.ELSEWHERE:
            return translate("rules", "{0}: present in “{1}” at the same time ({2}) too.")
        case Rule.MANY_ELSEWHERE:
            return translate(
                "rules", "{0} and others, {1} people: present in “{2}” at the same time ({3}) too."
            )
        case Rule.PLACE_TAKEN:
            return translate("rules", "“{1}” was at the same time ({2}) in the same place, {0}.")
        case Rule.TAKEN_ON_OTHER_DAY:
            return translate(
                "rules",
                "The camera says that “{0}” was taken on {1}; the day of the sitting is {2}.",
            )
        case Rule.PROOF_MISSING:
            return translate("rules", "Add a file that shows it, or link the minutes.")
        case Rule.TWO_NAMES:
            return translate(
                "rules", "Two people are needed, and nobody approves their own points."
            )
        case Rule.LEFT_OUT:
            return translate("rules", "{0} is left out of the points this year.")
        case Rule.SWITCHED_OFF:
            return translate(
                "rules", "Points are not kept in {0}; they are switched on in Settings."
            )
        case Rule.PUBLISHED_TOO_SHORT:
            return translate("rules", "It has to hang for at least {0} days, both ends counted.")
        case Rule.MONTH_AMBIGUOUS:
            return translate(
                "rules",
                "“{0}” may be January or October; only the year is taken over.",
            )
