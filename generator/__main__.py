"""`python -m generator` is the command `trangxa`."""

import os
import sys
from contextlib import suppress

from generator.cli import main


def run() -> None:
    """Be the program: end as soon as it is done, as the system clears up faster than Python."""
    try:
        main()
    except SystemExit as end:
        if isinstance(end.code, int):
            with suppress(OSError):  # what was said cannot be written: Python tells of it
                for stream in filter(None, (sys.stdout, sys.stderr)):  # None where it was closed
                    stream.flush()
                os._exit(end.code)
        raise


if __name__ == "__main__":
    run()
