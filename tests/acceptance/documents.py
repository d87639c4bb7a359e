"""A network of documents by chance, and a simple oracle of what its sites must show."""

from __future__ import annotations

import random
from collections import defaultdict
from dataclasses import dataclass, field

from generator.vietnamese.slugs import slug_of
from tests.filing import document
from tests.workspace import Workspace

TODAY = "2026-06-15"
TYPES = (("Quyết định", "QĐ"), ("Kế hoạch", "KH"), ("Thông báo", "TB"), ("Công văn", ""))
SIGNERS = ("Người Ký Một", "Người Ký Hai", "Người Ký Ba")
FIELDS = ("Đất đai", "Văn hóa", "Ngân sách", "Chiếu sáng")
BODY = {"_tinh": "Ủy ban nhân dân tỉnh Thí Nghiệm"}


@dataclass
class Filed:
    """A document as it was written; the other fields hold numbers of its own tree."""

    tree: str
    name: str
    number: str
    type: str
    office: str
    signer: str
    fields: tuple[str, ...]
    issued: str
    begins: str
    ends: str
    to: str = ""
    thay_the: list[str] = field(default_factory=list)
    sua_doi: list[str] = field(default_factory=list)

    @property
    def url(self) -> str:
        """Its address in every site that shows it."""
        return f"van-ban/{self.issued[:4]}/{self.name}.html"

    @property
    def text(self) -> str:
        """Its file."""
        more = {"het_hieu_luc": self.ends} if self.ends else {}
        more |= {"syndicate": f"{{to: ['{self.to}']}}"} if self.to else {}
        for name, numbers in (("thay_the", self.thay_the), ("sua_doi", self.sua_doi)):
            more |= {name: f"[{', '.join(numbers)}]"} if numbers else {}
        return document(
            so_hieu=self.number,
            loai=self.type,
            trich_yeu=f"Việc {self.name} của {self.tree}",
            co_quan_ban_hanh=self.office,
            nguoi_ky=self.signer,
            linh_vuc=f"[{', '.join(self.fields)}]",
            ngay_ban_hanh=self.issued,
            ngay_hieu_luc=self.begins,
            tep="[]",
            **more,
        )


def chance(tree: str, count: int, *, groups: tuple[str, ...] = ()) -> list[Filed]:
    """Return documents of a tree, the same for the same arguments; earlier ones are changed."""
    dice = random.Random(tree)  # noqa: S311 no secret
    found: list[Filed] = []
    for number in range(1, count + 1):
        label, short = dice.choice(TYPES)
        issued = f"{dice.choice((2024, 2025, 2026))}-0{dice.randint(1, 8)}-{dice.randint(1, 28):02}"
        sign = f"{short}-UBND" if short else "UBND-VX"
        made = Filed(
            tree=tree,
            name=f"so-{number}",
            number=f"{number:02}/{issued[:4]}/{sign}",
            type=label,
            office=BODY.get(tree, f"Ủy ban nhân dân {tree}"),
            signer=dice.choice(SIGNERS),
            fields=tuple(dice.sample(FIELDS, dice.randint(1, 2))),
            issued=issued,
            begins=dice.choice(("", issued, f"2026-0{dice.randint(1, 9)}-15")),
            ends=dice.choice(("", "", "", f"2026-0{dice.randint(1, 9)}-20")),
            to=dice.choice(groups) if groups else "",
        )
        if found and dice.random() < 0.2:
            getattr(made, dice.choice(("thay_the", "sua_doi"))).append(dice.choice(found).number)
        found.append(made)
    return found


def write(project: Workspace, filed: list[Filed]) -> None:
    """Write documents."""
    for each in filed:
        path = f"content/{each.tree}/van-ban/{each.issued[:4]}/{each.name}.md"
        project.write(path, each.text)


def shown(filed: list[Filed], words: set[str], slug: str) -> list[Filed]:
    """Return what a site shows: its own and what is given to it, of days that have come.

    `words` are those of `syndicate` that mean the site.
    """
    come = [each for each in filed if each.issued <= TODAY]
    own = [each for each in come if each.tree == slug]
    mine = {each.url for each in own}  # a commune's own page takes the place of the province's
    return [*own, *(each for each in come if each.to in words and each.url not in mine)]


def state(each: Filed, among: list[Filed]) -> str | None:
    """Return the state of a document on the day, by the rule as people say it."""

    def naming(field: str) -> bool:
        return any(
            other.tree == each.tree
            and each.number in getattr(other, field)
            and "" < other.begins <= TODAY
            for other in among
        )

    if "" < each.ends <= TODAY or naming("thay_the"):
        return "het-hieu-luc"
    if not each.begins:
        return None
    if each.begins > TODAY:
        return "chua-hieu-luc"
    return "con-hieu-luc-da-sua-doi" if naming("sua_doi") else "con-hieu-luc"


def facets(among: list[Filed]) -> dict[str, set[str]]:
    """Return the lists of a site's documents by address, each with the documents in it."""
    found: dict[str, set[str]] = defaultdict(set)
    for each in among:
        terms = [
            ("loai", each.type),
            ("co-quan-ban-hanh", each.office),
            ("nguoi-ky", each.signer),
            *(("linh-vuc", term) for term in each.fields),
        ]
        for name, term in terms:
            found[f"van-ban/{name}/{slug_of(term)}/"].add(each.url)
        found[f"van-ban/{each.issued[:4]}/"].add(each.url)
    return dict(found)
