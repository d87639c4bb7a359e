"""Advice: what is no longer good, though nothing is wrong with any file. Pure."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.settings import SiteSettings
from generator.model.when import When
from generator.problems import Problem
from generator.site.assembled import Page
from generator.site.expiry import expiry_problems
from generator.site.record_checks import record_problems
from generator.site.schedules import schedule_problems
from generator.site.twins import stale_twins


def advice_of(settings: SiteSettings, pages: tuple[Page, ...], clock: When) -> Iterator[Problem]:
    """Yield what is no longer good at `clock`, of the pages and of the settings."""
    yield from stale_twins(pages)
    yield from record_problems(pages, clock)
    yield from schedule_problems(pages, settings.province, clock)
    yield from expiry_problems(settings, clock)
