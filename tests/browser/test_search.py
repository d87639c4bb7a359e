"""The search page in a real browser, over `serve` with the headers of production."""

from __future__ import annotations

import json
import re
import threading
from collections.abc import Iterator
from functools import partial
from http.server import ThreadingHTTPServer
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Browser, Locator, Page, Route, expect

from generator.commands.serve import RequestHandler, TreeServer
from generator.settings.reading import read_settings
from tests.workspace import Workspace

pytestmark = pytest.mark.browser

FILLER = "Chữ khác. " * 30  # lists and the index show its first 200 characters
NEWS = (  # address, date, category, title, the end of the text
    ("2026/a", "2026-02-01", "kinh-te", "Xã Đức Tín mở lễ hội", ""),
    ("2026/b", "2026-02-02", "an-ninh", "Cán bộ Duc Tin nghỉ hưu", ""),
    ("2025/c", "2025-02-03", "kinh-te", "Họp dân đầu năm", "Phường Đức Tín đến đông."),
    ("2025/d", "2025-02-04", "kinh-te", "Đức và tài", ""),
    ("2026/e", "2026-02-05", "kinh-te", "Thủ tục hộ tịch", ""),
    ("2024/f", "2024-02-06", "kinh-te", "Đảo Phú Quý", ""),
    ("2024/g", "2024-02-07", "kinh-te", "Đèo Phú Quí", ""),
    ("2024/h", "2024-02-08", "kinh-te", "Chợ quê", "Quyết định về phú nông."),
    ("2023/i", "2024-03-01", "kinh-te", "Bài được sửa ngày", ""),
)
ABOUT = "Đức Tín là xã thí dụ. Thủ tục về hộ tịch ở đây."
PAGE, SHARED = "gioi-thieu.html", "tin-tinh/2026/chung.html"
A, B, C, D, E, F, G, H, LATER = (f"tin-tuc/{each[0]}.html" for each in NEWS)
HOSTILE = "<img src=x onerror=alert(1)> & Ký hiệu </script>"
FAILED = "Không tải được dữ liệu tìm kiếm"


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a network with something to find in it, built and served."""
    workspace = Workspace(tmp_path_factory.mktemp("search"))
    write(workspace)
    assert workspace.build(jobs=1).problems == ()
    network, _ = read_settings(workspace.root)
    assert network is not None
    site = TreeServer(workspace.root / "public", network)
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(RequestHandler, site)) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


def write(workspace: Workspace) -> None:
    """Write what is to be found: in titles and in texts, with and without marks."""
    for path, date, category, title, end in NEWS:
        body = f"{FILLER}\n\n{end}"
        workspace.article("vi-du", path, body, title=title, date=date, category=category)
    page = f"---\ntitle: Giới thiệu xã\n---\n\n{FILLER}\n\n{ABOUT}\n"
    workspace.write("content/vi-du/gioi-thieu.md", page)
    share = {"title": "Hướng dẫn hộ tịch", "syndicate": "{to: ['site:vi-du']}"}
    workspace.article("_tinh", "2026/chung", f"{FILLER}\n\nĐủ thủ tục.", **share)
    for number in range(45):
        workspace.article("gia-dinh", f"2026/bai-{number:02}", title=f"Nhiều bài {number:02}")
    workspace.article(
        "tinh", "2026/ky-hieu", title=json.dumps(HOSTILE), summary=json.dumps(HOSTILE)
    )
    workspace.write("sites/trong.yml", "name: Thử Mỹ\ntype: xa\ngroups: [mau]\n")


@pytest.fixture
def search(address: str, page: Page) -> Page:
    """The search page of a commune."""
    page.goto(f"{address}vi-du/tim-kiem.html")
    return page


def type_in(page: Page, words: str) -> None:
    """Type words letter by letter."""
    field = page.locator("main").get_by_role("searchbox")
    field.fill("")
    field.press_sequentially(words)


def told(page: Page, text: str) -> None:
    """Wait until the page says something, where screen readers hear it."""
    expect(page.get_by_role("status")).to_contain_text(text)


def ask(page: Page, words: str) -> None:
    """Type words and wait for the whole answer."""
    type_in(page, words)
    told(page, f"cho “{words.strip()}”")


def found(page: Page) -> list[str]:
    """Return the addresses of the results in order, from the root of the site."""
    paths: list[str] = titles(page).evaluate_all("links => links.map((link) => link.pathname)")
    return [path.split("/", 2)[2] for path in paths]


def titles(page: Page) -> Locator:
    """Return the titles of the results."""
    return page.locator(".found .found-title a")


def choice(page: Page, name: str) -> Locator:
    """Return a choice that narrows the results, by its label."""
    return page.get_by_role("combobox", name=name, exact=True)


def press_tab(page: Page, times: int) -> None:
    """Go on from element to element."""
    for _ in range(times):
        page.keyboard.press("Tab")


def let_go(held: list[Route]) -> None:
    """Let requests that were held go on."""
    for route in held:
        route.continue_()


def query(page: Page) -> dict[str, list[str]]:
    """Return what the address of the page asks for."""
    return parse_qs(urlsplit(page.url).query)


# What is found, and in which order.


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("duc tin", {A, B, C, PAGE}),
        ("đức tín", {A, B, C, PAGE}),
        ("Duc Tin ", {A, B, C, PAGE}),
        ("duc ti", {A, B, C, PAGE}),
        ("thu tuc ho tich", {E, SHARED, PAGE}),
        ("thủ tục hộ tịch", {E, SHARED, PAGE}),
        ("phường đức tín", {C}),
        ("phuong duc tin", {C}),
        ("phu qui", {F, G}),
        ("khong he co", set()),
    ],
)
def test_words_are_found_with_and_without_marks(words: str, wanted: set[str], search: Page) -> None:
    """In titles and deep in texts, in own and given items and pages (R12, R69)."""
    ask(search, words)
    assert set(found(search)) == wanted
    assert len(found(search)) == len(wanted)


@pytest.mark.parametrize(
    ("words", "first"),
    [
        ("đức tín", [A, B, C, PAGE]),
        ("duc tin", [B, A, C, PAGE]),
        ("ho tich", [SHARED, E, PAGE]),
        ("Phú Quý", [F, G, H]),
        ("Phú Quí", [G, F]),
        ("phu quy", [G, F, H]),
    ],
)
def test_the_best_stands_first(words: str, first: list[str], search: Page) -> None:
    """The phrase in a title, as it is written; then in a title; then in a text, the newest first.

    The last word may be a beginning: quy is one of quyết, too.
    """
    ask(search, words)
    assert [each for each in found(search) if each in first] == first


def test_what_was_looked_for_is_marked(search: Page) -> None:
    """In the title as it is written, whatever was typed."""
    ask(search, "le duc ti")
    assert titles(search).first.inner_text() == "Xã Đức Tín mở lễ hội"
    assert search.locator(".found li").first.locator("h2 mark").all_inner_texts() == [
        *("Đức", "Tín", "lễ"),
    ]


def test_long_answers_come_in_parts(address: str, page: Page) -> None:
    """Twenty at a time; who asks for more is led on to the first new one."""
    page.goto(f"{address}gia-dinh/tim-kiem.html?q=nhieu+bai")
    told(page, "45 kết quả")
    more = page.get_by_role("button", name="Xem thêm kết quả")
    expect(titles(page)).to_have_count(20)
    more.click()
    page.wait_for_timeout(100)  # nothing draws the answer a second time
    expect(titles(page)).to_have_count(40)
    expect(titles(page).nth(20)).to_be_focused()
    more.click()
    expect(titles(page)).to_have_count(45)
    expect(more).to_be_hidden()


def test_no_more_is_offered_while_an_answer_is_not_whole(address: str, page: Page) -> None:
    """The whole one is drawn anew: who had read on would be set back to its beginning."""
    held: list[Route] = []
    page.route(re.compile(r"tim-kiem\.html"), with_more_shards)
    page.route(re.compile("/search/trong"), lambda route: route.fulfill(json=EMPTY))
    page.route(re.compile("/search/cham"), lambda route: held.append(route))
    page.goto(f"{address}gia-dinh/tim-kiem.html?q=nhieu+bai")
    expect(titles(page)).to_have_count(20)
    expect(page.get_by_role("status")).to_have_text("Đang tìm…")
    more = page.get_by_role("button", name="Xem thêm kết quả")
    expect(more).to_be_hidden()
    page.wait_for_timeout(1000)  # the last is asked for when the answer is drawn
    held[0].fulfill(json=EMPTY)
    told(page, "45 kết quả")
    expect(more).to_be_visible()


EMPTY = {"d": [], "w": "", "p": ""}


def with_more_shards(route: Route) -> None:
    """Let the search page name two more shards, after the one that it has."""
    answer = route.fetch()
    more = "search/trong.json search/cham.json"
    text = re.sub(r'(data-shards="[^"]*)"', rf'\1 {more}"', answer.text())
    route.fulfill(response=answer, body=text)


# What narrows the results, and the address.


def test_choices_say_what_they_would_find_and_narrow(search: Page) -> None:
    """Each counts what the others leave."""
    expect(choice(search, "Mục")).to_be_hidden()
    ask(search, "duc tin")
    assert choice(search, "Năm").locator("option").all_inner_texts() == [
        *("Tất cả (4)", "2026 (2)", "2025 (1)", "2024 (0)", "2023 (0)"),
    ]
    choice(search, "Năm").select_option("2026")
    told(search, "2 kết quả")
    assert found(search) == [B, A]
    assert choice(search, "Chuyên mục").locator("option").all_inner_texts() == [
        *("Tất cả (2)", "Kinh tế (1)", "An ninh (1)"),
    ]
    choice(search, "Chuyên mục").select_option(label="An ninh (1)")
    told(search, "1 kết quả")
    assert found(search) == [B]
    assert query(search) == {"q": ["duc tin"], "nam": ["2026"], "loai": ["an-ninh"]}


def test_a_section_narrows(search: Page) -> None:
    """Own news, and those of the province."""
    ask(search, "ho tich")
    choice(search, "Mục").select_option(label="Tin của tỉnh (1)")
    told(search, "1 kết quả")
    assert (found(search), query(search)["muc"]) == ([SHARED], ["tin-tinh"])


def test_a_year_is_the_one_of_the_address(search: Page) -> None:
    """A corrected date moves nothing, in lists and here."""
    ask(search, "bai duoc sua")
    choice(search, "Năm").select_option("2023")
    search.wait_for_url("**nam=2023")
    assert found(search) == [LATER]


def test_an_address_with_words_opens_with_results(address: str, page: Page) -> None:
    """It can be sent to others, with its choices."""
    page.goto(f"{address}vi-du/tim-kiem.html?q=%C4%91%E1%BB%A9c%20t%C3%ADn&nam=2025")
    told(page, "1 kết quả cho “đức tín”")
    assert page.locator("main").get_by_role("searchbox").input_value() == "đức tín"
    assert choice(page, "Năm").input_value() == "2025"
    assert found(page) == [C]


def test_the_address_follows_what_is_typed(search: Page) -> None:
    """Without filling the history; without words it is bare again, and the list is back."""
    length = search.evaluate("history.length")
    ask(search, "đức tín ")
    assert query(search) == {"q": ["đức tín"]}
    expect(search.get_by_role("heading", name="Tìm theo vần")).to_be_hidden()
    search.locator("main").get_by_role("searchbox").fill("")
    expect(search.get_by_role("heading", name="Tìm theo vần")).to_be_visible()
    expect(search.get_by_role("status")).to_have_text("")
    assert (found(search), query(search)) == ([], {})
    assert search.evaluate("history.length") == length


# Ways to read and to reach it.


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("đức tín", "4 kết quả cho “đức tín”"),
        ("không có đâu", "Không có kết quả nào cho “không có đâu”. Thử dùng ít từ hơn."),
    ],
)
def test_the_number_is_announced(words: str, said: str, search: Page) -> None:
    """In an element of role status, which screen readers read out."""
    ask(search, words)
    expect(search.get_by_role("status")).to_have_text(said)


def test_results_are_reached_with_the_keyboard(search: Page) -> None:
    """From the field by Tab, past the button and the choices, to the first result."""
    ask(search, "phuong duc tin")
    search.locator("main").get_by_role("searchbox").focus()
    press_tab(search, 5)
    expect(titles(search).first).to_be_focused()
    search.keyboard.press("Enter")
    search.wait_for_url(f"**/vi-du/{C}")


def test_without_a_script_the_list_leads_on(address: str, browser: Browser) -> None:
    """All titles stand from A to Z; the form leads to them."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}vi-du/tim-kiem.html")
    page.locator("main").get_by_role("searchbox").fill("đức tín")
    page.locator("main").get_by_role("button", name="Tìm", exact=True).click()
    assert (urlsplit(page.url).path, query(page)) == ("/vi-du/tim-kiem.html", {"q": ["đức tín"]})
    assert page.locator(".letters h3").all_inner_texts() == ["B", "C", "Đ", "G", "H", "T", "X"]
    page.get_by_role("link", name="Xã Đức Tín mở lễ hội").click()
    assert page.url == f"{address}vi-du/{A}"
    context.close()


