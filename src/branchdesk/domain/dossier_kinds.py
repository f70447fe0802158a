"""Every kind of dossier there is; the examination of the books and the export walk this list."""

from branchdesk.domain.dossiers import Dossier
from branchdesk.domain.follow_ups import FollowUpNote
from branchdesk.domain.org_life import OrgLife, OrgLifeMember

DOSSIER_KINDS: tuple[type[Dossier], ...] = (OrgLife, OrgLifeMember, FollowUpNote)
