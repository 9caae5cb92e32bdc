"""Lets `python -m tasks_app` run the command line."""

import sys

from tasks_app.cli import main

if __name__ == "__main__":
    sys.exit(main())
