"""Bad input of every sort: told at its line and column, and nothing else suffers from it."""

from __future__ import annotations

import json
import os
import signal
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from types import FrameType

import pytest

from generator.cli import main
from tests.acceptance.network import PIXEL
from tests.problems.case import (
    ARTICLE,
    Prepare,
    article,
    document,
    holding,
    home,
    nothing,
    own,
    province,
    site,
    with_empty_templates,
)
from tests.problems.of_files import fifo, huge, legacy_name, linking, place_of, twice
from tests.problems.of_settings import without
from tests.workspace import CLOCK, Workspace

OWN = "content/vi-du/thong-tin.yml"
SITE = "sites/vi-du.yml"
HOME = "themes/phuong/templates/home.html"
PROVINCE = "sites/_province.yml"
DEFAULTS = "sites/_defaults.yml"
PDF = b"%PDF-1.7\n%%EOF\n"
GOOD = (
    ("tinh", "tin-tuc/2026/tin-tot.html"),
    ("gia-dinh", "tin-tinh/2026/tin-tot.html"),
    ("vi-du", "tin-tuc/2026/tot.html"),
)


@dataclass(frozen=True, slots=True)
class Bad:
    """What is bad, and `path:line:column code` of each problem in order."""

    places: tuple[str, ...]
    files: str = ""
    prepare: Prepare = nothing


def at(place: str, *codes: str) -> tuple[str, ...]:
    """Return the places of problems of the article `tin.md`."""
    return tuple(f"{ARTICLE}:{place} {code}" for code in codes)


def own_at(place: str, code: str) -> tuple[str, ...]:
    """Return the place of a problem of a commune's own file."""
    return (f"{OWN}:{place} {code}",)


def whole(path: str, code: str) -> tuple[str, ...]:
    """Return the place of a problem of a file as a whole."""
    return (f"{path}:0:0 {code}",)


def page(path: str, front: str = "", body: str = "Chữ.") -> str:
    """Return the block of a page of a commune."""
    lines = f"title: Trang\n{front}".rstrip("\n")
    return f"=== content/vi-du/{path}.md\n---\n{lines}\n---\n\n{body}\n"


def own_fifo(project: Workspace, _patch: pytest.MonkeyPatch) -> None:
    """Make a FIFO of the commune's own file."""
    os.mkfifo(place_of(project, OWN))


def site_link(project: Workspace, _patch: pytest.MonkeyPatch) -> None:
    """Make a link to a file of the system of a site's file."""
    (project.root / SITE).unlink()
    (project.root / SITE).symlink_to("/etc/passwd")


def front(text: str, place: str, *codes: str) -> Bad:
    """Return a bad line of front matter; it is line 4 of the file."""
    return Bad(at(place, *codes), article(text))


def body(text: str, place: str, *codes: str) -> Bad:
    """Return a bad text below the front matter; it begins on line 6 of the file."""
    return Bad(at(place, *codes), article(body=text))


def reserved(path: str, code: str = "ten-danh-rieng") -> Bad:
    """Return a page at a place that is not free."""
    return Bad(whole(f"content/vi-du/{path}.md", code), page(path))


