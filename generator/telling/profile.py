"""What `build --profile` says: where the time of a run went."""

from __future__ import annotations

from generator.build.reports import BuildReport
from generator.build.spending import Rows, added

_MOST = 10
_HEADS = {
    "vi": ("Các bước", "Trong các trang, cộng lại", "Các trang lâu nhất"),
    "en": ("Phases", "In all sites together", "The longest sites"),
}


def profile_text(report: BuildReport, lang: str) -> str:
    """Return three tables: phases by the clock, work and templates of all sites, longest sites."""
    sites = [
        (site.slug, sum(spent for name, spent, _ in site.spent if " " not in name), 1)
        for site in report.sites
        if site.spent
    ]
    longest = tuple(sorted(sites, key=lambda row: (-row[1], row[0]))[:_MOST])
    tables = (report.spent, added(site.spent for site in report.sites), longest)
    return "\n".join(
        line for head, rows in zip(_HEADS[lang], tables, strict=True) for line in _table(head, rows)
    )


def _table(head: str, rows: Rows) -> list[str]:
    if not rows:
        return []
    return [head] + [
        f"  {name:28} {spent / 1e6:10.1f} ms {count:7} ×{spent / count / 1e6:9.3f} ms"
        for name, spent, count in rows
    ]
