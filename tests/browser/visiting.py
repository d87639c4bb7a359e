"""How a browser goes to a kind of page, and what was seen on the way."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from playwright.sync_api import Page, Request, Response, Route

from tests.browser.network import KINDS

SCREENS = [kind for kind in KINDS if kind != "redirect"]  # those with header, main and footer
_STATUS = {"not-found": 404}
_PICTURES = re.compile(r"\.(png|jpe?g|webp|avif|gif|svg)$")


def visit(page: Page, address: str, kind: str) -> None:
    """Go to a kind of page, which must be there, and stay on it, on a redirect too."""
    if kind == "redirect":
        page.route("**/tin-tuc/2026/*", _stay)
    response = page.goto(address + KINDS[kind])
    assert response is not None
    status = _STATUS.get(kind, 200)
    assert response.status == status, f"{kind}: {KINDS[kind]} answers {response.status}"


def _stay(route: Route) -> None:
    route.fulfill(status=204)


@dataclass
class Loaded:
    """One file that a page took: its address, what for, its compressed size."""

    url: str
    purpose: str
    size: int

    @property
    def is_picture(self) -> bool:
        """Whether it is left out of the budgets of text."""
        return self.purpose == "image"


@dataclass
class Seen:
    """What one visit showed."""

    status: int
    files: list[Loaded] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)
    shifts: list[str] = field(default_factory=list)
    largest: dict[str, str] = field(default_factory=dict)

    @property
    def other_hosts(self) -> list[str]:
        """The addresses of other hosts that were asked for something."""
        return [url for url in self.asked if urlsplit(url).hostname != "127.0.0.1"]

    def size(self, *purposes: str) -> int:
        """Return the bytes of what was taken for these purposes; of all but pictures for none."""
        chosen = [each for each in self.files if not each.is_picture]
        return sum(each.size for each in chosen if not purposes or each.purpose in purposes)


_WATCH = """
globalThis.shifts = []; globalThis.largest = {};
const name = node =>
  !node ? '?' : (node.closest ? node : node.parentElement).outerHTML?.slice(0, 160);
new PerformanceObserver(list => { for (const each of list.getEntries()) shifts.push(
  each.value.toFixed(4) + ' ' + each.sources.map(source => name(source.node)).join(' | ')
) }).observe({type: 'layout-shift', buffered: true});
new PerformanceObserver(list => { const last = list.getEntries().at(-1), node = last.element;
  globalThis.largest = {tag: node?.tagName ?? '', html: name(node),
    width: node?.getAttribute('width') ?? '', height: node?.getAttribute('height') ?? ''};
}).observe({type: 'largest-contentful-paint', buffered: true});
"""


def watch(page: Page, address: str, kind: str) -> Seen:
    """Visit a kind of page with pictures that come late, and return what was seen."""
    seen = Seen(0)
    page.on("request", lambda request: _asked(seen, request))
    page.on("response", lambda response: _answered(seen, response))
    page.on("console", lambda message: seen.complaints.append(message.text))
    page.on("pageerror", lambda error: seen.complaints.append(error.message))
    page.add_init_script(_WATCH)
    page.route(_PICTURES, _late)
    if kind == "redirect":
        page.route("**/tin-tuc/2026/*", _stay)
    response = page.goto(address + KINDS[kind])
    page.wait_for_load_state("networkidle")  # pictures that load when they are near come late
    page.unroute_all(behavior="wait")
    seen.status = response.status if response else 0
    seen.shifts = page.evaluate("shifts")
    seen.largest = page.evaluate("largest")
    return seen


def _late(route: Route) -> None:
    route.request.frame.page.wait_for_timeout(150)
    route.continue_()


def _asked(seen: Seen, request: Request) -> None:
    if not request.url.startswith(("data:", "blob:")):
        seen.asked.append(request.url)


def _answered(seen: Seen, response: Response) -> None:
    size = int(response.headers.get("content-length", "0"))
    seen.files.append(Loaded(response.url, response.request.resource_type, size))