STRICT_YAML = {
    "a key twice": front("summary: Một\nsummary: Hai", "5:1", "yaml-trung-khoa"),
    "a key twice, once quoted": front('"title": Tin', "4:1", "yaml-trung-khoa"),
    "a key twice in a flow": front("source: {name: A, name: B}", "4:19", "yaml-trung-khoa"),
    "an alias": front("summary: *a", "4:10", "yaml-bi-danh"),
    "an anchor": front("summary: &a Tin", "4:10", "yaml-bi-danh"),
    "a merge of an alias": front("source: {<<: *a}", "4:14", "yaml-bi-danh"),
    "a tag": front("summary: !!str Tin", "4:10", "yaml-the"),
    "a tag of Python": front('summary: !!python/name:os.system ""', "4:10", "yaml-the"),
    "lists too deep": front("tags: [[[[[[[a]]]]]]]", "4:12", "yaml-qua-sau"),
    "mappings too deep": front("source: {a: {a: {a: {a: {a: {a: 1}}}}}}", "4:29", "yaml-qua-sau"),
    "a wall of brackets": Bad(own_at("1:9", "yaml-qua-sau"), own("a: " + "[" * 200_000)),
    "a key that is a list": front("source: {[a]: b}", "4:10", "yaml-khoa-la"),
    "a colon in a value": Bad(at("2:11", "yaml-hai-cham"), document("---\ntitle: Họp: a\n---\n")),
    "a line indented for nothing": front("  summary: Tin", "4:10", "yaml-sai"),
    "a tab": front("source:\n\tname: A", "5:1", "yaml-tab"),
    "an open quote": Bad(at("2:8", "yaml-ngoac-kep"), document('---\ntitle: "Tin\n---\n')),
    "an open bracket": front("tags: [a", "5:1", "yaml-sai"),
    "a list instead of keys": Bad(
        at("2:1", "yaml-khong-phai-nhom"), document("---\n- title: Tin\n---\n")
    ),
    "two documents": Bad(own_at("2:1", "yaml-hai-tai-lieu"), own("contact: {}\n---\nlook: {}")),
    "too much front matter": Bad(
        at("1:1", "front-matter-qua-lon"), article(f"summary: {'x' * 16_384}")
    ),
    "no front matter": Bad(at("1:1", "thieu-front-matter"), document("# Tin\n")),
    "an empty file": Bad(at("1:1", "thieu-front-matter"), document("")),
    "front matter that never ends": Bad(
        at("1:1", "front-matter-chua-dong"), document("---\ntitle: Tin\n\nChữ.\n")
    ),
}
FIELDS = {
    "no title": Bad(at("2:1", "thieu-truong"), document("---\ndate: 2026-06-01\n---\n")),
    "no date": Bad(at("2:1", "thieu-truong"), document("---\ntitle: Tin\n---\n")),
    "neither title nor date": Bad(
        at("2:1", "thieu-truong", "thieu-truong"), document("---\n---\n")
    ),
    "an empty title": Bad(
        at("2:8", "gia-tri-rong"), document('---\ntitle: ""\ndate: 2026-06-01\n---\n')
    ),
    "a title of invisible characters": Bad(
        (*at("2:8", "gia-tri-rong"), *at("2:9", "ky-tu-an")),
        document('---\ntitle: "\u200b"\ndate: 2026-06-01\n---\n'),
    ),
    "a title that is a list": Bad(
        at("2:8", "sai-kieu-chu"), document("---\ntitle: [Tin]\ndate: 2026-06-01\n---\n")
    ),
    "an endless author": front("author: " + "x" * 2001, "4:9", "qua-dai"),
    "a Vietnamese key": front("tom_tat: Tin", "4:1", "truong-la-gan"),
    "a key with a slip": front("sumary: Tin", "4:1", "truong-la-gan"),
    "a key of nobody": front("mat_khau: Tin", "4:1", "truong-la"),
    "a key with a slip inside a group": Bad(
        (*at("4:9", "thieu-truong"), *at("4:10", "truong-la-gan")), article("source: {nam: A}")
    ),
    "yes instead of true": front("draft: yes", "4:8", "sai-dung-sai"),
    "an empty switch": front("draft:", "4:7", "gia-tri-rong"),
    "tags that are no list": front("tags: Mô hình", "4:7", "sai-kieu-danh-sach"),
    "a picture that is no group": front("image: a.jpg", "4:8", "sai-kieu-nhom"),
    "a picture without words": front("image: {src: a.jpg}", "4:8", "thieu-truong"),
    "a slug with accents": front("slug: lễ-hội", "4:7", "slug-sai"),
    "a slug that climbs": front("slug: ../../tinh/index", "4:7", "slug-sai"),
    "an empty slug": front("slug:", "4:6", "gia-tri-rong"),
    "a slug of 81 letters": front("slug: " + "x" * 81, "4:7", "slug-sai"),
    "an id with a space": front("id: a b", "4:5", "id-sai"),
    "an unknown category": front("category: the-thao", "4:11", "chuyen-muc-la"),
    "a category that is a list": front("category: [an-ninh]", "4:11", "sai-kieu-chu"),
    "an unknown language": front("lang: tiếng Việt", "4:7", "ngon-ngu-sai"),
    "a source without scheme": front("source: {name: A, url: bao.example}", "4:24", "url-sai"),
    "a source with a password": front(
        'source: {name: A, url: "https://u:p@bao.example/"}', "4:24", "url-sai"
    ),
    "an alias without slash": front("aliases: [tin.html]", "4:11", "alias-sai"),
    "an alias that climbs": front("aliases: [/../tinh/]", "4:11", "alias-sai"),
    "an alias on another host": front("aliases: [//khac.example/]", "4:11", "alias-sai"),
    "aliases that are no list": front("aliases: /tin.html", "4:10", "sai-kieu-danh-sach"),
    "a commune that syndicates": front("syndicate: {to: [all]}", "4:12", "gui-ngoai-goc"),
    "a window that ends first": front(
        "publish_from: 2026-06-03\npublish_until: 2026-06-02", "5:16", "cua-so-nguoc"
    ),
    "every mistake at once": Bad(
        (*at("4:8", "sai-dung-sai"), *at("5:7", "slug-sai"), *at("6:11", "chuyen-muc-la")),
        article("draft: no\nslug: Lễ hội\ncategory: x"),
    ),
    "addressees that do not exist": Bad(
        (
            "content/_tinh/tin-tuc/2026/tin.md:4:23 dich-la",
            "content/_tinh/tin-tuc/2026/tin.md:4:39 dich-la",
        ),
        article("syndicate: {to: [all, xa:x], except: [site:x]}", tree="_tinh"),
    ),
    "an unknown priority": Bad(
        ("content/_tinh/tin-tuc/2026/tin.md:4:23 gia-tri-la",),
        article("syndicate: {priority: cao}", tree="_tinh"),
    ),
    "a date in a section's text": Bad(
        ("content/vi-du/tin-tuc/_index.md:3:1 truong-la",),
        page("tin-tuc/_index", "date: 2026-06-01"),
    ),
}
WRONG_DATES = {
    "the 31st of February": front("updated: 31/02/2026", "4:10", "ngay-khong-hop-le"),
    "the 29th of a common year": front("updated: 2026-02-29", "4:10", "ngay-khong-hop-le"),
    "the day 0": front("updated: 2026-06-00", "4:10", "ngay-khong-hop-le"),
    "a 13th month": front("updated: 2026-13-01", "4:10", "thang-khong-hop-le"),
    "month and day swapped": front("updated: 06/15/2026", "4:10", "thang-khong-hop-le"),
    "the year 26": front("updated: 05/06/26", "4:10", "ngay-sai-dang"),
    "the year 206": front("updated: 0206-06-01", "4:10", "nam-khong-hop-le"),
    "25 o'clock": front("updated: 2026-06-01T25:00:00", "4:10", "gio-khong-hop-le"),
    "60 seconds": front("updated: 2026-06-01T07:30:60", "4:10", "gio-khong-hop-le"),
    "an offset of 99 hours": front(
        "updated: 2026-06-01T07:30:00+99:00", "4:10", "gio-khong-hop-le"
    ),
    "words": front("updated: hôm qua", "4:10", "ngay-sai-dang"),
    "a time without a day": front("updated: 17:30", "4:10", "ngay-sai-dang"),
    "a list": front("updated: [2026, 6, 1]", "4:10", "sai-kieu-chu"),
    "a bad day inside a group": front(
        "source: {name: A, date: 2026-02-30}", "4:25", "ngay-khong-hop-le"
    ),
}
PLACES = {
    "two files for one address": Bad(
        ("content/vi-du/tin-tuc/2026/tin.md:2:8 trung-dia-chi",),
        article() + page("tin-tuc/2026/Tín", "date: 2026-06-01"),
    ),
    "a page and a bundle for one address": Bad(
        ("content/vi-du/hop/index.md:2:8 trung-dia-chi",), page("hop") + page("hop/index")
    ),
    "two folders for one address": Bad(
        ("content/vi-du/Ấp/hop.md:2:8 trung-dia-chi",), page("ap/hop") + page("Ấp/hop")
    ),
    "a slug that is taken": Bad(
        ("content/vi-du/tin-tuc/2026/tin.md:2:8 trung-dia-chi",),
        article() + page("tin-tuc/2026/khac", "date: 2026-06-01\nslug: tin"),
    ),
    "two files for one id": Bad(
        ("content/vi-du/tin-tuc/2026/tin.md:2:8 trung-id",),
        article("id: a") + page("tin-tuc/2026/khac", "date: 2026-06-01\nid: a"),
    ),
    "two attachments for one address": Bad(
        whole("content/vi-du/bieu/to-trinh.txt", "trung-dia-chi"),
        article(body="[Một](<../../bieu/Tờ trình.txt>) [hai](../../bieu/to-trinh.txt)"),
        twice("content/vi-du/bieu/Tờ trình.txt", "content/vi-du/bieu/to-trinh.txt"),
    ),
    "an alias that is a page": front("aliases: [/tin-tuc/2026/tot.html]", "4:11", "alias-trung"),
    "an alias that is the home page": front("aliases: [/index.html]", "4:11", "alias-trung"),
    "an alias that is a section": front("aliases: [/tin-tuc/]", "4:11", "alias-trung"),
    "an alias that is an archive": front("aliases: [/tin-tuc/2026/]", "4:11", "alias-trung"),
    "an alias that is a category": front(
        "category: an-ninh\naliases: [/chuyen-muc/an-ninh/]", "5:11", "alias-trung"
    ),
    "an alias that is the feed": front("aliases: [/feed.xml]", "4:11", "alias-trung"),
    "an alias of two pages": Bad(
        ("content/vi-du/tin-tuc/2026/tin.md:4:11 alias-trung",),
        article("aliases: [/cu.html]") + page("hop", "aliases: [/cu.html]"),
    ),
    "the page of the site map": reserved("so-do"),
    "the page of the search": reserved("tim-kiem"),
    "the page for lost addresses": reserved("404"),
    "the home page": reserved("index"),
    "a page of a list": reserved("trang-2"),
    "a slug of a list's page": front("slug: trang-2", "4:1", "ten-danh-rieng"),
    "the folder of syndicated articles": reserved("tin-tinh/hop"),
    "the folder of categories": reserved("chuyen-muc/hop"),
    "the folder of tags": reserved("the/hop"),
    "the folder of attachments": reserved("tep/hop"),
    "the folder of assets": reserved("assets/hop"),
    "the folder of the search": reserved("search/hop"),
    "the folder of data": reserved("data/hop"),
    "the folder of English": Bad(
        ("content/vi-du/en/hop.md:3:7 ngon-ngu-cua-en",), page("en/hop", "lang: vi")
    ),
    "the folder of archives": reserved("luu-tru/hop"),
    "a song": reserved("truyen-thanh/2026/hop", "thu-muc-danh-rieng"),
    "an album": reserved("thu-vien-anh/2026/hop", "thu-muc-danh-rieng"),
    "a file in a reserved folder": Bad(
        whole("content/vi-du/truyen-thanh/to-trinh.pdf", "thu-muc-danh-rieng"),
        prepare=holding("content/vi-du/truyen-thanh/to-trinh.pdf", PDF),
    ),
    "an organisation without bodies": Bad(
        ("content/vi-du/to-chuc.yml:1:1 thieu-truong", "content/vi-du/to-chuc.yml:1:1 truong-la"),
        "=== content/vi-du/to-chuc.yml\nname: A\n",
    ),
    "a text in the folder of hamlets": reserved("thon-khu-pho/thon-1", "thon-trong-tep"),
    "a name of signs": reserved("+++", "ten-tep-khong-hop-le"),
}
FILES = {
    "a link to another's file": Bad(
        whole("content/vi-du/tin.md", "lien-ket-ra-ngoai"),
        prepare=linking("content/vi-du/tin.md", "../_tinh/tin-tuc/2026/tin-tot.md"),
    ),
    "a link to a file of the system": Bad(
        whole("content/vi-du/tin.md", "lien-ket-ra-ngoai"),
        prepare=linking("content/vi-du/tin.md", "/etc/passwd"),
    ),
    "a link to a folder outside": Bad(
        whole("content/vi-du/anh", "lien-ket-ra-ngoai"),
        prepare=linking("content/vi-du/anh", "../../sites"),
    ),
    "settings that are a link": Bad(
        whole(OWN, "lien-ket-ra-ngoai"), prepare=linking(OWN, "/etc/passwd")
    ),
    "a link to nothing": Bad(
        whole("content/vi-du/tin.md", "khong-doc-duoc"),
        prepare=linking("content/vi-du/tin.md", "khong-co.md"),
    ),
    "a link to itself": Bad(
        whole("content/vi-du/tin.md", "khong-doc-duoc"),
        prepare=linking("content/vi-du/tin.md", "tin.md"),
    ),
    "a FIFO": Bad(whole("content/vi-du/tin.md", "tep-dac-biet"), prepare=fifo),
    "settings that are a FIFO": Bad(whole(OWN, "tep-dac-biet"), prepare=own_fifo),
    "a legacy encoding": Bad(
        at("2:9", "khong-phai-utf8"), prepare=holding(ARTICLE, b"---\ntitle: L\xf4 h\xe9i\n---\n")
    ),
    "UTF-16": Bad(at("1:1", "khong-phai-utf8"), prepare=holding(ARTICLE, "---\n".encode("utf-16"))),
    "a character that is cut": Bad(
        at("3:3", "khong-phai-utf8"), prepare=holding(ARTICLE, b"---\ntitle: Tin\nti\xe1\xba")
    ),
    "a name in a legacy encoding": Bad(
        whole("content/vi-du", "ten-tep-khong-doc-duoc"), prepare=legacy_name
    ),
    "two names that are one": Bad(
        whole("content/vi-du/\u1ea2nh.txt", "ten-tep-trung"),
        prepare=twice("content/vi-du/\u1ea2nh.txt", "content/vi-du/A\u0309nh.txt"),
    ),
    "a text of more than 1 MB": Bad(
        whole(ARTICLE, "tep-qua-lon"), prepare=holding(ARTICLE, "x\n" * 600_000)
    ),
    "a program": Bad(
        whole("content/vi-du/a.exe", "tep-khong-cho-phep"),
        prepare=holding("content/vi-du/a.exe", b"MZ"),
    ),
    "a drawing with scripts": Bad(
        whole("content/vi-du/a.svg", "tep-khong-cho-phep"),
        prepare=holding("content/vi-du/a.svg", "<svg/>"),
    ),
    "a file of no type": Bad(
        whole("content/vi-du/Makefile", "tep-khong-cho-phep"),
        prepare=holding("content/vi-du/Makefile", "x"),
    ),
    "a document with macros by name": Bad(
        whole("content/vi-du/a.docm", "tep-khong-cho-phep"),
        prepare=holding("content/vi-du/a.docm", b"PK\x03\x04"),
    ),
    "a document with macros inside": Bad(
        whole("content/vi-du/a.docx", "tep-co-macro"),
        prepare=holding("content/vi-du/a.docx", b"PK\x03\x04 word/vbaProject.bin"),
    ),
    "HTML that is called a photo": Bad(
        whole("content/vi-du/a.jpg", "tep-sai-dinh-dang"),
        prepare=holding("content/vi-du/a.jpg", "<script>"),
    ),
    "HTML that is called a text": Bad(
        whole("content/vi-du/a.txt", "tep-sai-dinh-dang"),
        prepare=holding("content/vi-du/a.txt", " <script>"),
    ),
    "a photo of 21 MB": Bad(whole("content/vi-du/anh.jpg", "tep-dinh-kem-qua-lon"), prepare=huge),
}
BODIES = {
    "a body of more than 256 KB": body("Một đoạn.\n\n" * 30_000, "5:1", "van-ban-qua-lon"),
    "a line of more than 10,000 characters": body("Chữ.\n\n" + "x" * 10_001, "8:1", "dong-qua-dai"),
    "a text that takes too long": body("[" * 8000, "5:1", "qua-cham"),
    "a text that breaks the library": body("# Mục {: id }", "5:1", "khong-chuyen-duoc"),
    "quotes too deep": body(">" * 201 + " Chữ.", "5:1", "long-qua-sau"),
    "elements too deep": body("<b>" * 201 + "Chữ.", "5:1", "long-qua-sau"),
    "a script": body("Chữ <script>alert(1)</script>", "6:5", "the-bi-bo"),
    "a script, once in code": body("`<script>`\n\n<script>a</script>", "8:1", "the-bi-bo"),
    "a frame": body('<iframe src="https://khac.example/"></iframe>', "6:1", "the-bi-bo"),
    "a drawing": body('Chữ <svg onload="alert(1)">', "6:5", "the-bi-bo"),
    "a handler": body('<p onclick="x()">Chữ.</p>', "6:1", "thuoc-tinh-bi-bo"),
    "a style": body('<b style="color: red">Chữ</b>', "6:1", "thuoc-tinh-bi-bo"),
    "an id of the theme's": body('<b id="site_menu">Chữ</b>', "6:1", "thuoc-tinh-bi-bo"),
    "a link that is a script": body("[x](javascript:alert(1))", "6:5", "dia-chi-khong-an-toan"),
    "a picture that is data": body(
        "![x](data:image/png;base64,xx)", "6:6", "dia-chi-khong-an-toan"
    ),
    "a link to no scheme": body("[x](//khac.example/)", "6:5", "dia-chi-khong-an-toan"),
    "a link with a password": body(
        "[x](https://u:p@khac.example/)", "6:5", "dia-chi-khong-an-toan"
    ),
    "a link with a backslash": body(r"[x](a\b)", "6:5", "dia-chi-khong-an-toan"),
    "a link to a missing text": body("[x](khong-co.md)", "6:5", "lien-ket-hong"),
    "the second of two equal links": Bad(
        (*at("6:5", "lien-ket-hong"), *at("8:5", "lien-ket-hong")),
        article(body="[x](khong-co.md)\n\n[y](khong-co.md)"),
    ),
    "a link to a missing page": body("[x](/khong-co.html)", "6:5", "lien-ket-hong"),
    "a link to a missing id of an origin": body("[x](tinh-thi-nghiem:a)", "6:5", "lien-ket-hong"),
    "a link to a draft": Bad(
        at("6:5", "lien-ket-hong"), article(body="[x](../../hop.md)") + page("hop", "draft: true")
    ),
    "a link out of the tree": body(
        "[x](../../../../sites/tinh.yml)", "6:5", "lien-ket-ra-khoi-cay"
    ),
    "a link to a missing site": body("[x](site:khong-co/)", "6:5", "lien-ket-trang-la"),
    "a link to a missing heading": body("[x](#muc-hai)", "6:5", "neo-khong-co"),
    "a picture that is missing": body("![Cầu](cau.jpg)", "6:8", "lien-ket-hong"),
    "a picture on another host": body("![Cầu](https://khac.example/a.png)", "6:8", "hinh-ngoai"),
    "a picture in HTML on another host": body(
        '<img src="https://khac.example/a.png" alt="Cầu">', "6:11", "hinh-ngoai"
    ),
    "the item's picture on another host": front(
        "image: {src: https://khac.example/a.png, alt: Cầu}", "4:14", "hinh-ngoai"
    ),
    "the item's picture out of the tree": front(
        "image: {src: ../../../../a.png, alt: Cầu}", "4:14", "lien-ket-ra-khoi-cay"
    ),
    "a table of dashes": body("Tên   Số\n----- ----\nẤp      7", "7:1", "bang-pandoc"),
    "a table of pluses": body("+----+----+\n| Ấp | 7  |\n+----+----+", "6:1", "bang-luoi-pandoc"),
    "an indented block": body("Kính gửi:\n\n    Ủy ban", "8:1", "thut-dong"),
}
SETTINGS = {
    "a telephone number in words": Bad(
        own_at("1:18", "dien-thoai-sai"), own("contact: {phone: gọi xã}")
    ),
    "an address of mail without host": Bad(
        own_at("1:18", "thu-dien-tu-sai"), own("contact: {email: xa@}")
    ),
    "a number in words": Bad(own_at("1:30", "sai-so"), own("syndication: {limit_on_home: năm}")),
    "a rejection of two things": Bad(
        own_at("1:24", "tu-choi-sai"), own("syndication: {reject: [{tag: a, id: b, why: c}]}")
    ),
    "a rejection without a reason": Bad(
        own_at("1:24", "thieu-truong"), own("syndication: {reject: [{tag: a}]}")
    ),
    "a commune that names itself": Bad(own_at("1:1", "truong-la"), own("name: Xã Khác")),
    "a commune that moves itself": Bad(
        own_at("1:1", "truong-la"), own("base_url: https://khac.example/")
    ),
    "a menu that leads nowhere": Bad(
        (f"{DEFAULTS}:1:13 menu-hong",), f"=== {DEFAULTS}\nmenu: [{{to: /khong-co.html}}]\n"
    ),
    "too few sites": Bad(
        (f"{PROVINCE}:4:17 so-trang-khac",),
        prepare=province("hub: tinh", "hub: tinh\nexpected_sites: 124"),
    ),
    "a name of a site with accents": Bad(
        whole("sites/Hà Nội.yml", "ten-trang-sai"), "=== sites/Hà Nội.yml\nname: A\ntype: xa\n"
    ),
}
BAD = {
    f"{group}: {name}": bad
    for group, table in {
        "yaml": STRICT_YAML,
        "field": FIELDS,
        "date": WRONG_DATES,
        "place": PLACES,
        "file": FILES,
        "body": BODIES,
        "settings": SETTINGS,
    }.items()
    for name, bad in table.items()
}
ODD = {
    "a BOM": Bad(
        at("1:1", "co-bom"), prepare=holding(ARTICLE, "\ufeff" + article().partition("\n")[2])
    ),
    "a Vietnamese date": front("updated: 05/06/2026", "4:10", "ngay-dang-viet-nam"),
    "a Vietnamese date in a group": front(
        "source: {name: A, date: 05/06/2026}", "4:25", "ngay-dang-viet-nam"
    ),
    "a time without seconds": front("updated: 2026-06-05T07:30", "4:10", "gio-thieu-giay"),
    "a date without zeros": front("updated: 2026-6-5", "4:10", "ngay-viet-tat"),
    "an invisible character": front("author: U\u200bBND", "4:10", "ky-tu-an"),
    "a character that turns the line": front("author: U\u202eBND", "4:10", "ky-tu-an"),
    "a picture without words": Bad(
        at("6:5", "thieu-alt"),
        article(body="![](../../a.png)"),
        holding("content/vi-du/a.png", PIXEL),
    ),
    "a folder of nobody": Bad(
        whole("content/la", "thu-muc-khong-co-trang"),
        article() + "=== content/la/a.md\nChữ.\n",
    ),
}
ONE_SITE = {
    "an unknown type": Bad((f"{SITE}:2:7 gia-tri-la",), f"=== {SITE}\nname: A\ntype: làng\n"),
    "no name": Bad((f"{SITE}:1:1 thieu-truong",), f"=== {SITE}\ntype: xa\n"),
    "an empty site file": Bad(
        (f"{SITE}:1:1 thieu-truong", f"{SITE}:1:1 thieu-truong"), f"=== {SITE}\n"
    ),
    "an unknown group": Bad((f"{SITE}:3:10 nhom-la",), site("groups: [la]")),
    "an unknown theme": Bad((f"{SITE}:3:8 giao-dien-la",), site("theme: la")),
    "a base URL without scheme": Bad((f"{SITE}:3:11 url-goc-sai",), site("base_url: xa.example")),
    "a date that does not exist": Bad(
        (f"{SITE}:3:15 ngay-sai-dang",), site("valid: {from: 2020-02-30}")
    ),
    "a site file that is a link": Bad(
        (f"{SITE}:0:0 lien-ket-ra-ngoai",),
        prepare=site_link,
    ),
}
ONE_THEME = {
    "a template with a slip": Bad((f"{HOME}:1:1 mau-sai",), home("{% if %}")),
    "a template that divides by zero": Bad((f"{HOME}:1:1 mau-hong",), home("{{ 1 / 0 }}")),
    "a template without end": Bad((f"{HOME}:1:1 mau-hong",), home("{% include 'home.html' %}")),
    "a string that is missing": Bad((f"{HOME}:1:1 mau-thieu",), home("{{ t('la') }}")),
    "a name that is not literal": Bad((f"{HOME}:1:1 mau-dong",), home("{% include page.title %}")),
    "a theme that extends itself": Bad(
        ("themes/phuong/theme.yml:1:10 giao-dien-vong",),
        "=== themes/phuong/theme.yml\nextends: phuong\n",
    ),
    "a theme that extends nothing": Bad(
        ("themes/phuong/theme.yml:1:10 giao-dien-la",),
        "=== themes/phuong/theme.yml\nextends: la\n",
    ),
    "a style sheet in a legacy encoding": Bad(
        ("themes/phuong/static/a.css:1:1 khong-phai-utf8",),
        prepare=holding("themes/phuong/static/a.css", b"\xff"),
    ),
}
SHARED = {
    "no defaults": Bad(whole(DEFAULTS, "thieu-tep-cai-dat"), prepare=without(DEFAULTS)),
    "no province": Bad(whole(PROVINCE, "thieu-tep-cai-dat"), prepare=without(PROVINCE)),
    "a time zone of nobody": Bad(
        (f"{PROVINCE}:4:12 mui-gio-la",),
        prepare=province("hub: tinh", "hub: tinh\ntime_zone: Asia/Ha_Noi"),
    ),
    "a domain with a scheme": Bad(
        (f"{PROVINCE}:6:17 ten-mien-sai",),
        prepare=province("feed_authority: thing", "feed_authority: https://thing"),
    ),
    "an origin without underscore": Bad(
        (f"{PROVINCE}:5:3 goc-sai",), prepare=province("  _tinh:", "  tinh:")
    ),
    "two origins of one id": Bad(
        (f"{PROVINCE}:5:3 goc-trung-id",),
        prepare=province("origins:", "origins:\n  _bo: {name: Bộ, id: tinh-thi-nghiem}"),
    ),
    "an origin called as a scheme": Bad(
        (f"{PROVINCE}:5:3 goc-trung-id",), prepare=province("id: tinh-thi-nghiem", "id: http")
    ),
    "a group with accents": Bad(
        (f"{PROVINCE}:8:3 slug-sai",), prepare=province("  mau:", "  Mẫu:")
    ),
    "a key with a slip in a group's settings": Bad(
        (f"{PROVINCE}:8:44 truong-la-gan",),
        prepare=province("Mẫu, kind: huyện}", "Mẫu, kind: huyện, settings: {them: a}}"),
    ),
    "a key with a slip in the menu": Bad(
        (f"{DEFAULTS}:1:16 truong-la-gan",), f"=== {DEFAULTS}\nmenu: [{{to: /, txt: A}}]\n"
    ),
    "a menu without slash": Bad(
        (f"{DEFAULTS}:1:13 duong-dan-menu-sai",), f"=== {DEFAULTS}\nmenu: [{{to: tin-tuc}}]\n"
    ),
}


