"""The floor of publishing: hash, and link anew, every file below some folders, in a bare loop."""

import hashlib
import os
import sys


def main() -> None:
    """Arguments: a new folder for the links, then the trees."""
    target, *trees = sys.argv[1:]
    number = 0
    for tree in trees:
        for folder, _, names in os.walk(tree):
            place = f"{target}/{number}"
            os.mkdir(place)  # noqa: PTH102 pathlib takes 10 ms to start
            number += 1
            for name in names:
                with open(f"{folder}/{name}", "rb") as file:  # noqa: PTH123
                    hashlib.sha256(file.read()).hexdigest()
                os.link(f"{folder}/{name}", f"{place}/{name}")


main()