# The network: few requests, none elsewhere, and none at all.


def test_it_asks_for_nothing_before_the_first_word(search: Page) -> None:
    """Who only reads the list loads no index; nobody else is asked, nothing is refused."""
    asked: list[str] = []
    complaints: list[str] = []
    search.on("request", lambda request: asked.append(request.url))
    search.on("console", lambda message: complaints.append(message.text))
    search.reload()
    expect(search.get_by_role("heading", name="Tìm theo vần")).to_be_visible()
    assert [url for url in asked if "/search/" in url] == []
    ask(search, "duc tin")
    ask(search, "ho tich")
    shards = [url.rpartition("/")[2] for url in asked if "/search/" in url]
    assert sorted(shards) == sorted(SHARDS)
    assert {urlsplit(url).hostname for url in asked} == {"127.0.0.1"}
    assert complaints == []


SHARDS = ["2023.json", "2024.json", "2025.json", "2026.json", "tinh-2026.json", "trang.json"]


def test_the_first_answer_needs_two_shards(address: str, page: Page) -> None:
    """Results stand there while the others are on their way; then all are counted."""
    held: list[Route] = []
    page.route(re.compile(r"/search/(?!(tinh-)?2026)"), lambda route: held.append(route))
    page.goto(f"{address}vi-du/tim-kiem.html?q=duc+tin")
    expect(titles(page)).to_have_count(2)
    expect(page.get_by_role("status")).to_have_text("Đang tìm…")
    page.wait_for_timeout(1000)  # the others are asked for when the answer is drawn
    assert len(held) == 4
    let_go(held)
    told(page, "4 kết quả")
    assert set(found(page)) == {A, B, C, PAGE}


