"""`trangxa mirror`: another host delivers what is delivered here."""

from __future__ import annotations

import shutil
from datetime import datetime

from generator.commands.run import OK, UNPUBLISHED, USAGE, Run, is_published_to, wait_for
from generator.publishing.mirroring import Foreign, mirror
from generator.publishing.places import Place
from generator.publishing.remote import Remote
from generator.telling.elsewhere import mirror_text


def run_mirror(run: Run, place: Place, remote: Remote, clock: datetime, *, doubting: bool) -> int:
    """Mirror and tell; return the exit status."""
    for program in (remote.ssh[0], "rsync"):
        if shutil.which(program) is None:
            run.complain(
                f"cần chương trình {program}; trên Debian, Ubuntu: "
                "apt-get install rsync openssh-client",
                f"{program} is needed; on Debian, Ubuntu: apt-get install rsync openssh-client",
            )
            return USAGE
    try:
        if not is_published_to(run, place):
            return USAGE
        made = mirror(place, remote, clock, lambda: wait_for(run), doubting=doubting)
    except Foreign:
        run.complain(
            f"{remote} không trống và không phải do `trangxa mirror` tạo ra",
            f"{remote} is not empty, and `trangxa mirror` did not make it",
        )
        return USAGE
    except (OSError, ValueError) as error:
        run.complain(
            f"chưa đưa được hết sang {remote}: {error}", f"{remote} is not the same yet: {error}"
        )
        return UNPUBLISHED
    run.say(mirror_text(made, remote, run.lang))
    return UNPUBLISHED if any(each.refusal for each in made.sites) else OK
