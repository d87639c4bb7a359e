"""`trangxa server`: files that say what changed, from settings and what is delivered."""

from __future__ import annotations

from pathlib import Path

import click
import pytest

from generator.commands.run import ERRORS, OK, USAGE
from tests.servers.networks import GONE, MOVED, Published
from tests.servers.running import configured
from tests.workspace import Workspace


def write(project: Workspace, *options: str, kind: str = "nginx", lang: str = "vi") -> int:
    """Write the configuration for the folder `live` of the workspace; return the exit status."""
    words = ("--root", str(project.root), "--lang", lang, "server", kind)
    return configured((*words, "--to", str(project.root / "live"), *options))


def conf(project: Workspace) -> str:
    """Return the written configuration."""
    return (project.root / "live/server/nginx/trangxa.conf").read_text()


def machine_file(project: Workspace, name: str, text: str) -> Path:
    """Write a machine file of a release that is delivered."""
    home = project.root / "live/sites/vi-du"
    place = home / "releases/r1/.site" / name
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_text(text)
    link = home / "current"
    link.unlink(missing_ok=True)
    link.symlink_to("releases/r1")
    return place


def test_the_path_of_a_changed_file_goes_to_stdout(
    project: Workspace, capsys: pytest.CaptureFixture[str]
) -> None:
    """A script knows whether the server has to load it."""
    assert write(project) == OK
    assert capsys.readouterr().out == f"{project.root}/live/server/nginx/trangxa.conf\n"
    assert write(project) == OK
    told = capsys.readouterr()
    assert (told.out, told.err) == ("", "Cấu hình không có gì thay đổi.\n")
    project.edit("sites/vi-du.yml", "type: xa", "type: xa\nold_hosts: [cu.example]")
    assert write(project, lang="en") == OK
    assert capsys.readouterr().out == f"{project.root}/live/server/nginx/trangxa.conf\n"
    assert "cu.example https://vi-du.thinghiem.example;" in conf(project)


def test_what_is_delivered_is_taken_over(network: Published) -> None:
    """Old addresses and withdrawn ones of the current release, for each server."""
    for_all = network.top / "written"
    kinds = ("nginx", "apache", "iis")
    words = ("--root", str(network.root), "server")
    rest = ("--to", str(network.to), "--out")
    assert [configured((*words, kind, *rest, str(for_all / kind))) for kind in kinds] == [OK] * 3
    text = (for_all / "nginx/trangxa.conf").read_text()
    assert f"vi-du{MOVED} /gioi-thieu.html;" in text
    assert f"vi-du{GONE} 1;" in text
    assert "410" in (for_all / "apache/vi-du/.htaccess").read_text()
    assert MOVED in (for_all / "iis/vi-du/web.config").read_text()
    assert sorted(path.name for path in (for_all / "iis").iterdir()) == [
        "gia-dinh",
        "tinh",
        "vi-du",
    ]


