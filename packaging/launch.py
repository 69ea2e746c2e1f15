"""Where the frozen app begins."""

import sys

from ordermanager_desktop.__main__ import main

sys.exit(main())
