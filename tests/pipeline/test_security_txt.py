"""Whom to tell of a weakness: `/.well-known/security.txt` (RFC 9116)."""

from __future__ import annotations

import pytest

from generator.commands.serve import TreeServer
from generator.settings.reading import read_settings
from tests.workspace import Workspace

PATH = ".well-known/security.txt"
EXPIRES = "2026-12-31T23:59:59+07:00"


def site(expires: str, contact: str = "mailto:baomat@vi-du.example") -> str:
    """Return the block of a site that says whom to tell."""
    security = f"security: {{contact: '{contact}', expires: {expires}}}"
    return f"=== sites/vi-du.yml\nname: Ví Dụ\ntype: xa\n{security}\n"


def test_security_txt_says_whom_to_tell(project: Workspace) -> None:
    """Contact, end, languages and its own address, in the site that has it."""
    project.files(site("2026-12-31"))
    project.build()
    assert project.page("vi-du", PATH) == (
        "Contact: mailto:baomat@vi-du.example\n"
        f"Expires: {EXPIRES}\n"
        "Preferred-Languages: vi, en\n"
        f"Canonical: https://vi-du.thinghiem.example/{PATH}\n"
    )
    assert not project.exists("gia-dinh", PATH)


@pytest.mark.parametrize(
    ("written", "expires"),
    [
        ("2026-12-31", EXPIRES),
        ("2026-12-31T10:00:00", "2026-12-31T10:00:00+07:00"),
        ("2026-12-31T10:00:00Z", "2026-12-31T17:00:00+07:00"),
        ("2026-12-31T10:00:00+09:00", "2026-12-31T08:00:00+07:00"),
    ],
)
def test_a_day_counts_to_its_end_and_a_moment_is_the_provinces(
    project: Workspace, written: str, expires: str
) -> None:
    """As everywhere in settings and texts."""
    project.files(site(written))
    project.build()
    assert f"Expires: {expires}\n" in project.page("vi-du", PATH)


def test_the_province_may_say_it_for_all(project: Workspace) -> None:
    """Each site has its own address in it; a warning is told once."""
    security = "security: {contact: https://tinh.example/bao-mat, expires: 2026-07-01}\n"
    project.edit("sites/_defaults.yml", "sections:", f"{security}sections:")
    built = project.build()
    assert "Canonical: https://gia-dinh.thinghiem.example/" in project.page("gia-dinh", PATH)
    assert built.places == ["sites/_defaults.yml:1:60 bao-mat-sap-het-han"]


@pytest.mark.parametrize(
    ("clock", "codes", "due"),
    [
        ("2026-06-15T12:00:00+07:00", [], "2026-12-01T23:59:59+07:00"),
        ("2026-12-01T23:59:58+07:00", [], "2026-12-01T23:59:59+07:00"),
        ("2026-12-01T23:59:59+07:00", ["bao-mat-sap-het-han"], "2027-01-01T00:00:00+07:00"),
        ("2026-12-31T23:59:59+07:00", ["bao-mat-sap-het-han"], "2027-01-01T00:00:00+07:00"),
    ],
)
def test_a_build_says_when_the_contact_is_soon_too_old(
    project: Workspace, clock: str, codes: list[str], due: str
) -> None:
    """Thirty days before; until then the next build is due at that moment."""
    project.files(site("2026-12-31"))
    built = project.build(clock=clock)
    assert built.codes == codes
    assert built.report.next_change is not None
    assert built.report.next_change.iso == due


def test_time_alone_makes_the_warning(project: Workspace) -> None:
    """A build of nothing new says what a clean one says, also again, and writes nothing."""
    project.files(site("2026-12-31"))
    project.build(clock="2026-11-30T00:00:00+07:00")
    later = project.build(clock="2026-12-02T00:00:00+07:00")
    assert later.codes == ["bao-mat-sap-het-han"]
    assert later.written("vi-du") == set()
    assert project.build(clock="2026-12-03T00:00:00+07:00").codes == ["bao-mat-sap-het-han"]
    over = project.build(clock="2027-01-01T00:00:00+07:00")
    assert over.codes == ["bao-mat-het-han"]
    assert over.report.next_change is None
    assert project.check(clock="2027-01-02T00:00:00+07:00").codes == ["bao-mat-het-han"]
    assert project.build(clock="2026-11-30T00:00:00+07:00").codes == []


@pytest.mark.parametrize(
    "contact",
    [
        "baomat@vi-du.example",
        "http://vi-du.example/",
        "mailto:",
        "https://",
        "javascript:1",
        "tel:x",
    ],
)
def test_a_contact_is_an_address_that_people_can_use(project: Workspace, contact: str) -> None:
    """`mailto:`, `https:` or `tel:`; another one is an error of that site alone."""
    project.files(site("2026-12-31", contact))
    built = project.build()
    assert built.codes == ["lien-he-bao-mat-sai"]
    assert project.exists("gia-dinh", "index.html")


def test_serve_answers_it_and_no_other_hidden_file(project: Workspace) -> None:
    """The folder is meant for all (RFC 8615)."""
    project.files(site("2026-12-31"))
    project.build()
    network, _ = read_settings(project.root)
    assert network is not None
    server = TreeServer(project.root / "public", network)
    status, kind, content, _ = server.answer(f"/vi-du/{PATH}")
    assert (status, kind) == (200, "text/plain")
    assert content.startswith(b"Contact: ")
    assert server.answer("/vi-du/.site/trangxa")[0] == 404
    assert server.answer("/vi-du/.well-known/.site/trangxa")[0] == 404
    assert server.answer("/vi-du/.well-known/../.site/trangxa")[0] == 404
