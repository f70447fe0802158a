"""The format page says what the program does."""

import pytest
from source_tree import ROOT

from branchdesk.packet.findings import Finding
from branchdesk.packet.published import document


def test_the_page_in_the_docs_is_the_one_the_code_writes():
    written = (ROOT / "docs" / "packet-format.md").read_text(encoding="utf-8")

    assert written == document(), (
        "run: python -m branchdesk.packet.published > docs/packet-format.md"
    )


@pytest.mark.parametrize("finding", Finding)
def test_every_finding_is_explained_there(finding):
    assert f"`{finding.value}`" in document()
