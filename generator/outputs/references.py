"""References: where links and pictures lead in one site, and which files it then publishes."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property

from generator.model.body import Ref
from generator.model.document import Attachment
from generator.model.pictures import Variant
from generator.model.registers import UNINDEXED_FOLDERS
from generator.model.settings import OWN_SETTINGS
from generator.model.span import Span
from generator.outputs.output import FileCopy
from generator.outputs.pictures import WIDTHS, shown, whole
from generator.outputs.views import Image
from generator.problems import Problem, problem
from generator.site.assemble import Site
from generator.site.assembled import Page
from generator.site.links import Broken, LinkIndex, Target, resolve


@dataclass
class References:
    """Files that pages use, by address and source, and what leads nowhere, pile up here."""

    site: Site
    index: LinkIndex
    files: dict[tuple[str, str], FileCopy | Variant] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    @cached_property
    def shown(self) -> dict[str, Page]:
        """The pages by address, as they are at the build's clock."""
        return {page.url: page for page in self.site.pages}

    def follow(self, ref: Ref) -> Target | None:
        """Return where a reference leads; what leads nowhere becomes a problem."""
        found = self._find(ref)
        if found and found.attachment and _is_confined(found.attachment.path):
            self._refuse(ref)
            return None
        if found and found.attachment:
            file, url = found.attachment, found.url.partition("#")[0]
            copy = FileCopy(file.real, file.digest)
            self.files[url, file.path] = whole(file, url) if file.picture else copy
        return found

    def _refuse(self, ref: Ref) -> None:
        """Tell that a file belongs to a list of people, and so is not published."""
        values = {"target": ref.text}
        self.problems.append(problem("tep-danh-sach", ref.where, values, width=len(ref.text)))

    def _find(self, ref: Ref) -> Target | None:
        found = resolve(self.index, ref)
        if isinstance(found, Broken):
            place = ref.where
            self.problems.append(problem(found.code, place, width=len(ref.text), target=ref.text))
            return None
        if text := self.index.withdrawn.get(found.url.partition("#")[0]):
            values = {"target": ref.text, "text": text}
            self.problems.append(problem("lien-ket-da-go", ref.where, values, width=len(ref.text)))
        return found

    def seen(self, ref: Ref) -> Target | None:
        """Return where a reference leads, without a word where it does nowhere."""
        found = resolve(self.index, ref)
        if isinstance(found, Broken) or (found.attachment and _is_confined(found.attachment.path)):
            return None
        return found

    def table(self, ref: Ref) -> Attachment | None:
        """Return the file of a table to show; what is none becomes a problem."""
        found = self._find(ref)
        file = found.attachment if found else None
        if found and (file is None or file.table is None):
            values = {"target": ref.text}
            self.problems.append(problem("khong-phai-bang", ref.where, values, width=len(ref.text)))
        if file is None or file.table is None:
            return None
        if _is_confined(file.path) and not _is_confined(ref.where.path):
            self._refuse(ref)
            return None
        self.problems += file.table.problems
        return file if file.table.columns else None

    def media(self, ref: Ref) -> Target | None:
        """Return where a film or sound is in this site; other hosts are not asked."""
        found = self.follow(ref)
        return found if found and self._is_here(found, ref) else None

    def _is_here(self, found: Target, ref: Ref) -> bool:
        if not found.url.startswith("/"):
            values = {"target": ref.text}
            self.problems.append(problem("hinh-ngoai", ref.where, values, width=len(ref.text)))
        return found.url.startswith("/")

    def picture(self, ref: Ref) -> Image | None:
        """Return the picture that a reference names, without words; what is none is a problem."""
        found = self._find(ref)
        if found is None or not self._is_here(found, ref):
            return None
        if found.attachment is None or found.attachment.picture is None:
            values = {"target": ref.text}
            self.problems.append(problem("khong-phai-hinh", ref.where, values, width=len(ref.text)))
            return None
        return self._shown(found, WIDTHS)

    def _shown(self, found: Target, widths: tuple[int, ...]) -> Image:
        """Return the picture of a file, whose variants are then published."""
        assert found.attachment is not None, "callers have looked"
        made = shown(found.attachment, found.url.partition("#")[0], widths)
        for url, variant in made.variants.items():
            self.files[url, found.attachment.path] = variant
        return made.image

    def own_picture(self, path: str, where: Span, widths: tuple[int, ...]) -> Image | None:
        """Return a picture of the site's own folder; what is none becomes a problem."""
        if not path:
            return None
        folder = f"content/{self.site.settings.slug}/"
        found = resolve(self.index, Ref(path, "", "", "", Span(folder + OWN_SETTINGS)))
        if isinstance(found, Broken) or not (found.attachment and found.attachment.picture):
            values = {"target": path, "folder": folder}
            self.problems.append(problem("hinh-khong-co", where, values, width=len(path)))
            return None
        return self._shown(found, widths)


def _is_confined(path: str) -> bool:
    """Whether a file of content is in a folder of which no file may be published."""
    return path.split("/")[2] in UNINDEXED_FOLDERS
