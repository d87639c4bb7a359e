"""The 124 sites in a real browser, over `serve` with the headers of production."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from functools import partial
from http.server import ThreadingHTTPServer
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page

from generator.commands.serve import RequestHandler, TreeServer
from generator.settings.reading import read_settings
from tests.workspace import Workspace

PAGES = (
    "vi-du/",
    "vi-du/tin-tuc/",
    "vi-du/tin-tuc/2026/le-hoi.html",
    "vi-du/tin-tinh/",
    "vi-du/van-ban/",
    "vi-du/gioi-thieu.html",
    "vi-du/so-do.html",
    "vi-du/khong-co.html",
    "gia-dinh/",
    "tinh/",
)
WIDTHS = (320, 360, 1280)


@pytest.fixture(scope="session")
def browser_type_launch_args() -> dict[str, object]:
    """Debian's Chromium, which may run as root and talks to nobody."""
    arguments = (
        "--no-sandbox --disable-gpu --disable-quic --no-first-run "
        "--disable-background-networking --disable-component-update --disable-sync"
    )
    return {"executable_path": "/usr/bin/chromium", "args": arguments.split()}


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a small network, built and served."""
    workspace = Workspace(tmp_path_factory.mktemp("browser"))
    body = "Chữ có dấu: ưỡn ẹo, ngoằn ngoèo.\n\n| Thôn | Hộ |\n|:--|--:|\n| Một | 1.234 |\n"
    workspace.article("vi-du", "2026/le-hoi", body, title="Lễ hội ở xã Ví Dụ", tags="[Lễ hội]")
    workspace.write("content/vi-du/gioi-thieu.md", "---\ntitle: Giới thiệu\n---\n\nXã Ví Dụ.\n")
    workspace.article("_tinh", "2026/tin", "Tin của tỉnh.", title="Tin của tỉnh")
    assert workspace.build().problems == ()
    network, _ = read_settings(workspace.root)
    assert network is not None
    site = TreeServer(workspace.root / "public", network)
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(RequestHandler, site)) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


@pytest.mark.browser
@pytest.mark.parametrize("path", PAGES)
def test_a_page_fits_every_width_and_asks_nobody_else(path: str, address: str, page: Page) -> None:
    """No horizontal scroll, no complaint in the console, no request to another host."""
    hosts: set[str | None] = set()
    complaints: list[str] = []
    page.on("request", lambda request: hosts.add(urlsplit(request.url).hostname))
    page.on("console", lambda message: complaints.append(message.text))
    page.goto(address + path)
    overflow = []
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 800})
        overflow.append(page.evaluate("document.documentElement.scrollWidth") - width)
    assert overflow == [0, 0, 0]
    assert hosts == {"127.0.0.1"}
    assert [text for text in complaints if "404" not in text] == []


@pytest.mark.browser
def test_one_walks_from_the_hub_to_a_commune_and_back(address: str, page: Page) -> None:
    """The directory leads to a commune, and its header back to the hub, on one port."""
    page.goto(address)
    page.get_by_role("link", name="Ví Dụ").first.click()
    assert urlsplit(page.url).path == "/vi-du/"
    page.get_by_role("link", name="Tỉnh Thí Nghiệm").first.click()
    assert urlsplit(page.url).path == "/tinh/"


@pytest.mark.browser
def test_the_first_tab_is_the_way_past_the_menu(address: str, page: Page) -> None:
    """Who walks with the keyboard reaches the text at once."""
    page.goto(address + "vi-du/")
    page.keyboard.press("Tab")
    focused = "document.activeElement.getAttribute('href')"
    assert page.evaluate(focused) == "#site_noi-dung"


def test_chromium_is_there() -> None:
    """A missing browser fails here, in words: run scripts/test as root, or install chromium."""
    assert Path("/usr/bin/chromium").exists(), "apt-get install chromium fonts-noto-core"
