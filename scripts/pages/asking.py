"""A first search, ours and Pagefind's, by a reader who has nothing in the cache.

What is counted: bodies as they were sent, from the first letter typed until an answer stands there.

- Ours: what had come when the first result was shown, and all that came for the whole answer. The
  script of the page came with the page, so it is told apart; the comparison adds it.
- Pagefind: its JavaScript API as its documentation has it, asked once for all the words: `import`,
  `search`, and `data` of the first results. Its own interface would also load itself (some 40 KB
  compressed), and pieces of the index for words half typed; neither is counted. The first answer
  has five results, as its interface shows; the whole answer twenty, as our page shows.
"""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urlsplit

from playwright.sync_api import Browser, Page, expect

from scripts.pages.counting import Sent, Weight, weight_of
from scripts.pages.searched import SITE

FIRST, WHOLE = 5, 20

# Notes when the first result stands there: what had come by then made the first answer.
_WATCH = """
new MutationObserver((_, observer) => {
  if (!document.querySelector(".found-item")) return;
  window.shown = performance.now();
  observer.disconnect();
}).observe(document, { childList: true, subtree: true });
"""
_COME = """
performance.getEntriesByType("resource").filter((each) => each.responseEnd <= window.shown)
  .map((each) => new URL(each.name).pathname)
"""
_PAGEFIND = """
async ([words, count]) => {
  const pagefind = await import("PLACE");
  window.results = (await pagefind.search(words)).results;
  return Promise.all(results.slice(0, count).map((each) => each.data())).then(() => results.length);
}
""".replace("PLACE", f"/{SITE}/pagefind/pagefind.js")
_FURTHER = """
async ([from, to]) => {
  const shown = await Promise.all(results.slice(from, to).map((each) => each.data()));
  return shown.map((each) => each.url);
}
"""


@dataclass(frozen=True)
class Answer:
    """What one search cost, and the addresses of all that it found, from the root of the site."""

    script: Weight
    first: Weight
    whole: Weight
    found: frozenset[str]


def ask_ours(browser: Browser, address: str, sent: list[Sent], words: str) -> Answer:
    """Type words into our search page."""
    page = _open(browser, f"{address}{SITE}/tim-kiem.html", sent)
    script = weight_of(
        each for each in sent if "/assets/search." in each.path or "/assets/folding." in each.path
    )
    sent.clear()
    page.locator("main").get_by_role("searchbox").press_sequentially(words)
    expect(page.get_by_role("status")).to_contain_text(f"cho “{words}”", timeout=30_000)
    whole = weight_of(sent)
    first = weight_of(sent, page.evaluate(_COME))
    while page.locator(".found-more").is_visible():
        page.locator(".found-more").click()
    links = page.locator(".found .found-title a")
    found = links.evaluate_all("links => links.map((link) => link.href)")
    page.context.close()
    return Answer(script, first, whole, _inside(found))


def ask_pagefind(browser: Browser, address: str, sent: list[Sent], words: str) -> Answer:
    """Ask Pagefind's API for words, on a page of the same site."""
    page = _open(browser, f"{address}{SITE}/", sent)
    sent.clear()
    count = page.evaluate(_PAGEFIND, [words, FIRST])
    first = weight_of(sent)
    page.evaluate(_FURTHER, [FIRST, WHOLE])
    whole = weight_of(sent)
    found = page.evaluate(_FURTHER, [0, count])
    page.context.close()
    return Answer(Weight(0, 0), first, whole, _inside(found))


def _open(browser: Browser, url: str, sent: list[Sent]) -> Page:
    """Return a page with an empty cache that has loaded all it needs before a search."""
    sent.clear()
    page = browser.new_context().new_page()
    page.add_init_script(_WATCH)
    page.goto(url, wait_until="networkidle")
    return page


def _inside(urls: list[str]) -> frozenset[str]:
    return frozenset(urlsplit(url).path.removeprefix(f"/{SITE}/") for url in urls)