def test_it_works_offline_after_the_first_answer(search: Page) -> None:
    """The whole index is there."""
    ask(search, "duc tin")
    search.context.set_offline(True)
    ask(search, "thu tuc ho tich")
    assert set(found(search)) == {E, SHARED, PAGE}


@pytest.mark.parametrize("broken", ["2026", "2024"], ids=["first", "later"])
def test_a_failure_is_told_and_the_next_try_works(broken: str, search: Page) -> None:
    """The list from A to Z stands in meanwhile; no result is there twice afterwards."""
    search.route(re.compile(f"/search/{broken}"), lambda route: route.abort())
    type_in(search, "duc tin")
    told(search, FAILED)
    expect(search.get_by_role("heading", name="Tìm theo vần")).to_be_visible()
    search.unroute_all()
    search.locator("main").get_by_role("button", name="Tìm", exact=True).click()
    told(search, "4 kết quả")
    assert sorted(found(search)) == sorted([A, B, C, PAGE])


def test_a_missing_shard_is_told(search: Page) -> None:
    """A page that is not found is no answer."""
    search.route(re.compile("/search/2025"), lambda route: route.fulfill(status=404, body="{}"))
    type_in(search, "duc tin")
    told(search, FAILED)


def test_late_answers_of_a_failed_try_are_not_counted_twice(search: Page) -> None:
    """A shard that comes after another was lost belongs to no later try."""
    held: list[Route] = []
    search.route(re.compile("/search/2025"), lambda route: held.append(route))
    search.route(re.compile("/search/2024"), lambda route: route.abort())
    type_in(search, "duc tin")
    told(search, FAILED)
    with search.expect_response(re.compile("/search/2025")):
        held[0].continue_()
    search.unroute_all()
    search.locator("main").get_by_role("button", name="Tìm", exact=True).click()
    told(search, "4 kết quả")
    assert sorted(found(search)) == sorted([A, B, C, PAGE])


