"""``python -m branchdesk``."""

import sys

from branchdesk.cli import main

if __name__ == "__main__":
    sys.exit(main())
