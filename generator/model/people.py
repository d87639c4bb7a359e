"""People who hold a post of a commune: what the public has to know of them, and no more."""

from __future__ import annotations

from generator.model.pictures import Picture
from generator.model.span import NOWHERE, Span
from generator.model.when import When
from generator.values import Struct


class Tenure(Struct, frozen=True):
    """From when to when somebody holds a post; `where` is the place of the end."""

    since: When | None = None
    until: When | None = None
    where: Span = NOWHERE


class Officer(Struct, frozen=True):
    """A post and who holds it; a name of "" is unknown, unless the post is `vacant`."""

    post: str
    name: str = ""
    vacant: bool = False
    phone: str = ""
    email: str = ""
    duties: tuple[str, ...] = ()
    tenure: Tenure | None = None
    image: Picture | None = None
