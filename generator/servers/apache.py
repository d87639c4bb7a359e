"""Apache's `.htaccess` for one site: it lies beside the site's files, at the top of its tree.

Apache reads it again for every request and has no tables there, so an old address is a rule. Places
that an answer leads to begin with the site's own address: Apache would make them of the `Host` that
a request claims.
"""

from __future__ import annotations

from generator.servers.headers import POLICY, SECURITY, TRANSPORT, policy_of
from generator.servers.hosting import Served
from generator.servers.kinds import (
    BRIEFLY,
    FEED,
    HIDDEN_SUFFIXES,
    LIFETIMES,
    NEVER,
    TEXTS,
    TYPES,
)
from generator.servers.live import Moved

_FORMS = r"(?:\.gz|\.br)?"  # a page, or one of its compressed forms
_NAME = "[A-Za-z0-9_~-][A-Za-z0-9._~/-]*"
_CODINGS = (("br", "br"), ("gzip", "gz"))


def apache(site: Served) -> str:
    """Return the whole file; the names in a site are safe, as hosting has looked at them."""
    lines = [
        "# Made by `trangxa server apache` from the settings: changes made here are lost.",
        "Options -Indexes -MultiViews -FollowSymLinks +SymLinksIfOwnerMatch",
        "DirectoryIndex index.html",
        "DirectorySlash Off",
        "FileETag MTime Size",
        f"ErrorDocument 403 {site.path}/404.html",
        f"ErrorDocument 404 {site.path}/404.html",
        'ErrorDocument 410 "/%{reqenv:trangxa_page}"',
        *_headers(site),
        *_types(),
        *_forms(),
        "RewriteEngine On",
        *_decided(),
        *_old_hosts(site),
        *_hidden(),
        *_withdrawn(site),
        *(_moved(site, each) for each in site.live.moved),
        *_near(site),
        *_compressed(),
    ]
    return "\n".join(lines) + "\n"


def _headers(site: Served) -> list[str]:
    """Return what every answer carries, also one that Apache makes by itself."""
    lines = [
        f"Header always set {name} {_quoted(value)}"
        for name, value in ((POLICY, policy_of(site.label_host)), *SECURITY)
    ]
    name, value = TRANSPORT
    lines += [
        f"Header always set {name} {_quoted(value)} \"expr=%{{HTTPS}} == 'on'\"",
        'Header always set Allow "GET, HEAD" "expr=%{REQUEST_STATUS} == 405"',
        # Times of files are made of their contents, or are those of the upload: neither counts.
        "RequestHeader unset If-Modified-Since",
        "Header unset Last-Modified",
        "Header merge Vary Accept-Encoding",
        _lifetime(NEVER, "true"),
        _lifetime(BRIEFLY, "%{REQUEST_STATUS} in {'301', '404', '410'}"),
    ]
    fine = "%{REQUEST_STATUS} in {'200', '206', '304'}"
    for pattern, lifetime in reversed(LIFETIMES):  # the last that fits counts
        lines.append(_lifetime(lifetime, f"{fine} && %{{REQUEST_URI}} =~ m#{_uri(site, pattern)}#"))
    return lines


def _uri(site: Served, pattern: str) -> str:
    """Return the pattern of a path of the site for a path of the host and any form of a file."""
    if pattern.startswith("^"):
        return "^" + _escaped(site.path) + pattern[1:]
    return pattern.removesuffix("$") + _FORMS + "$"


def _lifetime(lifetime: str, condition: str) -> str:
    return f'Header always set Cache-Control "{lifetime}" "expr={condition}"'


def _types() -> list[str]:
    """Return the types; text says that it is UTF-8, in its compressed forms too."""
    lines = [f"AddType {kind} .{suffix}" for suffix, kind in TYPES.items() if kind not in TEXTS]
    texts = {rf"\.{suffix}": kind for suffix, kind in TYPES.items() if kind in TEXTS}
    texts[f"^{_escaped(FEED)}"] = TYPES["atom"]  # after .xml, so that it counts
    for name, kind in texts.items():
        lines += _files(f"{name}{_FORMS}$", [f'ForceType "{kind}; charset=utf-8"'])
    return lines


def _forms() -> list[str]:
    """Return what is said of compressed forms, and that nobody compresses them again."""
    lines = ["RemoveLanguage .br", "RemoveEncoding .gz .br"]
    for coding, suffix in _CODINGS:
        said = [f"Header set Content-Encoding {coding}", "SetEnv no-gzip 1", "SetEnv no-brotli 1"]
        lines += _files(rf"\.{suffix}$", said)
    return lines


