"""What sites and the network give each other before any site is built."""

from __future__ import annotations

from typing import NamedTuple

from generator.values import Struct


class Offer(NamedTuple):
    """A page that another site may link to: its source and its address."""

    source: str
    url: str


class Contribution(Struct, frozen=True):
    """What a site gives to the network before any is built."""

    slug: str
    base_url: str
    offers: tuple[Offer, ...] = ()


class Edition(Struct, frozen=True):
    """What the network gives to one site: the origins' documents that it shows, by their paths.

    `neighbours` are the sites that its texts may link to: the hub and those that they name.
    """

    slug: str
    paths: frozenset[str]
    neighbours: tuple[Contribution, ...] = ()
