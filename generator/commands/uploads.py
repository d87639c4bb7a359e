"""`trangxa uploads`: what an object store or a static host is to get, in order."""

from __future__ import annotations

from pathlib import Path

from generator.commands.run import OK, UNPUBLISHED, USAGE, Run, is_published_to, wait_for
from generator.publishing.locking import publishing_to
from generator.publishing.places import Place
from generator.publishing.uploads import Uploads, confirm, write_lists
from generator.telling.elsewhere import confirmed_text, uploads_text


def run_uploads(run: Run, place: Place, folder: Path, sites: tuple[str, ...]) -> int:
    """Write the lists and tell; return the exit status."""
    if folder.resolve().is_relative_to(place.root.resolve()):
        run.complain(
            f"{folder} không được nằm trong {place.root}",
            f"{folder} must not be inside {place.root}",
        )
        return USAGE
    made: list[Uploads] = []
    try:
        if not is_published_to(run, place):
            return USAGE
        with publishing_to(place, lambda: wait_for(run)) as history:
            live = [slug for slug, site in history.sites.items() if site.live]
            for slug in sites:
                if slug not in live:
                    run.complain(f"chưa công bố trang `{slug}`", f"`{slug}` was never published")
                    return USAGE
            made += (write_lists(place, folder, slug) for slug in sites or live)
    except (OSError, ValueError) as error:
        run.complain(f"không ghi được danh sách: {error}", f"no lists were written: {error}")
        return UNPUBLISHED
    run.say(uploads_text(made, run.lang))
    return OK


def run_confirm(run: Run, folder: Path, sites: tuple[str, ...]) -> int:
    """Remember what was uploaded, and tell; return the exit status."""
    there = sorted(path.parent.name for path in folder.glob("*/listed.json"))
    try:
        done = [slug for slug in sites or there if confirm(folder, slug)]
    except (OSError, ValueError) as error:
        run.complain(f"không ghi nhận được: {error}", f"could not be noted: {error}")
        return UNPUBLISHED
    missing = [slug for slug in sites if slug not in done]
    if missing or not done:
        what = f"`{missing[0]}`" if missing else f"{folder}"
        run.complain(f"{what} không có danh sách nào", f"there are no lists of {what}")
        return USAGE
    run.say(confirmed_text(len(done), run.lang))
    return OK
