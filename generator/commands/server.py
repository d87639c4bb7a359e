"""`trangxa server`: what web servers need, from the settings and from what is delivered."""

from __future__ import annotations

import stat
from collections.abc import Mapping
from pathlib import Path
from urllib.parse import urlsplit

from generator.commands.run import ERRORS, OK, USAGE, Run
from generator.model.settings import Network, SiteSettings
from generator.problems import Severity
from generator.publishing.places import CURRENT, Place
from generator.servers.apache import apache
from generator.servers.hosting import Hosting, Served, hosting
from generator.servers.iis import iis
from generator.servers.live import Live, moved_in, withdrawn_in
from generator.servers.nginx import Listening, nginx
from generator.servers.nginx_sites import Delivered
from generator.settings.reading import read_settings
from generator.sources.last_good import read_last_good
from generator.sources.whole import write_whole
from generator.telling.problems_text import problems_text

NGINX_FILE, APACHE_FILE, IIS_FILE = "trangxa.conf", ".htaccess", "web.config"


def run_server(run: Run, kind: str, places: tuple[Path, Path], listening: Listening) -> int:
    """Write the configuration for a folder that is published to; return the exit status.

    `places` are that folder and the one for the configuration. The paths of files that changed
    go to stdout: whoever reads them knows whether the server has to load them.
    """
    to, folder = places
    network, problems = read_settings(run.root, read_last_good(_last_good(run.root)))
    grave = [each for each in problems if each.severity is Severity.ERROR]
    run.say(problems_text(grave, run.root, run.lang))
    if network is None:
        return USAGE
    hosts = _hosting(run, network, Place(to))
    try:
        files = _files(kind, hosts, Place(to), listening)
    except ValueError:
        run.complain(
            "đường dẫn của --to, --tls hoặc --acme có ký tự mà cấu hình không viết được",
            "a path of --to, --tls or --acme has a character that cannot be written",
        )
        return USAGE
    try:
        changed = _write(folder, files)
    except OSError as error:
        reason = error.strerror or str(error)
        run.complain(f"không ghi được vào {folder}: {reason}", f"cannot write {folder}: {reason}")
        return USAGE
    for place in changed:
        print(place)
    if not changed:
        run.say("Nothing changed." if run.lang == "en" else "Cấu hình không có gì thay đổi.")
    return ERRORS if grave or hosts.refused else OK


def _last_good(root: Path) -> Path:
    return root / ".cache" / "last-good" / "sites"


def _hosting(run: Run, network: Network, place: Place) -> Hosting:
    """Return who is served where; say which sites cannot be."""
    hosts = hosting([_served(run, site, place) for site in network.sites])
    for each in hosts.refused:
        run.complain(
            f"{each.slug}: bỏ qua, vì địa chỉ {each.base_url} đã có trang khác dùng",
            f"{each.slug}: left out, as another site is served at {each.base_url}",
        )
    return hosts


def _served(run: Run, site: SiteSettings, place: Place) -> Served:
    return Served(
        slug=site.slug,
        base_url=site.base_url,
        old_hosts=tuple(each.name for each in site.old_hosts),
        label_host=urlsplit(site.emc.script).netloc if site.emc else "",
        live=_live(run, site.slug, place),
    )


def _live(run: Run, slug: str, place: Place) -> Live:
    """Return what the delivered release says; of a file that cannot be read, nothing."""
    current = place.current(slug)
    if not current.is_dir():
        return Live()
    release = current.resolve()  # both files of one release, whoever publishes meanwhile
    moved, withdrawn = Live().moved, Live().withdrawn
    try:
        moved = moved_in(_read(release / ".site" / "redirects.json"))
    except (OSError, ValueError):
        run.complain(
            f"{slug}: không đọc được .site/redirects.json, nên không có địa chỉ chuyển hướng nào",
            f"{slug}: .site/redirects.json cannot be read, so there are no redirects",
        )
    try:
        withdrawn = withdrawn_in(_read(release / ".site" / "lifetimes.json"))
    except (OSError, ValueError):
        run.complain(
            f"{slug}: không đọc được .site/lifetimes.json, nên không có trang nào trả lời 410",
            f"{slug}: .site/lifetimes.json cannot be read, so no address answers 410",
        )
    return Live(moved, withdrawn)


def _read(place: Path) -> bytes:
    """Return the bytes of a regular file; raises OSError."""
    if not stat.S_ISREG(place.lstat().st_mode):
        raise OSError(0, "not a regular file", str(place))
    return place.read_bytes()


def _files(kind: str, hosts: Hosting, place: Place, listening: Listening) -> Mapping[str, str]:
    """Return the texts of all files by their paths below the folder."""
    if kind == "nginx":
        delivered = Delivered(str(place.sites), CURRENT)
        return {NGINX_FILE: nginx(hosts, delivered, listening)}
    if kind == "apache":
        return {f"{site.slug}/{APACHE_FILE}": apache(site) for site in hosts.sites}
    return {f"{site.slug}/{IIS_FILE}": iis(site) for site in hosts.sites}


def _write(folder: Path, files: Mapping[str, str]) -> list[Path]:
    """Write each file whole where it is not the same already; return those that changed."""
    changed = []
    for path, text in files.items():
        place, content = folder / path, text.encode()
        if place.is_file() and place.read_bytes() == content:
            continue
        place.parent.mkdir(parents=True, exist_ok=True)
        write_whole(place, content)
        changed.append(place)
    return changed