@dataclass(frozen=True, slots=True)
class Done:
    """What a run of the command line gave: its exit status, its problems, stderr."""

    status: object
    places: tuple[str, ...]
    stderr: str


class Stuck(BaseException):
    """Reading never ended."""


@pytest.fixture(autouse=True)
def ends() -> Iterator[None]:
    """Let a test that waits for ever fail instead."""

    def stop(_signal: int, _frame: FrameType | None) -> None:
        raise Stuck

    before = signal.signal(signal.SIGALRM, stop)
    signal.setitimer(signal.ITIMER_REAL, 60)
    yield
    signal.setitimer(signal.ITIMER_REAL, 0)
    signal.signal(signal.SIGALRM, before)


@pytest.fixture
def network(project: Workspace) -> Workspace:
    """A workspace with good articles of the province and of a commune."""
    with_empty_templates(project)
    project.article("_tinh", "2026/tin-tot")
    project.article("vi-du", "2026/tot")
    return project


def build(
    project: Workspace,
    bad: Bad,
    patch: pytest.MonkeyPatch,
    capture: pytest.CaptureFixture[str],
) -> Done:
    """Run `trangxa build` on the workspace with the bad input in it."""
    project.files(bad.files)
    bad.prepare(project, patch)
    command = f"trangxa --root {project.root} build --jobs 1 --json --clock {CLOCK}"
    patch.setattr(sys, "argv", command.split())
    with pytest.raises(SystemExit) as done:
        main()
    out, stderr = capture.readouterr()
    found = json.loads(out)["problems"]
    places = tuple(f"{p['path']}:{p['line']}:{p['column']} {p['code']}" for p in found)
    return Done(done.value.code, places, stderr)


