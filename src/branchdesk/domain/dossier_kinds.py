"""Every kind of dossier there is; the examination of the books and the export walk this list."""

from branchdesk.domain.dossiers import Dossier
from branchdesk.domain.elections import Election
from branchdesk.domain.follow_ups import FollowUpNote
from branchdesk.domain.notice_limits import NoticeLimits
from branchdesk.domain.org_life import OrgLife, OrgLifeMember
from branchdesk.domain.plans import Plan
from branchdesk.domain.points import PointsEntry, PointsSheet, PointsYear
from branchdesk.domain.recruitment import RecruitmentCase
from branchdesk.domain.report import AnnualReport
from branchdesk.domain.scanning import LoosePage
from branchdesk.domain.standard_book import StandardBook
from branchdesk.domain.star_rating import StarRating
from branchdesk.domain.themes import Theme

DOSSIER_KINDS: tuple[type[Dossier], ...] = (
    AnnualReport,
    Election,
    FollowUpNote,
    LoosePage,
    NoticeLimits,
    OrgLife,
    OrgLifeMember,
    Plan,
    PointsEntry,
    PointsSheet,
    PointsYear,
    RecruitmentCase,
    StandardBook,
    StarRating,
    Theme,
)
