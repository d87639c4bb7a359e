"""Documents in a built network: pages, lists and data that agree, at each moment."""

from __future__ import annotations

import re

import pytest

from tests.filing import PDF, document, filed
from tests.workspace import Workspace

OLD = {"so_hieu": "01/2026/QĐ-UBND", "trich_yeu": "Giờ cũ", "ngay_hieu_luc": "2026-06-05"}
NEW = {"trich_yeu": "Giờ mới", "ngay_hieu_luc": "2026-06-20", "thay_the": "[01/2026/QĐ-UBND]"}
OTHER = {"so_hieu": "16/2026/QĐ-UBND", "trich_yeu": "Đèn đường", "linh_vuc": "[Chiếu sáng]"}
PROVINCIAL = {
    "so_hieu": "05/2026/QĐ-UBND",
    "trich_yeu": "Việc của tỉnh",
    "co_quan_ban_hanh": "Ủy ban nhân dân tỉnh Thí Nghiệm",
    "syndicate": "{to: [all]}",
}
BEFORE, AFTER = "2026-06-19T23:59:59+07:00", "2026-06-20T00:00:00+07:00"


@pytest.fixture
def documents(project: Workspace) -> Workspace:
    """A document, one that replaces it, one of something else, and one of the province."""
    project.files(filed("cu", **OLD) + filed("moi", **NEW) + filed("khac", **OTHER))
    project.files(filed("tinh", tree="_tinh", **PROVINCIAL))
    return project


def words(page: str) -> str:
    """Return the words of a page's main part."""
    main = page.partition("<main")[2].partition("</main>")[0]
    return " ".join(re.sub(r"<[^>]*>", " ", main).split())


def states(project: Workspace) -> dict[str, str]:
    """Return the state of each document in the data."""
    return dict(
        re.findall(
            r'"id":"[^"]*/(\w+)".*?"state":"([^"]*)"', project.page("vi-du", "data/van-ban.json")
        )
    )


def test_r27_a_document_shows_its_facts_and_its_file(documents: Workspace) -> None:
    """All that the law wants, in a table; the file with type and size."""
    documents.build(jobs=1)
    page = words(documents.page("vi-du", "van-ban/2026/khac.html"))
    for_readers = (
        "Số, ký hiệu 16/2026/QĐ-UBND Loại văn bản Quyết định Trích yếu Đèn đường "
        "Cơ quan ban hành Ủy ban nhân dân xã Ví Dụ Ngày ban hành 01/06/2026 "
        "Ngày có hiệu lực 10/06/2026 Người ký Người Ký Mẫu Lĩnh vực Chiếu sáng "
        f"Tệp văn bản van-ban.pdf (PDF, {len(PDF)} byte)"
    )
    assert for_readers in page
    assert documents.exists("vi-du", "tep/van-ban/2026/van-ban.pdf")


def test_r27_a_document_of_a_coming_day_is_held_back(documents: Workspace) -> None:
    """The day of issue is the day of the page."""
    documents.files(filed("sau", so_hieu="17/2026/QĐ-UBND", ngay_ban_hanh="2026-07-01"))
    built = documents.build(jobs=1)
    assert not documents.exists("vi-du", "van-ban/2026/sau.html")
    assert [(each.path, each.why) for each in built.site("vi-du").held] == [
        ("content/vi-du/van-ban/2026/sau.md", "date")
    ]


def test_r30_what_replaces_and_what_is_replaced_lead_to_each_other(documents: Workspace) -> None:
    """By the number alone, in both directions; the old one has a banner."""
    documents.build(jobs=1, clock=AFTER)
    old = documents.page("vi-du", "van-ban/2026/cu.html")
    new = documents.page("vi-du", "van-ban/2026/moi.html")
    link = '<a href="../../van-ban/2026/moi.html">15/2026/QĐ-UBND: Giờ mới</a>'
    assert f"Văn bản này đã được thay thế bởi:\n{link}" in old
    assert f"<dt>Được thay thế bởi</dt><dd>{link}</dd>" in old
    assert '<a href="../../van-ban/2026/cu.html">01/2026/QĐ-UBND: Giờ cũ</a>' in new
    assert "Hết hiệu lực" in words(old)


