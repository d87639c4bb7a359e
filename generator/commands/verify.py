"""`trangxa verify`: whether what is published is, byte for byte, what was published."""

from __future__ import annotations

from generator.commands.run import ERRORS, OK, USAGE, Run, is_published_to
from generator.publishing.places import Place
from generator.publishing.verifying import verify
from generator.telling.publishing import verification_text


def run_verify(run: Run, place: Place) -> int:
    """Verify every kept release and tell; return the exit status."""
    try:
        if not is_published_to(run, place):
            return USAGE
        found = verify(place)
    except OSError as error:
        run.complain(f"không đọc được: {error}", f"cannot be read: {error}")
        return ERRORS
    run.say(verification_text(found, run.lang))
    return ERRORS if found else OK
