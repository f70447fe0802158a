"""What a label is called where nobody can press its letter."""

import pytest

from branchdesk.desktop.words import without_mnemonic


@pytest.mark.parametrize(
    ("label", "said"), [("收回(&R)", "收回"), ("&Returned", "Returned"), ("情况", "情况")]
)
def test_a_sentence_names_a_field_without_its_letter(label, said):
    assert without_mnemonic(label) == said