def _decided() -> list[str]:
    """Return the rule that ends a second pass, which Apache makes for pages of errors."""
    return [
        "RewriteCond %{ENV:REDIRECT_STATUS} .",
        "RewriteRule ^ - [END]",
        "RewriteCond %{REQUEST_METHOD} !^(?:GET|HEAD)$",
        "RewriteRule ^ - [R=405,END]",
    ]


def _old_hosts(site: Served) -> list[str]:
    if not site.old_hosts:
        return []
    hosts = "|".join(map(_escaped, site.old_hosts))
    return [
        rf"RewriteCond %{{HTTP_HOST}} ^(?:{hosts})\.?(?::[0-9]+)?$ [NC]",
        f"RewriteRule ^(.*)$ {_home(site)}$1 [R=301,END]",
    ]


def _hidden() -> list[str]:
    return [
        r"RewriteRule (?:^|/)\.(?!well-known/) - [R=404,END]",
        rf"RewriteRule \.(?:{'|'.join(HIDDEN_SUFFIXES)})$ - [R=404,END,NC]",
        # Rewriting has to be allowed to follow links; a release holds none.
        "RewriteCond %{REQUEST_FILENAME} -l",
        "RewriteRule ^ - [R=404,END]",
    ]


def _withdrawn(site: Served) -> list[str]:
    """Return the rules of what was withdrawn: the notice where one stands, else the 404 page."""
    if not site.live.withdrawn:
        return []
    here = f"{site.path}/"[1:]
    return [
        *(
            f"RewriteRule ^{_escaped(path[1:])}$ - [E=trangxa_gone:1,NC]"
            for path in site.live.withdrawn
        ),
        "RewriteCond %{ENV:trangxa_gone} .",
        "RewriteCond %{REQUEST_FILENAME} -f",
        f"RewriteRule ^({_NAME})$ - [E=trangxa_page:{here}$1,R=410,END]",
        "RewriteCond %{ENV:trangxa_gone} .",
        f"RewriteRule ^ - [E=trangxa_page:{here}404.html,R=410,END]",
    ]


def _moved(site: Served, moved: Moved) -> str:
    to = _home(site) + moved.to[1:]
    return f"RewriteRule ^{_escaped(moved.path[1:])}$ {to} [R=301,END,NC]"


def _near(site: Served) -> list[str]:
    """Return how an address as people type it leads to the one with `.html` or `/`."""
    return [
        "RewriteCond %{REQUEST_FILENAME} !-f",
        "RewriteCond %{REQUEST_FILENAME}.html -f",
        f"RewriteRule ^({_NAME}[^/])$ {_home(site)}$1.html [R=301,END]",
        "RewriteCond %{REQUEST_FILENAME} -d",
        f"RewriteRule ^({_NAME}[^/])$ {_home(site)}$1/ [R=301,END]",
    ]


def _compressed() -> list[str]:
    """Return how a reader gets the form that he takes; a folder's page is its index."""
    lines = []
    for coding, suffix in _CODINGS:
        takes = [
            rf"RewriteCond %{{HTTP:Accept-Encoding}} (?:^|[,\s]){coding}(?:[,;\s]|$)",
            rf"RewriteCond %{{HTTP:Accept-Encoding}} !{coding}\s*;\s*q=0(?:\.0*)?\s*(?:,|$)",
        ]
        lines += [
            *takes,
            f"RewriteCond %{{REQUEST_FILENAME}}.{suffix} -f",
            f"RewriteRule ^{_NAME}$ %{{REQUEST_URI}}.{suffix} [END]",
            *takes,
            f"RewriteCond %{{REQUEST_FILENAME}}/index.html.{suffix} -f",
            f"RewriteRule ^(?:{_NAME}/)?$ %{{REQUEST_URI}}index.html.{suffix} [END]",
        ]
    return lines


def _files(pattern: str, lines: list[str]) -> list[str]:
    return [f'<FilesMatch "{pattern}">', *(f"    {line}" for line in lines), "</FilesMatch>"]


def _home(site: Served) -> str:
    return f"{site.origin}{site.path}/"


def _escaped(text: str) -> str:
    """Return a safe name as a regular expression."""
    return text.replace(".", r"\.")


def _quoted(text: str) -> str:
    return f'"{text}"'
