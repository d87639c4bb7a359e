"""What readers see change between two releases."""

from __future__ import annotations

from generator.publishing.manifests import File, Manifest
from generator.publishing.outcomes import Difference, Refusal
from generator.values import replace

_FEW = 5  # pages: a small site may lose so many


def difference(before: Manifest | None, after: Manifest) -> Difference:
    """Return the pages that are new, changed and gone, and how many other files differ."""
    old = before.by_path if before else {}
    new = after.by_path
    added = [path for path in new if path not in old]
    changed = [path for path in new if path in old and new[path].sha256 != old[path].sha256]
    gone = [path for path in old if path not in new]
    found = Difference(_pages(added, new), _pages(changed, new), _pages(gone, old))
    pages = len(found.new) + len(found.changed) + len(found.gone)
    return replace(found, others=len(added) + len(changed) + len(gone) - pages)


def _pages(paths: list[str], files: dict[str, File]) -> tuple[str, ...]:
    return tuple(path for path in paths if files[path].is_page)


def loss(before: Manifest | None, found: Difference, most: int) -> Refusal | None:
    """Return a refusal where more than `most` per cent of a site's pages would be gone."""
    if before is None or len(found.gone) <= _FEW:
        return None
    pages = sum(file.is_page for file in before.files)
    share = 100 * len(found.gone) // pages
    return Refusal("loss", found.gone, f"{share}") if 100 * len(found.gone) > most * pages else None
