"""nginx's configuration as text: nothing that anybody writes becomes a directive."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from generator.content.attachments import TYPES as ATTACHED
from generator.servers.hosting import Served, hosting
from generator.servers.kinds import TYPES
from generator.servers.live import Live, Moved
from generator.servers.nginx import Listening, nginx
from generator.servers.nginx_sites import Delivered
from tests.servers.conftest import certificate
from tests.servers.running import objections
from tests.workspace import REPOSITORY

INJECTION = '/x"; } return 200 $uri; #'
SITE = Served("vi-du", "https://vi-du.example/")


def text_of(*sites: Served, to: str = "/srv", listening: Listening | None = None) -> str:
    """Return the configuration of some sites."""
    plain = Listening("127.0.0.1:8080", "127.0.0.1:8443")
    return nginx(hosting(sites), Delivered(f"{to}/sites", "current"), listening or plain)


def objections_to(folder: Path, text: str) -> str:
    """Return what nginx has against a configuration."""
    (folder / "trangxa.conf").write_text(text)
    return objections(folder)


@pytest.mark.parametrize(
    "to",
    [
        "/srv/with space",
        '/srv/"quoted"',
        "/srv/'single'",
        "/srv/back\\slash",
        "/srv/x; } evil",
        "/srv/#x",
        "/srv/{x}",
        "/srv/công-bố",
        "/srv/*",
    ],
)
def test_a_folder_of_any_name_is_one_argument(to: str, tmp_path: Path) -> None:
    """nginx takes the configuration, and the name is where it belongs."""
    assert objections_to(tmp_path, text_of(SITE, to=to)) == ""


@pytest.mark.parametrize("to", ["/srv/$host", "/srv/a\nb", "/srv/a\0b", "/srv/${uri}", "/srv/\x7f"])
def test_a_folder_that_cannot_be_written_is_refused(to: str) -> None:
    """A variable or a line break in a path has no form that nginx reads as itself."""
    with pytest.raises(ValueError, match=r"dollar|control"):
        text_of(SITE, to=to)


@pytest.mark.parametrize(
    "site",
    [
        Served("vi-du; }", "https://vi-du.example/"),
        Served("../x", "https://vi-du.example/"),
        Served("", "https://vi-du.example/"),
        Served("vi-du", "https://vi-du.example; }/"),
        Served("vi-du", "https://vi-du.example/x;/"),
        Served("vi-du", "https://vi-du.example/$uri/"),
        Served("vi-du", 'https://vi-du.example/"/'),
        Served("vi-du", "https://vi-du.example/../"),
        Served("vi-du", "https://vi-du.example//x/"),
        Served("vi-du", "https://vi-du.example/?x"),
        Served("vi-du", "https://a@vi-du.example/"),
        Served("vi-du", "https://vi-du.example:0x1/"),
        Served("vi-du", "https://vi-du.example:99999/"),
        Served("vi-du", "https://~^.*$/"),
        Served("vi-du", "https://*.example/"),
        Served("vi-du", "ftp://vi-du.example/"),
        Served("vi-du", "https:///"),
    ],
    ids=str,
)
def test_a_site_with_a_hostile_name_is_left_out(site: Served) -> None:
    """Settings are validated before; whoever comes by another way is not written."""
    assert hosting([site]).refused == (site,)
    assert "vi-du" not in text_of(site)


@pytest.mark.parametrize("host", ["a b", "a;b", "*.example", "~x", "$x", "", "x\ny", "A.example"])
def test_a_hostile_old_host_is_left_out(host: str) -> None:
    """No pattern and no directive."""
    site = Served("vi-du", "https://vi-du.example/", old_hosts=(host,))
    assert hosting([site]).old_hosts == {}


@pytest.mark.parametrize("host", ["evil; x", "a b", "a'b", "a\nb", "*", "a:b"])
def test_a_hostile_host_of_the_label_is_refused(host: str) -> None:
    """It would add words to the policy."""
    with pytest.raises(ValueError, match="no host"):
        text_of(Served("vi-du", "https://vi-du.example/", label_host=host))


@pytest.mark.parametrize("host", ["default", "include", "hostnames", "volatile", "_", "localhost"])
def test_a_host_may_be_called_as_a_word_of_nginx(host: str, tmp_path: Path) -> None:
    """It is a host all the same."""
    site = Served("vi-du", f"https://{host}/", old_hosts=("default-cu",))
    hub = Served("tinh", "https://tinh.example/", old_hosts=(host,))
    assert objections_to(tmp_path, text_of(site, hub)) == ""


def test_the_configuration_of_many_sites_with_many_addresses_is_taken(tmp_path: Path) -> None:
    """124 sites with long hosts and thousands of long addresses, over TLS, without a warning."""
    long = "-".join(["rat-dai"] * 20)
    live = Live(
        tuple(Moved(f"/cu/{number}/{long}.html", "/moi.html") for number in range(50)),
        tuple(f"/go/{number}/{long}.html" for number in range(20)),
    )
    sites = [
        Served(f"xa-{number}", f"https://{'a' * 60}.{'b' * 60}.xa-{number}.example/", live=live)
        for number in range(124)
    ]
    tls = Listening(
        "127.0.0.1:8080",
        "127.0.0.1:8443",
        str(certificate(tmp_path)),
        acme='/var/"acme"',
        proxies=("10.0.0.0/8", "::1/128"),
    )
    assert objections_to(tmp_path, text_of(*sites, listening=tls)) == ""


def test_one_place_has_one_site() -> None:
    """The first by order keeps a host and path, whatever the scheme or port is."""
    first, second = Served("a", "https://x.example/"), Served("b", "http://x.example:81/")
    third = Served("c", "https://x.example/p/")
    assert hosting([first, second, third]).sites == (first, third)
    assert hosting([first, second, third]).refused == (second,)


def test_an_old_host_that_is_in_use_leads_nowhere() -> None:
    """And one that two sites name leads to the first."""
    first = Served("a", "https://a.example/", old_hosts=("b.example", "cu.example"))
    second = Served("b", "https://b.example/", old_hosts=("cu.example",))
    assert hosting([first, second]).old_hosts == {"cu.example": first}


def test_headers_are_set_for_whole_servers_only() -> None:
    """A location with one of its own would lack all the others."""
    text = text_of(SITE, Served("xa", "https://vi-du.example/xa/", old_hosts=("cu.example",)))
    depth = [line.count("{") - line.count("}") for line in text.split("\n")]
    levels = [sum(depth[:number]) for number in range(len(depth))]
    at = {
        level for level, line in zip(levels, text.split("\n"), strict=True) if "add_header" in line
    }
    assert at == {1}


def test_every_published_file_has_a_type() -> None:
    """Attachments, and what themes carry."""
    static = {path.suffix[1:] for path in REPOSITORY.glob("themes/*/static/**/*.*")}
    assert sorted((ATTACHED.keys() | static | {"html", "xml", "json", "txt"}) - TYPES.keys()) == []


def test_the_text_is_the_same_for_the_same_settings() -> None:
    """No order of chance reaches it."""
    assert text_of(SITE) == text_of(SITE)
    assert not re.search(r"\s$", text_of(SITE), re.M) or text_of(SITE).endswith("}\n")
