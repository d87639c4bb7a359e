"""Holes that were found once and stay closed."""

from __future__ import annotations

import json
import os
import socket
import struct
import time
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from selectolax.lexbor import LexborHTMLParser

from tests.acceptance.network import PIXEL
from tests.commands.test_cli import run
from tests.security.dom_rule import Rule
from tests.security.test_attachments import zipped
from tests.security.test_paths_are_confined import PASSWORDS, SECRET
from tests.security.test_reading_is_bounded import body
from tests.security.test_serving import serving
from tests.workspace import CLOCK, Workspace

# Content is data.

MEDIA = {
    "video": '<video src="https://evil.example/x.mp4" controls></video>',
    "audio": '<audio src="https://evil.example/x.mp3" controls></audio>',
    "poster": '<video poster="https://evil.example/x.png" controls></video>',
    "source": '<video controls><source src="https://evil.example/x.mp4"></video>',
    "track": '<video controls><track src="https://evil.example/x.vtt"></video>',
    "other-site": '<video src="site:tinh/" controls></video>',
    "other-page": "![x](tinh-thi-nghiem:tin-tuc/2026/rieng)",
}


@pytest.mark.parametrize("name", MEDIA)
def test_media_come_from_the_site_itself(name: str, project: Workspace) -> None:
    """Films, sounds, posters and pictures of other hosts are not fetched; the fault is told."""
    project.article("_tinh", "2026/rieng", syndicate="{to: [site:gia-dinh]}")
    project.article("vi-du", "2026/bai", MEDIA[name])
    assert project.build(jobs=1).codes == ["hinh-ngoai"]
    assert Rule().violations(project.page("vi-du", "tin-tuc/2026/bai.html")) == []


@pytest.mark.parametrize("src", ["https://evil.example/a.png", "site:tinh/", "site:gia-dinh/"])
def test_a_picture_of_another_host_is_told(src: str, project: Workspace) -> None:
    """`image.src` names a file of the tree; anything else is a fault, and not shown."""
    project.article("vi-du", "2026/bai", image=f"{{src: '{src}', alt: Ảnh}}")
    assert project.build(jobs=1).codes == ["hinh-ngoai"]
    assert Rule().violations(project.page("vi-du", "tin-tuc/2026/bai.html")) == []


@pytest.mark.parametrize("entity", ["&#1;", "&#2;", "&#x1F;", "&#xFFFE;", "&#xFFFF;", "&#x7F;"])
def test_entities_bring_no_control_characters(entity: str, project: Workspace) -> None:
    """What the decoder of files removes does not come back by entity: feeds stay well-formed."""
    project.article("vi-du", "2026/bai", f"Chữ {entity} chữ.")
    project.build(jobs=1)
    feed = project.page("vi-du", "tin-tuc/feed.xml")
    assert ET.fromstring(feed) is not None  # noqa: S314 our own output


def test_a_source_outside_has_the_rel_of_every_outside_link(project: Workspace) -> None:
    """`source.url` is a link that an editor wrote."""
    project.article("vi-du", "2026/bai", source="{name: Báo, url: 'https://evil.example/'}")
    project.build(jobs=1)
    page = LexborHTMLParser(project.page("vi-du", "tin-tuc/2026/bai.html"))
    link = page.css_first('a[href="https://evil.example/"]')
    assert link is not None
    assert link.attributes.get("rel") == "nofollow ugc noopener noreferrer"


def test_a_heading_whose_id_looks_like_the_themes_keeps_one(project: Workspace) -> None:
    """Four headings `Site`: each entry of the contents leads to its heading."""
    project.article("vi-du", "2026/bai", "\n\n".join(["## Site"] * 4))
    project.build(jobs=1)
    page = LexborHTMLParser(project.page("vi-du", "tin-tuc/2026/bai.html"))
    wanted = [node.attributes["href"] for node in page.css("nav.contents a")]
    assert [f"#{node.attributes.get('id')}" for node in page.css(".body h2")] == wanted


def test_a_link_that_was_taken_away_is_told(project: Workspace) -> None:
    """A Markdown link of a bad scheme is a fault at its line, like one in HTML."""
    project.article("vi-du", "2026/bai", "[x](javascript:alert(1))")
    assert project.build(jobs=1).places == [
        "content/vi-du/tin-tuc/2026/bai.md:6:5 dia-chi-khong-an-toan"
    ]


def test_an_address_in_angle_brackets_is_an_address(project: Workspace) -> None:
    """`[x](<bài hai.md>)` is how Markdown writes an address with blanks."""
    project.article("vi-du", "2026/bai hai")
    project.article("vi-du", "2026/bai", "[x](<bai hai.md>)")
    assert project.build(jobs=1).places == []


# Reading is bounded: 256 KB each, read in proportion to their size.