def test_a_site_without_a_page_finds_nothing_and_says_so(address: str, page: Page) -> None:
    """It has no index, which is no failure."""
    page.goto(f"{address}trong/tim-kiem.html")
    ask(page, "duc tin")
    told(page, "Không có kết quả nào")


# The hub.


@pytest.mark.parametrize(
    ("words", "rest", "shown"),
    [
        ("vi du le hoi", "le%20hoi", "le hoi"),
        ("lễ hội Ví Dụ", "l%E1%BB%85%20h%E1%BB%99i", "lễ hội"),
    ],
)
def test_the_hub_leads_on_into_a_commune(
    words: str, rest: str, shown: str, address: str, page: Page
) -> None:
    """Words beside a commune's name are looked for there, as they were typed."""
    page.goto(f"{address}tinh/tim-kiem.html")
    ask(page, words)
    assert titles(page).all_inner_texts() == ["Xã Ví Dụ"]
    assert titles(page).first.evaluate("link => link.href") == f"{address}vi-du/"
    link = page.get_by_role("link", name=f"Tìm “{shown}” trong trang này")
    assert link.evaluate("link => link.href") == f"{address}vi-du/tim-kiem.html?q={rest}"
    link.click()
    told(page, "1 kết quả")
    assert found(page) == [A]


