"""Settings that are good for a time only: from when on somebody has to be told. Pure."""

from __future__ import annotations

from datetime import timedelta

from generator.model.settings import SecuritySetting, SiteSettings
from generator.model.when import When
from generator.problems import Problem, problem
from generator.site.holiday_gaps import gap_moments, opening_gaps
from generator.values import replace

NOTICE = timedelta(days=30)


def expiry_moments(settings: SiteSettings, clock: When) -> tuple[When, ...]:
    """Return the moments around `clock` at which what `expiry_problems` returns changes."""
    security = settings.security
    own = (_notice(security), security.expires.after) if security else ()
    return (*own, *gap_moments(settings, clock))


def expiry_problems(settings: SiteSettings, clock: When) -> list[Problem]:
    """Return what the clock makes wrong: holidays of a new year that are needed and missing.

    And a warning where the contact of security.txt is, or soon will be, no longer good.
    """
    return [*_security_problems(settings.security, clock), *opening_gaps(settings, clock)]


def _security_problems(security: SecuritySetting | None, clock: When) -> list[Problem]:
    if security is None or not _notice(security).begins_by(clock):
        return []
    over = security.expires.ended_by(clock)
    code = "bao-mat-het-han" if over else "bao-mat-sap-het-han"
    return [problem(code, security.where, expires=security.expires.day)]


def _notice(security: SecuritySetting) -> When:
    return replace(security.expires, day=security.expires.day - NOTICE)
