"""`python -m jourkontakt`: see `cli/`."""

import os
import sys

from .cli import main

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:], os.environ, sys.stdout.write))
