"""`trangxa rollback`: readers get the release before."""

from __future__ import annotations

from datetime import datetime

from generator.commands.run import OK, UNPUBLISHED, USAGE, Run, is_published_to, wait_for
from generator.publishing.places import Place
from generator.publishing.rollback import roll_back
from generator.telling.publishing import rollback_text


def run_rollback(run: Run, place: Place, clock: datetime, sites: tuple[str, ...]) -> int:
    """Go back and tell; return the exit status."""
    try:
        if not is_published_to(run, place):
            return USAGE
        made = roll_back(place, clock, sites, lambda: wait_for(run))
    except OSError as error:
        run.complain(f"không lùi lại được: {error}", f"nothing was rolled back: {error}")
        return UNPUBLISHED
    run.say(rollback_text(made, run.lang))
    return UNPUBLISHED if made.refused else OK
