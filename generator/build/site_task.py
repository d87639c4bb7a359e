"""The task of building one site: all that it depends on."""

from __future__ import annotations

from dataclasses import dataclass, field

from generator.build.spending import Spent
from generator.build.state import SiteState
from generator.model.document import Tree
from generator.model.exchange import Edition
from generator.model.settings import SiteSettings
from generator.themes.theme import Theme


@dataclass(frozen=True, slots=True)
class SiteTask:
    """All that building one site depends on.

    `inputs` is the digest of everything but the texts, whose digests are in `texts` by path;
    `untouched` says that no file of the tree was added or taken since `state` was saved.
    """

    settings: SiteSettings
    tree: Tree
    edition: Edition
    origins: tuple[Tree, ...]
    theme: Theme
    inputs: str
    texts: dict[str, str]
    state: SiteState
    untouched: bool
    spent: Spent = field(default_factory=Spent)

    @property
    def changed_texts(self) -> frozenset[str] | None:
        """The documents whose texts changed where nothing else did; None where more did."""
        if not self.untouched or self.state.inputs != self.inputs:
            return None
        known = self.state.texts
        return frozenset(path for path, text in self.texts.items() if known.get(path) != text)
