"""The task of building one site: all that it depends on."""

from __future__ import annotations

from generator.build.spending import Spent
from generator.build.state import SiteState
from generator.model.document import Tree
from generator.model.exchange import Edition
from generator.model.settings import SiteSettings
from generator.outputs.shared import Shared
from generator.site.given import Given
from generator.themes.theme import Theme
from generator.values import Struct, field


class SiteTask(Struct, frozen=True):
    """All that building one site depends on.

    `inputs` is the digest of everything but header and footer, that of whose templates is in
    `frame`, and the texts, whose digests are in `texts` by path;
    `untouched` says that no file of the tree was added or taken since `state` was saved.
    """

    settings: SiteSettings
    tree: Tree
    edition: Edition
    origins: tuple[Tree, ...]
    given: Given
    shared: Shared
    theme: Theme
    inputs: str
    frame: str
    texts: dict[str, str]
    state: SiteState
    untouched: bool
    spent: Spent = field(default_factory=Spent)

    @property
    def changed_texts(self) -> frozenset[str] | None:
        """The documents whose texts changed where nothing else did; None where more did."""
        if not (self._is_as_it_was and self.has_known_frames):
            return None
        known = self.state.texts
        return frozenset(path for path, text in self.texts.items() if known.get(path) != text)

    @property
    def has_known_frames(self) -> bool:
        """Whether header and footer of equal chromes are those of the last build."""
        return self.state.inputs == self.inputs and self.state.frame == self.frame

    @property
    def has_new_frame_alone(self) -> bool:
        """Whether nothing changed but the templates of header and footer."""
        return self._is_as_it_was and self.state.texts == self.texts

    @property
    def _is_as_it_was(self) -> bool:
        return self.untouched and self.state.inputs == self.inputs