def test_r30_before_its_successor_takes_effect_the_banner_says_when(documents: Workspace) -> None:
    """The old document is still in force."""
    documents.build(jobs=1, clock=BEFORE)
    page = words(documents.page("vi-du", "van-ban/2026/cu.html"))
    assert "Từ ngày 20/06/2026, văn bản này được thay thế bởi: 15/2026/QĐ-UBND: Giờ mới" in page
    assert "Còn hiệu lực" in page


def test_r30_validity_changes_at_its_moment_and_a_build_knows_it(documents: Workspace) -> None:
    """The build before names the moment; the one after makes what shows a state, no more."""
    built = documents.build(jobs=1, clock=BEFORE)
    coming = built.site("vi-du").next_change
    assert coming is not None
    assert coming.instant == AFTER
    assert states(documents) == {
        "cu": "con-hieu-luc",
        "moi": "chua-hieu-luc",
        "khac": "con-hieu-luc",
        "tinh": "con-hieu-luc",
    }
    assert documents.build(jobs=1, clock=AFTER).rendered("vi-du") == {
        "van-ban/2026/cu.html",
        "van-ban/2026/moi.html",
        *SHOWING_STATES,
    }
    assert states(documents)["cu"] == "het-hieu-luc"
    assert states(documents)["moi"] == "con-hieu-luc"


SHOWING_STATES = {
    "van-ban/index.html",
    "van-ban/2026/index.html",
    "van-ban/loai/quyet-dinh/index.html",
    "van-ban/co-quan-ban-hanh/uy-ban-nhan-dan-xa-vi-du/index.html",
    "van-ban/nguoi-ky/nguoi-ky-mau/index.html",
    "van-ban/linh-vuc/van-hoa/index.html",
    "data/van-ban.json",
    "data/van-ban.csv",
}


def test_an_edit_makes_the_page_its_lists_and_what_shows_its_link(documents: Workspace) -> None:
    """And nothing else: neither other documents, nor lists of other terms."""
    documents.build(jobs=1)
    path = "content/vi-du/van-ban/2026/cu.md"
    documents.edit(path, "trich_yeu: Giờ cũ", "trich_yeu: Giờ rất cũ")
    shown = {"van-ban/2026/cu.html", "van-ban/2026/moi.html", *SHOWING_STATES}
    found = {"search/2026.json", "so-do.html", "tim-kiem.html", "van-ban/feed.xml", "feed.xml"}
    rendered = documents.build(jobs=1).rendered("vi-du")
    assert rendered - found == shown


def test_an_edit_of_the_text_alone_makes_the_page_and_its_shard(documents: Workspace) -> None:
    """Lists show the first words only where there is no summary."""
    documents.files(filed("cu", **OLD, summary="Tóm tắt"))
    documents.build(jobs=1)
    documents.edit("content/vi-du/van-ban/2026/cu.md", "Chữ.", "Chữ khác.")
    assert documents.build(jobs=1).rendered("vi-du") == {
        "van-ban/2026/cu.html",
        "search/2026.json",
    }


@pytest.mark.parametrize("clock", [BEFORE, AFTER])
def test_steps_of_the_clock_end_where_a_clean_build_does(documents: Workspace, clock: str) -> None:
    """Whatever was built before."""
    for_once = ("2026-06-01T08:00:00+07:00", AFTER, BEFORE, clock)
    built = [documents.build(jobs=1, clock=each) for each in for_once]
    tree = documents.tree("vi-du")
    clean = documents.project(clock=clock).root / "clean"
    documents.build(jobs=1, clock=clock, out=clean)
    assert len(built) == 4
    assert tree == {
        path.relative_to(clean / "vi-du").as_posix(): path.read_bytes()
        for path in sorted((clean / "vi-du").rglob("*"))
        if path.is_file()
    }