WIDE = {
    "links": ("[a](b)\n" * 30_000, set()),
    "anchors": ("[a](#b)\n" * 30_000, {"neo-khong-co"}),
    "elements": ("<font>x</font>\n" * 16_000, {"the-bi-bo"}),
    "attributes": ("<b onx=1>x</b>\n" * 16_000, {"thuoc-tinh-bi-bo"}),
    "fences": ("```a b\n" * 30_000, set()),
    "tildes": ("".join("~" * (3 + n % 50) + " a b\n" for n in range(7_000)), set()),
}


@pytest.mark.parametrize("name", WIDE)
def test_a_wide_text_is_read_in_proportion(name: str) -> None:
    """Ten times the text may take ten times as long and some, not a hundred times."""
    text, _ = WIDE[name]

    def took(part: str) -> float:
        began = time.process_time()
        body(part)
        return time.process_time() - began

    short = min(took(text[: len(text) // 10].rpartition("\n")[0]) for _ in range(2))
    assert took(text) < 30 * short


def test_many_unknown_keys_are_told_in_proportion(project: Workspace) -> None:
    """thong-tin.yml of a megabyte: at most a hundred problems of one file are worked out."""
    project.write("content/vi-du/thong-tin.yml", "".join(f"k{n}: 1\n" for n in range(20_000)))
    assert len(project.check(jobs=1).problems) <= 100


def test_a_huge_text_is_refused_before_it_is_read(project: Workspace) -> None:
    """The size of a file is known without reading it."""
    import tracemalloc

    project.write("content/vi-du/to.md", "")
    os.truncate(project.root / "content/vi-du/to.md", 200 << 20)
    tracemalloc.start()
    assert project.check(jobs=1).codes == ["tep-qua-lon"]
    assert tracemalloc.get_traced_memory()[1] < 100 << 20
    tracemalloc.stop()


# Paths are confined.


def test_an_own_file_that_is_a_link_is_not_read(project: Workspace, tmp_path: Path) -> None:
    """thong-tin.yml is held to the same rule as all content."""
    (tmp_path / "ngoai.yml").write_text(f"contact: {{address: {SECRET}}}\n")
    (project.root / "content/vi-du").mkdir(parents=True)
    (project.root / "content/vi-du/thong-tin.yml").symlink_to(tmp_path / "ngoai.yml")
    assert project.build(jobs=1).codes == ["lien-ket-ra-ngoai"]
    assert SECRET not in project.page("vi-du", "index.html")


def test_an_own_file_never_shows_a_line_of_another_file(project: Workspace) -> None:
    """Not even in the text of a problem."""
    (project.root / "content/vi-du").mkdir(parents=True)
    (project.root / "content/vi-du/thong-tin.yml").symlink_to(PASSWORDS)
    assert PASSWORDS.read_text().split("\n")[0] not in project.build(jobs=1).text()


def test_an_own_file_that_is_a_pipe_stops_nothing(project: Workspace) -> None:
    """The build does not wait for somebody to write into it."""
    (project.root / "content/vi-du").mkdir(parents=True)
    os.mkfifo(project.root / "content/vi-du/thong-tin.yml")
    assert run(project, "check").returncode == 1  # run() gives up after a while


def test_a_tree_that_is_a_link_is_not_read(project: Workspace) -> None:
    """content/<slug> itself may not be a link to another commune's folder."""
    project.article("gia-dinh", "2026/rieng")
    (project.root / "content/vi-du").symlink_to("gia-dinh")
    assert project.build(jobs=1).codes == ["lien-ket-ra-ngoai"]
    assert not project.exists("vi-du", "tin-tuc/2026/rieng.html")


def test_a_link_planted_in_a_tree_is_replaced_not_followed(
    project: Workspace, tmp_path: Path
) -> None:
    """Nothing is written through a link, and the tree is whole after the build."""
    elsewhere = tmp_path / "noi-khac"
    elsewhere.mkdir()
    project.article("vi-du", "2026/bai")
    project.build(jobs=1)
    before = project.tree("vi-du")
    (project.root / "public/vi-du/tin-tuc").rename(tmp_path / "cu")
    (project.root / "public/vi-du/tin-tuc").symlink_to(elsewhere)
    project.build(jobs=1)
    assert list(elsewhere.iterdir()) == []
    assert project.tree("vi-du") == before


@pytest.mark.parametrize("below", ["", "/sau/nua"])
def test_an_output_that_is_a_file_is_never_touched(
    below: str, project: Workspace, tmp_path: Path
) -> None:
    """`--out` names a file, or a place below one: status 2, and the file is as it was."""
    theirs = tmp_path / "luan-van"
    theirs.write_text("của người khác")
    done = run(project, "build", "--out", f"{theirs}{below}", "--clock", CLOCK)
    assert theirs.is_file()
    assert theirs.read_text() == "của người khác"
    assert done.returncode == 2


@pytest.mark.parametrize(
    "alias",
    ["/index.html", "/tin-tuc/index.html", "/tin-tuc/2026/", "/the/mot/", "/chuyen-muc/kinh-te/"],
)
def test_an_alias_onto_a_list_is_told_and_not_listed(alias: str, project: Workspace) -> None:
    """Redirects for web servers never name an address that has a page."""
    front = {"tags": "[Một]", "category": "kinh-te"}
    project.article("vi-du", "2026/bai", aliases=f"[{alias}]", **front)
    assert project.build(jobs=1).places == ["content/vi-du/tin-tuc/2026/bai.md:4:11 alias-trung"]
    assert json.loads(project.page("vi-du", ".site/redirects.json"))["redirects"] == []


@pytest.mark.parametrize(
    "alias",
    ["/tin-tuc/2026/tot.html/", "/tin-tuc/2026/tot.html/x.html", "/404.html/", "/feed.xml/a.html"],
)
def test_an_alias_below_a_file_is_told(alias: str, project: Workspace) -> None:
    """A page is never replaced by a folder."""
    project.article("vi-du", "2026/tot")
    project.article("vi-du", "2026/bai", aliases=f"[{alias}]")
    assert project.build(jobs=1).codes == ["alias-trung"]
    assert project.build(jobs=1).written("vi-du") == set()


def test_two_files_of_one_published_name_are_told(project: Workspace) -> None:
    """Names that become one slug: an error that names both, never one in place of the other."""
    project.article("vi-du", "2026/a/index", "![x](Anh.png) ![y](ảnh.png)")
    project.write("content/vi-du/tin-tuc/2026/a/Anh.png", PIXEL + b"1")
    project.write("content/vi-du/tin-tuc/2026/a/ảnh.png", PIXEL + b"2")
    built = project.build(jobs=1)
    assert built.codes == ["trung-dia-chi"]
    assert "Anh.png" in built.text()
    assert "ảnh.png" in built.text()


def test_names_of_files_give_no_orders_to_terminals(project: Workspace) -> None:
    """Control characters of a path are shown, not sent."""
    project.write("content/vi-du/tin-tuc/2026/\x1b[31m\u202ea\nb.md", "x")
    text = project.build(jobs=1).text()
    assert "\x1b" not in text
    assert "\u202e" not in text


# Attachments are what they say.


@pytest.mark.parametrize("name", ["word/VBAProject.bin", "word/VBAPROJECT.BIN"])
def test_macros_are_found_whatever_the_case_of_their_name(name: str, project: Workspace) -> None:
    """Names in OPC packages ignore case."""
    project.write("content/vi-du/mau.docx", zipped("word/document.xml", name))
    assert project.build(jobs=1).codes == ["tep-co-macro"]


def test_a_file_without_suffix_is_told_by_name(project: Workspace) -> None:
    """The message does not take the path for a type."""
    project.write("content/vi-du/a.b/README", "x")
    assert "`.b/readme`" not in project.build(jobs=1).text()


# Serving.


@pytest.mark.parametrize(
    "target",
    [
        "http://[/",
        "http://[::1/vi-du/",
        "http://[x]/",
        f"/vi-du/{'a' * 300}.html",
        "/vi-du/" + "a/" * 3000,
    ],
)
def test_a_broken_or_long_target_is_refused(target: str, project: Workspace) -> None:
    """No target makes the handler fail."""
    project.build(jobs=1)
    with serving(project) as (served, failures):
        status = served.get(target).status
    assert status in (400, 404, 414)
    assert failures == []


def test_a_reader_who_hangs_up_makes_no_traceback(project: Workspace) -> None:
    """Closing a connection in the middle of an answer is what browsers do."""
    project.build(jobs=1)
    project.write("public/vi-du/to.html", b"x" * 30_000_000)
    with serving(project) as (served, failures):
        with socket.create_connection(("127.0.0.1", served.port)) as connection:
            connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
            connection.sendall(b"GET /vi-du/to.html HTTP/1.0\r\n\r\n")
            connection.recv(1)
        assert served.get("/vi-du/").status == 200
        time.sleep(0.2)
    assert failures == []


def test_refusals_have_the_headers_too(project: Workspace) -> None:
    """405 and 400 are pages like all others."""
    with serving(project) as (served, _):
        assert "content-security-policy" in served.get("/", method="POST").headers


# Sites are apart.


def test_a_commune_that_addresses_others_is_told_why_not(project: Workspace) -> None:
    """The reason is that it is no origin, not that `all` is no addressee."""
    project.article("vi-du", "2026/bai", syndicate="{to: [all]}")
    assert project.build(jobs=1).codes == ["gui-ngoai-goc"]
