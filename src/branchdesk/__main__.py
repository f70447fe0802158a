"""Lets `python -m branchdesk` do what the `branchdesk` command does."""

import sys

from branchdesk.cli import main

if __name__ == "__main__":
    sys.exit(main())