def test_the_hub_finds_communes_by_name_and_district(address: str, page: Page) -> None:
    """And its own pages beside them."""
    page.goto(f"{address}tinh/tim-kiem.html")
    ask(page, "gia dinh kieu")
    assert titles(page).all_inner_texts() == ["Phường Giả Định"]
    ask(page, "ho tich")
    assert found(page) == ["tin-tuc/2026/chung.html"]
    expect(page.get_by_role("link", name=re.compile("trong trang này"))).to_have_count(0)


def test_titles_are_shown_to_the_letter(address: str, page: Page) -> None:
    """What looks like a program is words; so is what was typed."""
    page.goto(f"{address}tinh/tim-kiem.html?q=%3Cimg%20src=x%20onerror=alert(1)%3E%20ky%20hieu")
    told(page, "1 kết quả cho “<img src=x onerror=alert(1)> ky hieu”")
    assert titles(page).all_inner_texts() == [HOSTILE]
    assert page.locator(".found-summary").all_inner_texts() == [HOSTILE]
    expect(page.locator("main img")).to_have_count(0)


@pytest.mark.parametrize("width", [320, 360, 1280])
def test_answers_fit_every_width(width: int, search: Page) -> None:
    """Nobody scrolls to the side, neither in the list nor in the results."""
    search.set_viewport_size({"width": width, "height": 800})
    overflow = "document.documentElement.scrollWidth - window.innerWidth"
    assert search.evaluate(overflow) <= 0
    ask(search, "duc tin")
    assert search.evaluate(overflow) <= 0
    expect(choice(search, "Năm")).to_be_visible()


@pytest.mark.parametrize("words", ["thử mỹ hộ tịch", "ho tich thu mi"])
def test_the_hub_knows_both_spellings_of_a_commune(words: str, address: str, page: Page) -> None:
    """Mỹ and mĩ are one name; what is left of the words is what the commune is asked for."""
    page.goto(f"{address}tinh/tim-kiem.html")
    ask(page, words)
    assert titles(page).all_inner_texts() == ["Xã Thử Mỹ"]
    expect(page.get_by_role("link", name=re.compile("Tìm “h(ộ tị|o ti)ch” trong"))).to_be_visible()