@pytest.mark.parametrize(
    ("name", "vietnamese", "english"),
    [
        (
            "redirects.json",
            "vi-du: không đọc được .site/redirects.json, nên không có địa chỉ chuyển hướng nào",
            "vi-du: .site/redirects.json cannot be read, so there are no redirects",
        ),
        (
            "lifetimes.json",
            "vi-du: không đọc được .site/lifetimes.json, nên không có trang nào trả lời 410",
            "vi-du: .site/lifetimes.json cannot be read, so no address answers 410",
        ),
    ],
)
@pytest.mark.parametrize("text", ["{", '{"version": 1, "redirects": [{"from": "/a; }"}]}'])
def test_a_broken_file_of_a_release_is_told_and_stops_nobody(
    name: str,
    vietnamese: str,
    english: str,
    text: str,
    project: Workspace,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Its site has no such addresses; the other file counts."""
    machine_file(project, "redirects.json", '{"version": 1, "redirects": []}')
    machine_file(project, "lifetimes.json", '{"version": 1, "withdrawn": []}')
    machine_file(project, name, text)
    assert write(project) == OK
    assert capsys.readouterr().err == f"{vietnamese}\n"
    assert write(project, lang="en") == OK
    assert capsys.readouterr().err == f"{english}\nNothing changed.\n"


def test_a_link_in_a_release_is_not_read(
    project: Workspace, capsys: pytest.CaptureFixture[str]
) -> None:
    """Whoever planted it would write the server's rules."""
    machine_file(project, "lifetimes.json", '{"version": 1, "withdrawn": []}')
    planted = '{"version": 1, "redirects": [{"from": "/a.html", "to": "/b.html"}]}'
    project.write("planted.json", planted)
    place = machine_file(project, "redirects.json", "")
    place.unlink()
    place.symlink_to(project.root / "planted.json")
    assert write(project) == OK
    assert "redirects.json" in capsys.readouterr().err
    assert "/a.html" not in conf(project)


def test_a_broken_site_file_is_told_and_its_last_good_text_is_used(
    project: Workspace, capsys: pytest.CaptureFixture[str]
) -> None:
    """A mistake takes no site off the air."""
    project.build(jobs=1)
    project.edit("sites/vi-du.yml", "type: xa", "type: xã")
    assert write(project) == ERRORS
    assert "sites/vi-du.yml:2:7: lỗi" in capsys.readouterr().err
    assert "vi-du.thinghiem.example vi-du;" in conf(project)


def test_a_second_site_at_one_place_is_left_out_and_told(
    project: Workspace, capsys: pytest.CaptureFixture[str]
) -> None:
    """A server cannot tell two ports or schemes apart."""
    url = "http://gia-dinh.thinghiem.example:81/"
    project.edit("sites/vi-du.yml", "type: xa", f"type: xa\nbase_url: {url}")
    assert write(project) == ERRORS
    told = f"vi-du: bỏ qua, vì địa chỉ {url} đã có trang khác dùng\n"
    assert capsys.readouterr().err == told
    assert "gia-dinh.thinghiem.example gia-dinh;" in conf(project)


def test_a_workspace_without_settings_is_wrong_usage(
    project: Workspace, capsys: pytest.CaptureFixture[str]
) -> None:
    """Nothing is written."""
    (project.root / "sites/_province.yml").unlink()
    assert write(project) == USAGE
    assert "thieu-tep-cai-dat" in capsys.readouterr().err
    assert not (project.root / "live").exists()


@pytest.mark.parametrize("option", ["--tls", "--acme"])
def test_a_path_that_cannot_be_written_is_wrong_usage(
    option: str, project: Workspace, capsys: pytest.CaptureFixture[str]
) -> None:
    """It is told, and nothing is written."""
    assert write(project, "--tls", "/etc/x.conf", option, "/etc/$x") == USAGE
    assert capsys.readouterr().err == (
        "đường dẫn của --to, --tls hoặc --acme có ký tự mà cấu hình không viết được\n"
    )
    assert not (project.root / "live").exists()


def test_a_folder_that_cannot_be_written_to_is_told(
    project: Workspace, capsys: pytest.CaptureFixture[str]
) -> None:
    """With the reason of the system."""
    project.write("cho-khac", "một tệp")
    assert write(project, "--out", str(project.root / "cho-khac")) == USAGE
    told = capsys.readouterr().err
    assert told.startswith(f"không ghi được vào {project.root}/cho-khac: ")


@pytest.mark.parametrize(
    "options",
    [
        ("--listen", "x"),
        ("--listen", "0"),
        ("--listen", "65536"),
        ("--listen", "80; }"),
        ("--listen", "evil.example:80"),
        ("--listen-tls", "[::1]"),
        ("--proxy", "10.0.0.0/8; }"),
        ("--proxy", "proxy.example"),
        ("--rate", "-1"),
    ],
)
def test_an_option_that_is_no_address_is_refused(
    options: tuple[str, str], project: Workspace
) -> None:
    """Nothing but addresses and numbers gets into the configuration."""
    with pytest.raises(click.UsageError):
        write(project, *options)


def test_a_port_alone_means_every_address(project: Workspace) -> None:
    """Old and new ones (IPv6)."""
    assert write(project) == OK
    assert "listen 80 default_server;\n    listen [::]:80 default_server;" in conf(project)


def test_readers_behind_a_proxy_are_told_apart(project: Workspace) -> None:
    """Only who was named may say whom he asks for."""
    assert write(project, "--proxy", "10.0.0.1", "--proxy", "fd00::/8", "--rate", "7") == OK
    text = conf(project)
    assert "set_real_ip_from 10.0.0.1/32;\n    set_real_ip_from fd00::/8;" in text
    assert "real_ip_header X-Forwarded-For;" in text
    assert "rate=7r/s;" in text
    assert "burst=28 nodelay;" in text
