"""The fictional branch that ``branchdesk demo`` makes: told in seeds/sample, kept by use cases."""

from branchdesk.sample.building import build_sample
from branchdesk.sample.calendar import sample_clock

__all__ = ["build_sample", "sample_clock"]
