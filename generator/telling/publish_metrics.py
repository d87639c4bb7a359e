"""What monitoring, and the summary of a pipeline's run, are told of a publication."""

from __future__ import annotations

from generator.publishing.outcomes import Publication
from generator.telling.build_metrics import Ran
from generator.telling.prometheus import Metric, gauge
from generator.telling.publishing import publication_text


def publish_metrics(made: Publication, ran: Ran) -> tuple[Metric, ...]:
    """Return the figures of a publication."""
    switched = made.switched
    refused = Metric(
        "trangxa_publish_refused",
        "Sites that stay as they were although they were built anew, by reason.",
        tuple(
            ((("site", each.slug), ("reason", each.refusal.code)), 1)
            for each in made.refused
            if each.refusal
        ),
    )
    rows = (
        ("exit_status", "Exit status of the last publication.", ran.status),
        ("end_timestamp_seconds", "When the last publication ended, Unix time.", int(ran.ended)),
        ("duration_seconds", "How long the last publication took.", ran.seconds),
        (
            "switching_seconds",
            "How long renaming the links of all sites took.",
            made.switching / 1e9,
        ),
        ("switched_sites", "Sites whose readers got another release.", len(switched)),
        ("refused_sites", "Sites that stay as they were.", len(made.refused)),
        ("new_pages", "Pages new for readers.", sum(len(e.difference.new) for e in switched)),
        ("changed_pages", "Pages changed.", sum(len(e.difference.changed) for e in switched)),
        ("gone_pages", "Pages gone.", sum(len(e.difference.gone) for e in switched)),
        ("stored_bytes", "Bytes that were new in the store.", sum(e.stored for e in switched)),
    )
    return (*(gauge(f"trangxa_publish_{name}", text, value) for name, text, value in rows), refused)


def publish_summary(made: Publication, lang: str) -> str:
    """Return what a publication did, for people, in Markdown."""
    head = "Publication" if lang == "en" else "Công bố"
    return f"## {head}\n\n```text\n{publication_text(made, lang)}\n```\n"
