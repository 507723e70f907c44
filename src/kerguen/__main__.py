"""`python -m kerguen`."""

import sys

from kerguen.cli import main

sys.exit(main())
