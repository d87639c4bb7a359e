"""The headers that every answer has: the one place that knows them, for all servers."""

from __future__ import annotations

import re

CSP = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; "
    "media-src 'self'; connect-src 'self'; manifest-src 'self'; "
    "frame-src https://www.youtube-nocookie.com; form-action 'self'; base-uri 'none'; "
    "frame-ancestors 'none'; object-src 'none'"
)
POLICY = "Content-Security-Policy"

# Beside the policy. Pictures may be shown by sites of the same province, not by others.
SECURITY = (
    ("X-Content-Type-Options", "nosniff"),
    ("X-Frame-Options", "DENY"),
    ("Referrer-Policy", "strict-origin-when-cross-origin"),
    ("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()"),
    ("Cross-Origin-Opener-Policy", "same-origin"),
    ("Cross-Origin-Resource-Policy", "same-site"),
)
# Only where the server itself answers over TLS; other hosts of the domain are not ours to bind.
TRANSPORT = ("Strict-Transport-Security", "max-age=31536000")


def policy_of(label_host: str) -> str:
    """Return the CSP of a site; the host of its traffic label, "" for none, is let in.

    It may be asked for scripts, data and pictures. Raises ValueError for what is no host.
    """
    if not label_host:
        return CSP
    if not re.fullmatch(r"[A-Za-z0-9.-]+(:[0-9]+)?", label_host):
        raise ValueError(f"no host: {label_host!r}")
    own = re.compile(r"(?:script|connect|img)-src 'self'")
    return own.sub(lambda match: f"{match[0]} https://{label_host}", CSP)
