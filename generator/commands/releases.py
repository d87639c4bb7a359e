"""`trangxa releases`: which releases each site has, and which one readers get."""

from __future__ import annotations

from generator.commands.run import OK, UNPUBLISHED, USAGE, Run, is_published_to
from generator.publishing.history import read_history
from generator.publishing.places import Place
from generator.telling.publishing import releases_text


def run_releases(run: Run, place: Place, sites: tuple[str, ...]) -> int:
    """Print the releases; return the exit status."""
    try:
        if not is_published_to(run, place):
            return USAGE
        history = read_history(place)
    except OSError as error:
        run.complain(f"không đọc được: {error}", f"cannot be read: {error}")
        return UNPUBLISHED
    unknown = [slug for slug in sites if slug not in history.sites]
    if unknown:
        run.complain(f"chưa công bố trang `{unknown[0]}`", f"`{unknown[0]}` was never published")
        return USAGE
    print(releases_text(history, sites or history.sites, run.lang))
    return OK
