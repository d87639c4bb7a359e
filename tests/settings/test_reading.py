"""Settings in layers: who says what, and which file it was said in."""

from __future__ import annotations

import pytest

from generator.model.settings import Network, SiteSettings
from generator.model.span import Span
from generator.settings.reading import read_settings
from tests.workspace import Workspace

GROUPS = """=== sites/_province.yml
name: Thí Nghiệm
base_url: https://{slug}.thinghiem.example/
hub: tinh
feed_authority: thinghiem.example
trusted_hosts: [gov.vn]
groups:
  mot: {name: Một, kind: "", settings: {theme: phuong, contact: {hours: 7 giờ, phone: "113"}}}
  hai: {name: Hai, kind: huyện, settings: {contact: {hours: 8 giờ}, menu: [{to: /hai/}]}}
"""


def network(project: Workspace) -> Network:
    """Return the network of a workspace without problems."""
    found, problems = read_settings(project.root)
    assert problems == [] and found is not None
    return found


def commune(project: Workspace) -> SiteSettings:
    """Return the settings of `vi-du`."""
    return next(site for site in network(project).sites if site.slug == "vi-du")


def told(project: Workspace) -> list[str]:
    """Return the problems as `path:line:column code`."""
    _, problems = read_settings(project.root)
    return [f"{each.path}:{each.line}:{each.column} {each.code}" for each in problems]


def test_a_name_and_a_type_are_enough(project: Workspace) -> None:
    """All else comes from the defaults and the province."""
    project.write("sites/vi-du.yml", "name: Ví Dụ\ntype: xa\n")
    site = commune(project)
    assert (site.base_url, site.theme) == ("https://vi-du.thinghiem.example/", "base")
    assert (site.full_name, site.agency) == ("Xã Ví Dụ", "Ủy ban nhân dân xã Ví Dụ")
    assert [each.folder for each in site.sections] == ["tin-tuc", "tin-tinh", "van-ban"]
    assert (site.district, site.contact.phone, site.limit_on_home) == (None, "", 5)


@pytest.mark.parametrize(
    ("groups", "hours", "phone", "theme", "menu"),
    [
        ("[]", "", "", "base", "/gioi-thieu.html"),
        ("[mot]", "7 giờ", "113", "phuong", "/gioi-thieu.html"),
        ("[hai]", "8 giờ", "", "base", "/hai/"),
        ("[mot, hai]", "8 giờ", "113", "phuong", "/hai/"),
        ("[hai, mot]", "7 giờ", "113", "phuong", "/hai/"),
    ],
)
def test_groups_are_layers_in_the_order_of_the_site(
    groups: str, hours: str, phone: str, theme: str, menu: str, project: Workspace
) -> None:
    """A later group beats an earlier one; mappings merge, lists replace."""
    project.files(GROUPS)
    project.write("sites/gia-dinh.yml", "name: Giả Định\ntype: phuong\n")
    project.write("sites/vi-du.yml", f"name: Ví Dụ\ntype: xa\ngroups: {groups}\n")
    site = commune(project)
    assert (site.contact.hours, site.contact.phone, site.theme) == (hours, phone, theme)
    assert site.menu[0].to == menu


def test_the_site_and_the_commune_have_the_last_word(project: Workspace) -> None:
    """defaults → groups → site → thong-tin.yml, key by key."""
    project.files(GROUPS)
    project.write("sites/gia-dinh.yml", "name: Giả Định\ntype: phuong\n")
    project.write(
        "sites/vi-du.yml",
        "name: Ví Dụ\ntype: xa\ngroups: [mot]\ntheme: base\n"
        "contact: {phone: '114', email: a@b.vn}\n",
    )
    project.write("content/vi-du/thong-tin.yml", "contact: {phone: '115'}\n")
    site = commune(project)
    contact = site.contact
    assert (contact.phone, contact.email, contact.hours) == ("115", "a@b.vn", "7 giờ")
    assert site.theme == "base"


def test_the_first_district_is_the_parent(project: Workspace) -> None:
    """Groups that are no district may come before it, and sites are addressed by all of them."""
    project.files(GROUPS)
    project.write("sites/gia-dinh.yml", "name: Giả Định\ntype: phuong\n")
    project.write("sites/vi-du.yml", "name: Ví Dụ\ntype: xa\ngroups: [mot, hai]\n")
    site = commune(project)
    assert site.district and site.district.id == "hai"
    assert site.addressed_as == {"all", "type:xa", "site:vi-du", "group:mot", "group:hai"}


def test_each_value_knows_its_file_and_line(project: Workspace) -> None:
    """After all layers are merged a problem still points at what somebody wrote."""
    defaults = [entry.where for entry in commune(project).menu]
    assert defaults[0] == Span("sites/_defaults.yml", 6, 10)
    project.write("sites/vi-du.yml", "name: Ví Dụ\ntype: xa\ntheme: base\nmenu:\n  - {to: /a/}\n")
    site = commune(project)
    assert [entry.where for entry in site.menu] == [Span("sites/vi-du.yml", 5, 10)]
    assert (site.theme_where, site.where) == (
        Span("sites/vi-du.yml", 3, 8),
        Span("sites/vi-du.yml"),
    )


def test_sections_merge_in_the_order_of_the_defaults(project: Workspace) -> None:
    """A site may rename a section or add one; those of all sites keep their places."""
    project.write(
        "sites/vi-du.yml",
        "name: Ví Dụ\ntype: xa\nsections: {lich: {title: Lịch}, tin-tuc: {title: Tin xã}}\n",
    )
    assert [(each.folder, each.title) for each in commune(project).sections] == [
        ("tin-tuc", "Tin xã"),
        ("tin-tinh", "Tin của tỉnh"),
        ("van-ban", "Văn bản"),
        ("lich", "Lịch"),
    ]


