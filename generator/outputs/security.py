"""Output: where to tell of a weakness of the site (RFC 9116)."""

from __future__ import annotations

from collections.abc import Iterator

from generator.outputs.desk import Desk
from generator.outputs.output import Output, written
from generator.site.permalinks import absolute, file_of
from generator.values import Struct

_URL = "/.well-known/security.txt"


class SecurityView(Struct, frozen=True):
    """What security.txt says. `contact` and `canonical` are addresses, `expires` is RFC 3339."""

    contact: str
    expires: str
    canonical: str


def security(desk: Desk) -> Iterator[Output]:
    """Yield security.txt where the settings say whom to tell."""
    settings = desk.site.settings
    known = settings.security
    if known:
        canonical = absolute(settings.base_url, _URL)
        view = SecurityView(known.contact, known.expires.instant, canonical)
        yield written(file_of(_URL), "security", view)
