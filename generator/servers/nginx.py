"""nginx's configuration for all sites of a network, as one file for the `http` block.

It is written for nginx 1.22 (Debian 12) with gzip_static and brotli_static. Headers are set for a
whole server and never in a location, so that no location can lack one (`add_header` of a location
would take the place of all the server's).
"""

from __future__ import annotations

from collections.abc import Iterable

from generator.servers.headers import POLICY as POLICY_HEADER
from generator.servers.headers import SECURITY, TRANSPORT
from generator.servers.hosting import Hosting
from generator.servers.nginx_maps import ALLOW, CACHE, NEW_HOME, POLICY, maps
from generator.servers.nginx_sites import Delivered, served
from generator.servers.nginx_words import block, literal, quoted
from generator.values import Struct

_ZONE = "trangxa"
_BURST = 4  # seconds' worth of requests at once: a page and its assets, many readers of one address


class Listening(Struct, frozen=True):
    """How nginx meets the world: `plain` and `tls` are ports, or addresses with a port.

    `certificate` is a file that the operator owns and that every server with TLS includes, ""
    for no TLS; `acme` is the folder of an ACME client's answers, or ""; `proxies` are the
    addresses that may say whom they ask for; `rate` is requests a second of one reader, 0 for
    no limit.
    """

    plain: str = "80"
    tls: str = "443"
    certificate: str = ""
    acme: str = ""
    proxies: tuple[str, ...] = ()
    rate: int = 100


def nginx(hosting: Hosting, delivered: Delivered, listening: Listening) -> str:
    """Return the whole configuration; raises ValueError for a path that cannot be written."""
    lines = ["# Made by `trangxa server nginx` from the settings: changes made here are lost."]
    if listening.rate:
        rate = f"rate={listening.rate}r/s"
        lines.append(f"limit_req_zone $binary_remote_addr zone={_ZONE}:10m {rate};")
    lines += maps(hosting)
    lines += _nobody(listening)
    common = _common(listening)
    names = sorted(each.host for each in hosting.whole)
    if names:
        lines += _server(names, listening, [*common, *served(delivered)])
    for host in hosting.shared:
        lines += _server([host], listening, [*common, *served(delivered, shared=True)])
    lines += _leading_on(hosting, listening)
    return "\n".join(lines) + "\n"


def _nobody(listening: Listening) -> list[str]:
    """Return the servers of whoever asks for a host that is not ours: no answer at all."""
    end = ["server_tokens off;", *_sizes(), "return 444;"]
    lines = block("server", [*_listen(listening.plain, "default_server"), *end])
    if listening.certificate:
        head = [*_listen(listening.tls, "ssl http2 default_server"), "ssl_reject_handshake on;"]
        lines += block("server", [*head, *end])
    return lines


def _server(names: Iterable[str], listening: Listening, body: list[str]) -> list[str]:
    """Return the server of live hosts, and what leads to it from http where there is TLS."""
    names = list(names)
    if not listening.certificate:
        head = [*_listen(listening.plain), *_names(names), *_acme(listening)]
        return block("server", [*head, *body])
    port = listening.tls.rpartition(":")[2]
    there = "https://$host" + ("" if port == "443" else f":{port}") + "$request_uri"
    onward = block("location /", [f"return 301 {there};"])
    lines = block(
        "server",
        [
            *_listen(listening.plain),
            *_names(names),
            *_common(listening, secure=False),
            *_acme(listening),
            *onward,
        ],
    )
    secure = [*_listen(listening.tls, "ssl http2"), f"include {literal(listening.certificate)};"]
    return lines + block("server", [*secure, *_names(names), *body])


def _leading_on(hosting: Hosting, listening: Listening) -> list[str]:
    """Return the server of the old hosts: the same address at the site that took their place."""
    if not hosting.old_hosts:
        return []
    lines = _listen(listening.plain)
    if listening.certificate:
        lines += _listen(listening.tls, "ssl http2")
        lines.append(f"include {literal(listening.certificate)};")
    lines += [*_names(sorted(hosting.old_hosts)), *_common(listening, secure=False)]
    lines += [*_acme(listening), *block("location /", [f"return 301 {NEW_HOME}$request_uri;"])]
    return block("server", lines)


def _listen(address: str, words: str = "") -> list[str]:
    """Return how a server listens; a port alone means every address, old and new (IPv6)."""
    places = [address, f"[::]:{address}"] if address.isdecimal() else [address]
    return [f"listen {place} {words}".rstrip() + ";" for place in places]


def _names(names: Iterable[str]) -> list[str]:
    return ["server_name", *(f"    {literal(name)}" for name in names), "    ;"]


def _acme(listening: Listening) -> list[str]:
    """Return where an ACME client's answers are, which are asked for over http."""
    if not listening.acme:
        return []
    place = f"root {literal(listening.acme)};"
    lines = [place, "default_type text/plain;", "try_files $uri =404;"]
    return block("location ^~ /.well-known/acme-challenge/", lines)


def _sizes() -> list[str]:
    """Return the limits of a request: nobody has anything to send here."""
    return [
        "client_max_body_size 1k;",
        "client_header_buffer_size 2k;",
        "large_client_header_buffers 4 8k;",
        "client_header_timeout 15s;",
        "client_body_timeout 15s;",
        "send_timeout 30s;",
    ]


def _common(listening: Listening, *, secure: bool = True) -> list[str]:
    """Return what all servers of live and old hosts have, the headers above all."""
    lines = ["server_tokens off;", "absolute_redirect off;", "charset utf-8;", *_sizes()]
    for each in listening.proxies:
        lines.append(f"set_real_ip_from {literal(each)};")
    if listening.proxies:
        lines += ["real_ip_header X-Forwarded-For;", "real_ip_recursive on;"]
    if listening.rate:
        burst = listening.rate * _BURST
        lines += [f"limit_req zone={_ZONE} burst={burst} nodelay;", "limit_req_status 429;"]
    headers = [(POLICY_HEADER, POLICY), *SECURITY]
    if listening.certificate and secure:
        headers.append(TRANSPORT)
    headers += [("Cache-Control", CACHE), ("Allow", ALLOW), ("Last-Modified", "")]
    return lines + [f"add_header {name} {quoted(value)} always;" for name, value in headers]
