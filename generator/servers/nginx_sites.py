"""How nginx answers for a site: what is hidden, what has moved, files, and pages of errors.

Pages of errors are named locations: a redirect inside nginx would run the server's rules again.
"""

from __future__ import annotations

import re

from generator.servers.kinds import FEED, HIDDEN_SUFFIXES, TEXTS, TYPES
from generator.servers.nginx_maps import BASE, BELOW, FOLDER, GONE, MOVED, PATH, SAYS, SITE
from generator.servers.nginx_words import block, plain, quoted
from generator.servers.plain_pages import PLAIN
from generator.values import Struct

_NAME = "$trangxa_name"
_NO_NAME = "/.none"  # no file has this name


class Delivered(Struct, frozen=True):
    """Where the trees are: `<sites>/<slug>/<current>`, which is a symbolic link."""

    sites: str
    current: str


def served(delivered: Delivered, *, shared: bool = False) -> list[str]:
    """Return the rules of a server; on a `shared` host sites stand below paths."""
    base = BASE if shared else ""
    return [
        *_trees(delivered),
        *_compression(),
        *_types(),
        *_errors(),
        *block('if ($request_method !~ "^(?:GET|HEAD)$")', ["return 405;"]),
        *(_below() if shared else []),
        *block(f"if ({GONE})", ["return 410;"]),
        *block(f"if ({MOVED})", [f"return 301 {quoted(f'{base}{MOVED}$is_args$args')};"]),
        *_locations(base),
    ]


def _trees(delivered: Delivered) -> list[str]:
    """Return where files are.

    The link to the current release is followed, none below it: what somebody plants there would
    lead anywhere. Times of files are made of their contents and say nothing to readers.
    """
    place = f"{plain(delivered.sites)}/{SITE}/{plain(delivered.current)}"
    return [
        f"root {quoted(place)};",
        "disable_symlinks on from=$document_root;",
        "open_file_cache off;",
        "etag on;",
        "if_modified_since exact;",
    ]


def _compression() -> list[str]:
    return [
        "gzip off;",
        "gzip_static on;",
        "gzip_vary on;",
        "gzip_proxied any;",
    ]


def _types() -> list[str]:
    lines = [f"{kind} {suffix};" for suffix, kind in TYPES.items()]
    return [
        "default_type application/octet-stream;",
        f"charset_types {' '.join(kind for kind in TEXTS if kind != 'text/html')};",
        *block("types", lines),
    ]


def _errors() -> list[str]:
    return [
        "error_page 403 =404 @lost;",
        "error_page 404 @lost;",
        "error_page 410 @gone;",
        f"error_page {' '.join(map(str, PLAIN))} @plain;",
    ]


def _below() -> list[str]:
    """Return how the path of a site below a path becomes one from the site's root."""
    return [
        *block(f'if ({BELOW} = "{FOLDER}")', ["return 301 $uri/$is_args$args;"]),
        *block(f'if ({SITE} = "")', ["return 404;"]),
        *block(f"if ({BELOW})", [f"rewrite ^ {PATH};"]),
    ]


def _locations(base: str) -> list[str]:
    hidden = "|".join(HIDDEN_SUFFIXES)
    return [
        *block(r'location ~ "/\.(?!well-known/)"', ["return 404;"]),
        *block(rf'location ~* "\.(?:{hidden})$"', ["return 404;"]),
        *_assets(),
        *block(
            rf'location ~ "/{re.escape(FEED)}$"',
            [*block("types", []), f"default_type {TYPES['atom']};", "try_files $uri =404;"],
        ),
        *block('location ~ "/$"', ['try_files "${uri}index.html" =404;']),
        *block("location /", ["try_files $uri @near;"]),
        *block("location @near", _near(base)),
        *block("location @lost", ["try_files /404.html @plain;"]),
        *block("location @gone", ['try_files $uri "${uri}index.html" @plain;']),
        *block(
            "location @plain",
            [*block("types", []), "default_type text/html;", f"return 200 {SAYS};"],
        ),
    ]


def _assets() -> list[str]:
    """Return how files of the theme are sent, the only ones with a form for brotli.

    The module opens no file at all where links are looked for ahead of a path (1.0.0~rc-3 does
    not know `from=`). So these names alone rest on what the publisher promises: a release holds
    plain files and no links.
    """
    lines = ["disable_symlinks off;", "brotli_static on;", "try_files $uri =404;"]
    return block(r'location ~ "^/assets/[A-Za-z0-9._/-]+\.[0-9a-f]{8}\.[a-z0-9]+$"', lines)


def _near(base: str) -> list[str]:
    """Return how an address as people type it leads to the one with `.html` or `/`.

    The name is taken from the address only where it is one of ours: `$uri` is decoded, and would
    carry line breaks into the header.
    """
    name = r"^((?:/[A-Za-z0-9_~-][A-Za-z0-9._~-]*)+)$"
    page, folder = f"{_NAME}.html", f"{_NAME}/"
    return [
        f"set {_NAME} {_NO_NAME};",
        *block(f'if ($uri ~ "{name}")', [f"set {_NAME} $1;"]),
        *block(f'if (-f "$document_root{page}")', [f'return 301 "{base}{page}$is_args$args";']),
        *block(
            f'if (-f "$document_root{folder}index.html")',
            [f'return 301 "{base}{folder}$is_args$args";'],
        ),
        "return 404;",
    ]
