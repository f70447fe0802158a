"""What every test of the program stands on."""

import os
import tempfile
from pathlib import Path

# Before anything imports Qt: no test may need a screen or show a window.
os.environ["QT_QPA_PLATFORM"] = "offscreen"

# Before anything asks for a folder: no test may touch the developer's own settings.
_HOME = tempfile.TemporaryDirectory(prefix="branchdesk-tests-", ignore_cleanup_errors=True)
os.environ["BRANCHDESK_HOME"] = _HOME.name

if os.name == "posix":
    # Only the unpacked fonts are shared, by all workers and runs: they take seconds to unpack.
    _FONTS = Path(__file__).resolve().parent.parent / "build" / "test-fonts"
    _FONTS.mkdir(parents=True, exist_ok=True)
    (Path(_HOME.name) / "cache").mkdir()
    (Path(_HOME.name) / "cache" / "fonts").symlink_to(_FONTS)

from hypothesis import HealthCheck, settings  # noqa: E402 - the lines above must come first

settings.register_profile("desk", max_examples=50, deadline=None)
settings.register_profile(
    "ci",
    max_examples=100,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.load_profile("ci" if os.environ.get("CI") else "desk")
