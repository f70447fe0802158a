"""Every kind of dossier there is; the examination of the books and the export walk this list."""

from branchdesk.domain.dossiers import Dossier

DOSSIER_KINDS: tuple[type[Dossier], ...] = ()
