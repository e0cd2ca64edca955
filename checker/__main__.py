"""``python -m checker``, for a plain checkout without the installed command."""

import sys

from checker.cli.main import main

sys.exit(main())
