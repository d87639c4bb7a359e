"""The state's traffic label (EMC): the one script of another host, off unless settings ask."""

from __future__ import annotations

import re

import pytest

from generator.commands.serve import TreeServer
from generator.servers.headers import CSP
from generator.settings.reading import read_settings
from tests.workspace import Workspace

SCRIPT = "https://do.nhan.example/ma/{id}.js"
LABEL = "Nhãn thử {id}"


def with_label(project: Workspace, script: str = SCRIPT, label: str = LABEL) -> Workspace:
    """Let the province ask for a label, and one commune have an id."""
    emc = f"emc: {{script: '{script}', label: '{label}'}}\n"
    project.edit("sites/_province.yml", "name: Thí Nghiệm\n", f"name: Thí Nghiệm\n{emc}")
    project.edit("sites/vi-du.yml", "type: xa\n", "type: xa\nemc: {id: VD-01}\n")
    return project


def pages(project: Workspace, slug: str) -> list[str]:
    """Return all pages of a site."""
    files = project.tree(slug).items()
    return [content.decode() for path, content in files if path.endswith(".html")]


def test_no_page_has_a_script_unless_settings_ask(project: Workspace) -> None:
    """By default nothing of another host is run, only the theme's own modules."""
    project.build()
    text = "".join(pages(project, "vi-du"))
    scripts = re.findall(r'<script (?!type="application/ld\+json")[^>]*src="([^"]*)"', text)
    assert {re.sub(r"^[./]*", "", each).partition("/")[0] for each in scripts} == {"assets"}


def test_every_page_of_a_site_with_an_id_has_the_label(project: Workspace) -> None:
    """Its words and its script, in the footer, and in no other site."""
    with_label(project).build()
    script = '<script async src="https://do.nhan.example/ma/VD-01.js"></script>'
    assert all(page.count(script) == 1 for page in pages(project, "vi-du"))
    assert all(">Nhãn thử VD-01</p>" in page for page in pages(project, "vi-du"))
    assert not [page for page in pages(project, "gia-dinh") if "nhan.example" in page]


def test_a_site_without_an_id_is_told(project: Workspace) -> None:
    """The province asks for a label that it does not have."""
    built = with_label(project).build()
    assert built.places == [
        "sites/gia-dinh.yml:0:0 emc-thieu-ma",
        "sites/tinh.yml:0:0 emc-thieu-ma",
    ]


def test_an_id_does_nothing_where_the_province_does_not_ask(project: Workspace) -> None:
    """Only the province may let another host in."""
    project.edit("sites/vi-du.yml", "type: xa\n", "type: xa\nemc: {id: VD-01}\n")
    assert project.build().codes == []
    assert "VD-01" not in "".join(pages(project, "vi-du"))


@pytest.mark.parametrize(
    ("script", "label"),
    [
        ("http://do.nhan.example/{id}.js", LABEL),
        ("https://do.nhan.example/ma.js", LABEL),
        ('https://do.nhan.example/{id}"onload=x', LABEL),
        ("https://tên@nhan.example/{id}", LABEL),
        (SCRIPT, "Nhãn"),
    ],
)
def test_what_cannot_be_the_label_is_an_error(project: Workspace, script: str, label: str) -> None:
    """Nothing is built with a province's settings that cannot be used."""
    built = with_label(project, script, label).build()
    assert built.codes == ["emc-sai"]
    assert built.report.fatal


def test_serve_lets_that_one_host_in_for_that_one_site(project: Workspace) -> None:
    """The policy of all other answers stays as strict as it was."""
    with_label(project).build()
    network, _ = read_settings(project.root)
    assert network is not None
    server = TreeServer(project.root / "public", network)
    expected = CSP
    host = " https://do.nhan.example"
    expected = expected.replace("script-src 'self'", f"script-src 'self'{host}")
    expected = expected.replace("connect-src 'self'", f"connect-src 'self'{host}")
    expected = expected.replace("img-src 'self'", f"img-src 'self'{host}")
    assert server.policy("/vi-du/index.html") == expected
    assert server.policy("/gia-dinh/index.html") == server.policy("/") == server.policy("") == CSP
