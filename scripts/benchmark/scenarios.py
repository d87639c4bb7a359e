"""Changes that people make to a network, each as an edit of trangxa's workspace."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from scripts.benchmark.ours import text_of
from scripts.benchmark.workload import Commune, Item, Workload

NEWS = "tin-tuc"


@dataclass(frozen=True, slots=True)
class Scenario:
    """A change; `edit` makes it in a workspace, differently in every round."""

    key: str
    title: str
    edit: Callable[[Path, Workload, int], None]


def _nothing(root: Path, network: Workload, number: int) -> None:
    del root, network, number


def _own_body(root: Path, network: Workload, number: int) -> None:
    commune = _commune(network, number)
    _append(_own(root, commune, commune.articles[number % len(commune.articles)]), number)


def _own_title(root: Path, network: Workload, number: int) -> None:
    commune = _commune(network, number)
    newest = max(commune.articles, key=lambda item: item.date)
    _retitle(_own(root, commune, newest), number)


def _new_own(root: Path, network: Workload, number: int) -> None:
    commune = _commune(network, number)
    item = commune.articles[0]
    new = Item(f"moi-{number}", f"Bài mới {number}", item.body, "2023-12-29", item.category)
    _own(root, commune, new).write_text(text_of(new), encoding="utf-8")


def _province_body(root: Path, network: Workload, number: int) -> None:
    _append(_shared(root, network.shared[number % len(network.shared)]), number)


def _new_province(root: Path, network: Workload, number: int) -> None:
    item = network.shared[0]
    new = Item(f"moi-{number}", f"Tin mới {number}", item.body, "2023-12-29", item.category)
    _shared(root, new).write_text(text_of(new), encoding="utf-8")


def _footer(root: Path, network: Workload, number: int) -> None:
    del network
    path = root / "themes/base/templates/footer.html"
    text = re.sub(r"(<p>Bản \d+</p>)?</footer>", f"<p>Bản {number}</p></footer>", path.read_text())
    path.write_text(text, encoding="utf-8")


def _css(root: Path, network: Workload, number: int) -> None:
    del network
    path = root / "themes/base/static/site.css"
    path.write_text(f"{path.read_text()}\n.bench-{number} {{ color: inherit; }}\n")


def _commune(network: Workload, number: int) -> Commune:
    return network.communes[number % len(network.communes)]


def _own(root: Path, commune: Commune, item: Item) -> Path:
    return root / "content" / commune.slug / NEWS / item.year / f"{item.slug}.md"


def _shared(root: Path, item: Item) -> Path:
    return root / "content/_tinh" / NEWS / item.year / f"{item.slug}.md"


def _append(path: Path, number: int) -> None:
    # At the end, so that the summary, and with it every list, stays as it is.
    path.write_text(f"{path.read_text(encoding='utf-8')}\nSửa lần {number}.\n", encoding="utf-8")


def _retitle(path: Path, number: int) -> None:
    text = path.read_text(encoding="utf-8")
    title = f'title: "Tên mới {number}"'
    path.write_text(re.sub(r"^title: .*$", title, text, count=1, flags=re.M), encoding="utf-8")


SCENARIOS = (
    Scenario("nothing", "nothing changed", _nothing),
    Scenario("own body", "one own article's body", _own_body),
    Scenario("own title", "the newest own article's title", _own_title),
    Scenario("new own", "one new own article", _new_own),
    Scenario("province body", "one province article's body", _province_body),
    Scenario("new province", "one new province article", _new_province),
    Scenario("footer", "footer template (all pages)", _footer),
    Scenario("css", "one CSS file (all pages link to it by its hash)", _css),
)