@pytest.mark.parametrize(
    ("path", "text", "expected"),
    [
        ("sites/vi-du.yml", "name: A\ntype: làng\n", "sites/vi-du.yml:2:7 gia-tri-la"),
        ("sites/vi-du.yml", "type: xa\n", "sites/vi-du.yml:1:1 thieu-truong"),
        ("sites/vi-du.yml", "name: A\ntype: xa\nten: B\n", "sites/vi-du.yml:3:1 truong-la-gan"),
        ("sites/vi-du.yml", "name: A\ntype: xa\nxyz: B\n", "sites/vi-du.yml:3:1 truong-la"),
        (
            "sites/vi-du.yml",
            "name: A\ntype: xa\ngroups: [mau, mẫu-2]\n",
            "sites/vi-du.yml:3:15 slug-sai",
        ),
        (
            "sites/vi-du.yml",
            "name: A\ntype: xa\ngroups: [mau, mau-2]\n",
            "sites/vi-du.yml:3:15 nhom-la",
        ),
        (
            "sites/vi-du.yml",
            "name: A\ntype: xa\nbase_url: ftp://a.example/\n",
            "sites/vi-du.yml:3:11 url-goc-sai",
        ),
        ("sites/Vi_Du.yml", "name: A\ntype: xa\n", "sites/Vi_Du.yml:0:0 ten-trang-sai"),
        (
            "content/vi-du/thong-tin.yml",
            "theme: base\n",
            "content/vi-du/thong-tin.yml:1:1 truong-la",
        ),
        (
            "content/vi-du/thong-tin.yml",
            "dien_thoai: x\nlien_he: y\n",
            "content/vi-du/thong-tin.yml:2:1 truong-la-gan",
        ),
        (
            "content/vi-du/thong-tin.yml",
            "contact:\n  phone: gọi xã\n",
            "content/vi-du/thong-tin.yml:2:10 dien-thoai-sai",
        ),
        (
            "content/vi-du/thong-tin.yml",
            "contact: {email: xa@}\n",
            "content/vi-du/thong-tin.yml:1:18 thu-dien-tu-sai",
        ),
        (
            "content/vi-du/thong-tin.yml",
            "syndication: {reject: [{tag: A, id: b, why: C}]}\n",
            "content/vi-du/thong-tin.yml:1:24 tu-choi-sai",
        ),
        (
            "content/vi-du/thong-tin.yml",
            "syndication: {reject: [{tag: A}]}\n",
            "content/vi-du/thong-tin.yml:1:24 thieu-truong",
        ),
    ],
)
def test_a_mistake_is_told_where_it_is(
    path: str, text: str, expected: str, project: Workspace
) -> None:
    """In the site's file or the commune's own, the line and column that somebody must mend."""
    project.write(path, text)
    assert expected in told(project)
    assert {place.split(":")[0] for place in told(project)} == {path}


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("hub: tinh\n", "hub: khong-co\n", "sites/_province.yml:3:6 hub-la"),
        ("hub: tinh\n", "hub: vi-du\n", "sites/_province.yml:3:6 hub-la"),
        ("hub: tinh\n", "hub: tinh\nexpected_sites: 3\n", "sites/_province.yml:4:17 so-trang-khac"),
        (
            "https://{slug}.thinghiem.example/",
            "https://thinghiem.example/",
            "sites/tinh.yml:0:0 trung-dia-chi-goc",
        ),
    ],
)
def test_the_network_as_a_whole_is_checked(
    old: str, new: str, expected: str, project: Workspace
) -> None:
    """A hub that is one, as many sites as expected, and an address for each of them."""
    project.edit("sites/_province.yml", old, new)
    found, _ = read_settings(project.root)
    assert found is not None
    assert expected in told(project)


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("sites/_defaults.yml", "them: x\n"),
        ("sites/_province.yml", "name: A\n"),
        ("sites/_province.yml", GROUPS.partition("\n")[2] + "time_zone: Asia/Phan_Thiet\n"),
        ("sites/_province.yml", GROUPS.partition("\n")[2] + "origins: {tinh: {name: A, id: a}}\n"),
    ],
)
def test_without_the_shared_files_there_is_no_network(
    path: str, text: str, project: Workspace
) -> None:
    """What all sites need must be usable; the problem is in that file."""
    project.write(path, text)
    found, problems = read_settings(project.root)
    assert found is None
    assert {each.path for each in problems} == {path}


def test_a_site_that_cannot_be_used_stays_known(project: Workspace) -> None:
    """It counts as a site, so that its tree is not deleted and it can be addressed."""
    project.write("sites/vi-du.yml", "name: [\n")
    found, _ = read_settings(project.root)
    assert found is not None
    assert [site.slug for site in found.sites] == ["gia-dinh", "tinh"]
    assert found.site_files == ("gia-dinh", "tinh", "vi-du")


@pytest.mark.parametrize(
    ("text", "url"),
    [
        ("", "https://tinh.thinghiem.example/"),
        ("base_url: https://cong.example/xa/\n", "https://cong.example/xa/"),
    ],
)
def test_every_site_knows_the_hub(text: str, url: str, project: Workspace) -> None:
    """The hub's address is what its own file says, else the province's pattern."""
    project.write("sites/tinh.yml", f"name: Thí Nghiệm\ntype: tinh\n{text}")
    assert {site.province.hub_url for site in network(project).sites} == {url}
    assert [site.slug for site in network(project).sites if site.is_hub] == ["tinh"]
