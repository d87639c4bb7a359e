"""Random edits of a province, as editors, designers and operators make them in a day."""

from __future__ import annotations

import random
from dataclasses import dataclass, field

from tests.publishing.province import HUB, ORIGIN, Province, article

STYLE = "themes/base/static/site.css"
MARK = "tin-tuc/2026/moc"  # an article that every site keeps, and in which one letter changes
_LETTERS = "abcdefghijklmnopqrstuvwxyz"
# How often each comes in twenty publications.
_DECK = (
    *("add", "add", "add", "add"),
    *("rewrite", "rewrite", "rewrite", "rewrite"),
    *("turn", "turn", "turn", "turn"),
    *("delete", "delete", "withdraw", "withdraw"),
    *("share", "share", "design", "design"),
)


@dataclass
class Editors:
    """Whoever writes in a province, at random; `notes` is what was done."""

    province: Province
    rng: random.Random
    notes: list[str] = field(default_factory=list)
    _passing: list[str] = field(default_factory=list)
    _number: int = 0

    def begin(self) -> None:
        """Write the articles that stay, and some that do not."""
        for slug in self._communes:
            self.province.path(f"content/{slug}/{MARK}.md").write_text(
                article("Mốc của xã", "Chữ a ở đây.")
            )
        for _ in range(8):
            self.add()
        self.notes.clear()

    def edit(self, what: str) -> tuple[str, ...]:
        """Do one thing; return the sites in which a letter of the mark was turned."""
        self.notes.append(what)
        if what == "turn":
            return self.turn()
        {
            "add": self.add,
            "rewrite": self.rewrite,
            "delete": self.delete,
            "withdraw": self.withdraw,
            "share": self.share,
            "design": self.design,
        }[what]()
        return ()

    def add(self) -> None:
        """Write an article in some commune."""
        self._number += 1
        slug = self.rng.choice(self._communes)
        path = f"content/{slug}/tin-tuc/2026/bai-{self._number}.md"
        self.province.path(path).write_text(article(f"Bài {self._number}", self._words()))
        self._passing.append(path)

    def rewrite(self) -> None:
        """Write the body of an article anew."""
        place = self.province.path(self.rng.choice(self._passing))
        front, _, _ = place.read_text().partition("---\n\n")
        place.write_text(f"{front}---\n\n{self._words()}\n")

    def turn(self) -> tuple[str, ...]:
        """Change one letter in the mark of a site: the page keeps its size."""
        slug = self.rng.choice(self._communes)
        place = self.province.path(f"content/{slug}/{MARK}.md")
        text = place.read_text()
        letter = text.partition("Chữ ")[2][0]
        other = _LETTERS[(_LETTERS.index(letter) + 1) % len(_LETTERS)]
        place.write_text(text.replace(f"Chữ {letter}", f"Chữ {other}"))
        return (slug,)

    def delete(self) -> None:
        """Delete an article."""
        self.province.path(self._taken()).unlink()

    def withdraw(self) -> None:
        """Withdraw an article."""
        why = "withdrawn: {date: 2026-11-30, why: Đăng nhầm}"
        self.province.edit(self._taken(), "date: 2026-06-01", f"date: 2026-06-01\n{why}")

    def share(self) -> None:
        """Write an item of the province."""
        self._number += 1
        path = f"content/{ORIGIN}/tin-tuc/2026/chung-{self._number}.md"
        self.province.path(path).write_text(article(f"Tin {self._number}", self._words()))

    def design(self) -> None:
        """Change the style sheet of all sites."""
        self._number += 1
        place = self.province.path(STYLE)
        place.write_text(f"{place.read_text()}.n{self._number} {{ order: {self._number}; }}\n")

    @property
    def _communes(self) -> tuple[str, ...]:
        return tuple(slug for slug in self.province.slugs if slug != HUB)

    def _taken(self) -> str:
        return self._passing.pop(self.rng.randrange(len(self._passing)))

    def _words(self) -> str:
        return " ".join(f"chữ {self.rng.randrange(100_000)}" for _ in range(60))


def deck(rng: random.Random, count: int) -> list[str]:
    """Return that many edits, a multiple of twenty; in each twenty every sort comes its times."""
    twenties = range(count // len(_DECK))
    return [card for _ in twenties for card in rng.sample(_DECK, len(_DECK))]