def built(project: Workspace) -> list[tuple[str, str]]:
    """Return which of the good pages are there."""
    return [(slug, path) for slug, path in GOOD if project.exists(slug, path)]


@pytest.mark.parametrize("name", BAD)
def test_a_bad_input_holds_back_nothing_but_itself(
    name: str,
    network: Workspace,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """It is told at its place, the status is 1, all other pages of all sites are built."""
    done = build(network, BAD[name], monkeypatch, capsys)
    assert done.places == BAD[name].places
    assert done.status == 1
    assert built(network) == list(GOOD)
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("name", ODD)
def test_an_oddity_is_only_advice(
    name: str,
    network: Workspace,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """What can be understood is told as a warning; the status is 0 and the page is built."""
    done = build(network, ODD[name], monkeypatch, capsys)
    assert done.places == ODD[name].places
    assert done.status == 0
    assert network.exists("vi-du", "tin-tuc/2026/tin.html")
    assert built(network) == list(GOOD)
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("name", ONE_SITE)
def test_a_bad_site_file_stops_that_site_only(
    name: str,
    network: Workspace,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """The site has no tree, as it never had one; the other sites are built."""
    done = build(network, ONE_SITE[name], monkeypatch, capsys)
    assert done.places == ONE_SITE[name].places
    assert done.status == 1
    assert built(network) == [GOOD[0], GOOD[1]]
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("name", ONE_THEME)
def test_a_bad_theme_stops_its_sites_only(
    name: str,
    network: Workspace,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """The sites of other themes are built."""
    done = build(network, ONE_THEME[name], monkeypatch, capsys)
    assert done.places == ONE_THEME[name].places
    assert done.status == 1
    assert built(network) == [GOOD[0], GOOD[2]]
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("name", SHARED)
def test_bad_shared_settings_stop_everything(
    name: str,
    network: Workspace,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """What every site needs cannot be guessed: the status is 2 and nothing is written."""
    done = build(network, SHARED[name], monkeypatch, capsys)
    assert done.places == SHARED[name].places
    assert done.status == 2
    assert not (network.root / "public").exists()
    assert "Traceback" not in done.stderr


def test_nothing_of_a_linked_file_is_shown(
    network: Workspace, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Neither the problem nor a page holds a word of a file outside the tree."""
    network.write("bi-mat.yml", "mat-khau-cua-toi: 1\n")
    bad = Bad((), prepare=linking(OWN, "../../bi-mat.yml"))
    done = build(network, bad, monkeypatch, capsys)
    assert done.places == whole(OWN, "lien-ket-ra-ngoai")
    assert "mat-khau-cua-toi" not in done.stderr


def test_jinja_in_content_stays_text(
    project: Workspace, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Content is data: braces are shown as they are."""
    done = build(project, Bad((), article(body="{{ 7 * 7 }}")), monkeypatch, capsys)
    assert (done.places, done.status) == ((), 0)
    assert "{{ 7 * 7 }}" in project.page("vi-du", "tin-tuc/2026/tin.html")
