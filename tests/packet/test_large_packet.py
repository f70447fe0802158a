"""A packet of more than a hundred pages with sixty large photographs stays within its memory."""

import importlib.util
import sys

import pytest
from source_tree import ROOT


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="no such measure there")
def test_a_hundred_and_twenty_pages_with_sixty_photographs_need_less_than_400_mb(tmp_path):
    spec = importlib.util.spec_from_file_location("packet_bench", ROOT / "benches/packet_bench.py")
    assert spec
    assert spec.loader
    bench = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(bench)
    bench.make_photos(tmp_path / "photos")

    figures = bench.in_a_child("build", tmp_path, tmp_path / "packet.pdf")

    assert figures["pages"] >= 120
    assert figures["memory"] < 400
