"""Attachments are what they say: known types, without programs, only where a page uses them."""

from __future__ import annotations

import io
import zipfile
from dataclasses import dataclass
from urllib.parse import quote

import pytest

from tests.acceptance.network import PIXEL
from tests.workspace import Built, Workspace

HTML = b"<!DOCTYPE html><html><body><script>alert(1)</script></body></html>"
SVG = b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
PDF = b"%PDF-1.7\n%%EOF\n"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
PROGRAM = b"MZ\x90\x00\x03\x00\x00\x00"
ELF = b"\x7fELF\x02\x01\x01\x00"


def zipped(*names: str, content: str = "x") -> bytes:
    """Return an archive that holds files of these names."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name in names:
            archive.writestr(zipfile.ZipInfo(name), content)
    return buffer.getvalue()


DOCUMENT = zipped("[Content_Types].xml", "word/document.xml")
GOOD = {
    "to-trinh.pdf": PDF,
    "TO-TRINH-2.PDF": PDF,
    "mau.docx": DOCUMENT,
    "mau.xlsx": zipped("[Content_Types].xml", "xl/workbook.xml"),
    "mau.odt": zipped("mimetype", content="application/vnd.oasis.opendocument.text"),
    "cu.doc": OLE + b"\x00" * 512,
    "loa.mp3": b"ID3\x04",
    "phim.mp4": b"\x00\x00\x00\x18ftypmp42",
    "bang.csv": "xã,số dân\nVí Dụ,1\n".encode(),
    "ghi.txt": "Chữ thường.\n".encode(),
    "rong.txt": b"",
    "lich.ics": b"BEGIN:VCALENDAR\r\n",
}
REFUSED = {
    # programs and pages under the name of something else
    "trang.jpg": (HTML, "tep-sai-dinh-dang"),
    "trang-2.png": (HTML, "tep-sai-dinh-dang"),
    "trang-3.gif": (b"\n" + HTML, "tep-sai-dinh-dang"),
    "trang-4.pdf": (HTML, "tep-sai-dinh-dang"),
    "trang-5.txt": (HTML, "tep-sai-dinh-dang"),
    "trang-6.csv": (b" \r\n\t" + HTML, "tep-sai-dinh-dang"),
    "trang-7.mp4": (HTML, "tep-sai-dinh-dang"),
    "trang-8.mp3": (HTML, "tep-sai-dinh-dang"),
    "trang-9.ics": (HTML, "tep-sai-dinh-dang"),
    "trang-10.docx": (HTML, "tep-sai-dinh-dang"),
    "hinh.png": (SVG, "tep-sai-dinh-dang"),
    "hinh.webp": (SVG, "tep-sai-dinh-dang"),
    "am.webp": (b"RIFF\x00\x00\x00\x00WAVEfmt ", "tep-sai-dinh-dang"),
    "chay.pdf": (PROGRAM, "tep-sai-dinh-dang"),
    "chay.jpg": (ELF, "tep-sai-dinh-dang"),
    "chay.docx": (PROGRAM, "tep-sai-dinh-dang"),
    "chay.txt": (ELF, "tep-sai-dinh-dang"),
    "anh.jpg": (PIXEL, "tep-sai-dinh-dang"),
    "muon.pdf": (b"x" + PDF, "tep-sai-dinh-dang"),
    # nothing at all
    "rong.jpg": (b"", "tep-sai-dinh-dang"),
    "rong.pdf": (b"", "tep-sai-dinh-dang"),
    "rong.docx": (b"", "tep-sai-dinh-dang"),
    "rong.mp4": (b"", "tep-sai-dinh-dang"),
    # types that carry programs
    "hinh.svg": (SVG, "tep-khong-cho-phep"),
    "hinh.SVG": (SVG, "tep-khong-cho-phep"),
    "trang.html": (HTML, "tep-khong-cho-phep"),
    "trang.htm": (HTML, "tep-khong-cho-phep"),
    "trang.xhtml": (HTML, "tep-khong-cho-phep"),
    "trang.xml": (SVG, "tep-khong-cho-phep"),
    "trang.shtml": (HTML, "tep-khong-cho-phep"),
    "trang.php": (b"<?php x(); ?>", "tep-khong-cho-phep"),
    "ma.js": (b"alert(1)", "tep-khong-cho-phep"),
    "kieu.css": (b"p{}", "tep-khong-cho-phep"),
    "mau.docm": (DOCUMENT, "tep-khong-cho-phep"),
    "mau.xlsm": (DOCUMENT, "tep-khong-cho-phep"),
    "mau.dotm": (DOCUMENT, "tep-khong-cho-phep"),
    "chay.exe": (PROGRAM, "tep-khong-cho-phep"),
    "chay.pdf.exe": (PROGRAM, "tep-khong-cho-phep"),
    "chay.bat": (b"del *", "tep-khong-cho-phep"),
    "chay.sh": (b"#!/bin/sh\n", "tep-khong-cho-phep"),
    "chay.jar": (DOCUMENT, "tep-khong-cho-phep"),
    "nen.zip": (DOCUMENT, "tep-khong-cho-phep"),
    "cai.htaccess": (b"Require all granted", "tep-khong-cho-phep"),
    "duoi.pdf ": (PDF, "tep-khong-cho-phep"),
    "duoi.": (PDF, "tep-khong-cho-phep"),
    "khong-duoi": (PDF, "tep-khong-cho-phep"),
    # macros
    "macro.docx": (zipped("word/document.xml", "word/vbaProject.bin"), "tep-co-macro"),
    "macro.xlsx": (zipped("xl/workbook.xml", "xl/vbaProject.bin"), "tep-co-macro"),
    "macro.odt": (zipped("vbaProject.bin"), "tep-co-macro"),
    "macro.doc": (OLE + "_VBA_PROJECT".encode("utf-16-le"), "tep-co-macro"),
    "macro.xls": (OLE + b"\x00" * 99 + "_VBA_PROJECT_CUR".encode("utf-16-le"), "tep-co-macro"),
}


@dataclass(frozen=True)
class Offered:
    """A page that links to every file, and what the build said of each."""

    project: Workspace
    built: Built

    def copies(self) -> list[bytes]:
        """Return the files that were published beside the page."""
        tree = self.project.tree("vi-du")
        return [content for path, content in tree.items() if path.startswith("tep/")]

    def codes(self, path: str) -> list[str]:
        """Return the codes of the problems of a file."""
        return [found.code for found in self.built.problems if found.path == path]


@pytest.fixture(scope="module")
def offered(tmp_path_factory: pytest.TempPathFactory) -> Offered:
    """Build one page that links to all good and all bad files."""
    project = Workspace(tmp_path_factory.mktemp("offered"))
    links = [f"[x](tot/{name})" for name in GOOD] + [f"[x](xau/{quote(name)})" for name in REFUSED]
    project.write("content/vi-du/tai-ve.md", "---\ntitle: T\n---\n\n" + "\n\n".join(links) + "\n")
    for name, content in GOOD.items():
        project.write(f"content/vi-du/tot/{name}", content)
    for name, (bad, _) in REFUSED.items():
        project.write(f"content/vi-du/xau/{name}", bad)
    return Offered(project, project.build(jobs=1))


@pytest.mark.parametrize("name", GOOD)
def test_a_file_that_is_what_it_says_is_published_to_the_byte(name: str, offered: Offered) -> None:
    """Known types with the right first bytes are copied as they are."""
    assert offered.codes(f"content/vi-du/tot/{name}") == []
    assert GOOD[name] in offered.copies()


@pytest.mark.parametrize("name", REFUSED)
def test_a_file_that_could_do_harm_is_refused_by_name(name: str, offered: Offered) -> None:
    """Wrong first bytes, unknown types and macros are errors of the file, and it is not copied."""
    content, code = REFUSED[name]
    assert offered.codes(f"content/vi-du/xau/{name}") == [code]
    tree = offered.project.tree("vi-du")
    assert [path for path in tree if path.startswith("tep/xau/")] == []
    assert not content or content not in (set(tree.values()) - set(GOOD.values()))


def test_published_names_are_plain_and_keep_their_type(offered: Offered) -> None:
    """Slugs with lower-case suffixes: no server takes one for another type."""
    names = {
        path.removeprefix("tep/tot/") for path in offered.project.tree("vi-du") if "tep/" in path
    }
    assert names == {name.lower() for name in GOOD}


@pytest.mark.parametrize(("suffix", "limit"), [("png", 20), ("pdf", 50)])
def test_a_huge_file_is_refused_before_it_is_read(
    suffix: str, limit: int, project: Workspace
) -> None:
    """20 MB a picture, 50 MB a file; the size is known without reading."""
    project.article("vi-du", "2026/bai", f"[x](to.{suffix})")
    project.write(f"content/vi-du/tin-tuc/2026/to.{suffix}", b"")
    place = project.root / f"content/vi-du/tin-tuc/2026/to.{suffix}"
    with place.open("r+b") as file:
        file.truncate((limit << 20) + 1)  # sparse: it takes no room
    assert project.build(jobs=1).codes == ["lien-ket-tep-loi", "tep-dinh-kem-qua-lon"]


@pytest.mark.parametrize(
    "fields",
    [
        {"draft": "true"},
        {"date": "2026-06-16"},
        {"publish_from": "2026-06-16"},
        {"publish_until": "2026-06-14"},
    ],
    ids=["draft", "future", "not yet", "over"],
)
def test_files_of_what_is_held_back_are_held_back_too(
    fields: dict[str, str], project: Workspace
) -> None:
    """Neither files beside a text nor loose ones nor its picture are copied, in any site."""
    secret = [PDF + bytes([number]) for number in range(3)]
    body = "[a](a.pdf) [b](../../../tep-roi/b.pdf)"
    for tree in ("vi-du", "_tinh"):
        project.article(tree, "2026/bai/index", body, image="{src: anh.png, alt: Ảnh}", **fields)
        project.write(f"content/{tree}/tin-tuc/2026/bai/a.pdf", secret[0])
        project.write(f"content/{tree}/tin-tuc/2026/bai/anh.png", PIXEL)
        project.write(f"content/{tree}/tep-roi/b.pdf", secret[1])
    project.article("vi-du", "2026/khac", "[a](bai/a.pdf) ![b](bai/anh.png)")
    built = project.build(jobs=1)
    assert built.codes == ["lien-ket-hong", "lien-ket-hong"]
    copies = [
        path
        for slug in ("tinh", "vi-du", "gia-dinh")
        for path in project.tree(slug)
        if path.endswith((".pdf", ".png", ".jpg", ".webp")) and not path.startswith("assets/")
    ]
    assert copies == []


def test_files_of_what_is_withdrawn_are_deleted(project: Workspace) -> None:
    """A text that becomes a draft takes its files along."""
    project.article("vi-du", "2026/bai/index", "[a](a.pdf)")
    project.write("content/vi-du/tin-tuc/2026/bai/a.pdf", PDF)
    project.build(jobs=1)
    assert project.exists("vi-du", "tin-tuc/2026/bai/a.pdf")
    project.edit("content/vi-du/tin-tuc/2026/bai/index.md", "title:", "draft: true\ntitle:")
    project.build(jobs=1)
    assert not project.exists("vi-du", "tin-tuc/2026/bai/a.pdf")
    assert not project.exists("vi-du", "tin-tuc/2026/bai")


def test_a_file_that_no_page_uses_is_not_published(project: Workspace) -> None:
    """What lies in a folder is not for everybody because it lies there."""
    project.write("content/vi-du/noi-bo/danh-sach.pdf", PDF)
    project.article("vi-du", "2026/bai")
    project.build(jobs=1)
    assert PDF not in project.tree("vi-du").values()


def test_a_file_of_another_commune_can_not_be_linked(project: Workspace) -> None:
    """Files are shared by origins only; a commune's stay in its own site."""
    project.write("content/gia-dinh/noi-bo/a.pdf", PDF)
    body = "[a](site:gia-dinh/noi-bo/a.pdf) [b](../../../gia-dinh/noi-bo/a.pdf)"
    project.article("vi-du", "2026/bai", body)
    assert set(project.build(jobs=1).codes) == {"lien-ket-hong", "lien-ket-ra-khoi-cay"}
    assert PDF not in project.tree("vi-du").values()
    assert PDF not in project.tree("gia-dinh").values()
