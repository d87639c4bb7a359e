"""Preparing: from one site's built tree to a release that nobody sees yet, in any process."""

from __future__ import annotations

from collections.abc import Mapping

from generator.publishing.contents import keep
from generator.publishing.delivering import failure
from generator.publishing.differences import difference, loss
from generator.publishing.lifetimes import lifetimes_of
from generator.publishing.manifests import File, live_manifest, live_release
from generator.publishing.outcomes import Refusal, SiteOutcome
from generator.publishing.places import Place
from generator.publishing.releases import make_release
from generator.publishing.trees import Refused, Source, take
from generator.values import Struct, replace


class Job(Struct, frozen=True):
    """What is the same for all sites: `dry` writes nothing, `now` is an instant (RFC 3339)."""

    source: Source
    place: Place
    most_lost: int
    taken_back: Mapping[str, tuple[str, ...]]
    dry: bool
    now: str


_job: Job | None = None


def start(job: Job) -> None:
    """Begin a worker."""
    global _job
    _job = job


def died(slug: str) -> SiteOutcome:
    """Return the outcome of a site whose worker died."""
    return SiteOutcome(slug, refusal=Refusal("failed", reason="worker died"), read=True)


def prepare(slug: str) -> SiteOutcome:
    """Return what becomes of a site, with its release on disk if it is to be switched."""
    assert _job is not None, "start comes first"
    outcome = SiteOutcome(slug, read=True)
    try:
        before = live_release(_job.place, slug)
        outcome = replace(outcome, before=before, release=before)
        return _prepared(_job, outcome)
    except Refused as refused:
        return replace(outcome, refusal=refused.refusal)
    except (OSError, ValueError) as error:
        return replace(outcome, refusal=failure(error))


def _prepared(job: Job, outcome: SiteOutcome) -> SiteOutcome:
    live = live_manifest(job.place, outcome.slug)
    there = job.place.release(outcome.slug, outcome.before).is_dir()
    has = {file.sha256 for file in live.files} if live and there else set()
    store, stored = job.place.store, 0

    def put(file: File, content: bytes) -> None:
        nonlocal stored
        if file.sha256 not in has:
            stored += keep(store, file.sha256, file.path, content)

    manifest = take(job.source, outcome.slug, _forget if job.dry else put)
    if manifest.release == outcome.before:
        if not job.dry:
            make_release(job.place, manifest)  # unless it is there, as it should be
        return outcome
    if manifest.release in job.taken_back.get(outcome.slug, ()):
        return replace(outcome, refusal=Refusal("taken-back", reason=manifest.release))
    if over := lifetimes_of(job.source.out / outcome.slug).over(job.now):
        return replace(outcome, refusal=Refusal("overdue", tuple(each.path for each in over)))
    found = difference(live, manifest)
    if refusal := loss(live, found, job.most_lost):
        return replace(outcome, difference=found, refusal=refusal)
    if not job.dry:
        make_release(job.place, manifest)
    return replace(outcome, release=manifest.release, difference=found, stored=stored)


def _forget(_file: File, _content: bytes) -> None: ...
