"""`trangxa expire`: takes down what has had its time, on a web host that builds nothing."""

from __future__ import annotations

from datetime import datetime

from generator.commands.run import OK, UNPUBLISHED, USAGE, Run, is_published_to, wait_for
from generator.publishing.expiring import expire
from generator.publishing.places import Place
from generator.telling.publishing import publication_text


def run_expire(run: Run, place: Place, clock: datetime, keep: int) -> int:
    """Take down and tell; return the exit status."""
    try:
        if not is_published_to(run, place):
            return USAGE
        made = expire(place, clock, keep, lambda: wait_for(run))
    except OSError as error:
        run.complain(f"không gỡ được trang hết hạn: {error}", f"nothing was taken down: {error}")
        return UNPUBLISHED
    if made.sites:
        run.say(publication_text(made, run.lang))
    return UNPUBLISHED if made.refused else OK