def test_r48_documents_of_the_province_stand_in_every_list_that_they_bind(
    documents: Workspace,
) -> None:
    """Labelled with who wrote them, canonical to the hub, in lists, facets and data."""
    documents.build(jobs=1)
    home = "https://tinh.thinghiem.example/van-ban/2026/tinh.html"
    assert f'<link rel="canonical" href="{home}">' in documents.page(
        "gia-dinh", "van-ban/2026/tinh.html"
    )
    assert "Nguồn: UBND tỉnh Thí Nghiệm" in words(documents.page("gia-dinh", "van-ban/index.html"))
    assert documents.exists(
        "gia-dinh", "van-ban/co-quan-ban-hanh/uy-ban-nhan-dan-tinh-thi-nghiem/index.html"
    )
    assert f'"url":"{home}"' in documents.page("gia-dinh", "data/van-ban.json")


def test_r48_its_validity_changes_in_every_site_at_its_moment(documents: Workspace) -> None:
    """A build of a commune that wrote nothing knows when."""
    documents.edit("content/_tinh/van-ban/2026/tinh.md", "2026-06-10", "2026-06-20")
    built = documents.build(jobs=1, clock=BEFORE)
    coming = built.site("gia-dinh").next_change
    assert coming is not None
    assert coming.instant == AFTER
    rendered = documents.build(jobs=1, clock=AFTER).rendered("gia-dinh")
    assert {"van-ban/2026/tinh.html", "van-ban/index.html", "data/van-ban.json"} <= rendered


def test_r48_a_document_that_binds_others_is_not_there(documents: Workspace) -> None:
    """`syndicate` says whom it binds; without it, it stays in the hub."""
    documents.files(filed("tinh", tree="_tinh", **PROVINCIAL | {"syndicate": "{to: [group:mau]}"}))
    documents.build(jobs=1)
    path = "van-ban/2026/tinh.html"
    assert [documents.exists(each, path) for each in ("tinh", "vi-du", "gia-dinh")] == [
        True,
        True,
        False,
    ]


def test_r48_a_steering_committee_is_an_origin_of_its_own(documents: Workspace) -> None:
    """Its documents are labelled with its name."""
    documents.edit(
        "sites/_province.yml",
        "origins:\n",
        "origins:\n  _ban-chi-dao: {name: Ban Chỉ đạo, id: ban-chi-dao}\n",
    )
    fields = PROVINCIAL | {"so_hieu": "02-KH/BCĐ", "loai": "Kế hoạch"}
    documents.files(filed("ke-hoach", tree="_ban-chi-dao", **fields))
    built = documents.build(jobs=1)
    assert built.places == []
    assert "Nguồn: Ban Chỉ đạo" in words(documents.page("vi-du", "van-ban/index.html"))


def test_r30_a_path_that_is_not_there_is_a_fault(documents: Workspace) -> None:
    """A number that the site does not have is but words."""
    documents.write(
        "content/vi-du/van-ban/2026/khac.md",
        document(**OTHER, lien_quan="[khong-co.md, 99/QĐ-UBND]"),
    )
    built = documents.build(jobs=1)
    assert built.codes == ["lien-ket-hong"]
    assert "99/QĐ-UBND" in words(documents.page("vi-du", "van-ban/2026/khac.html"))


def test_r30_a_document_that_only_the_hub_shows_is_linked_there(documents: Workspace) -> None:
    """By its title, as in every site."""
    hidden = PROVINCIAL | {"so_hieu": "04/2026/QĐ-UBND", "trich_yeu": "Việc cũ"}
    documents.files(filed("viec-cu", tree="_tinh", **hidden | {"syndicate": "{to: [site:tinh]}"}))
    documents.files(filed("tinh", tree="_tinh", **PROVINCIAL, thay_the="[viec-cu.md]"))
    documents.build(jobs=1)
    home = "https://tinh.thinghiem.example/van-ban/2026/viec-cu.html"
    page = documents.page("vi-du", "van-ban/2026/tinh.html")
    assert f'<dd><a href="{home}">Việc cũ</a></dd>' in page
