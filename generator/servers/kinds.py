"""What a server says of a file by its name: its type, and how long readers may keep it."""

from __future__ import annotations

TYPES = {
    "atom": "application/atom+xml",
    "css": "text/css",
    "csv": "text/csv",
    "doc": "application/msword",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "gif": "image/gif",
    "html": "text/html",
    "ico": "image/x-icon",
    "ics": "text/calendar",
    "jpeg": "image/jpeg",
    "jpg": "image/jpeg",
    "js": "text/javascript",
    "json": "application/json",
    "mp3": "audio/mpeg",
    "mp4": "video/mp4",
    "ods": "application/vnd.oasis.opendocument.spreadsheet",
    "odt": "application/vnd.oasis.opendocument.text",
    "pdf": "application/pdf",
    "png": "image/png",
    "pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    "svg": "image/svg+xml",
    "txt": "text/plain",
    "webmanifest": "application/manifest+json",
    "webp": "image/webp",
    "woff2": "font/woff2",
    "xls": "application/vnd.ms-excel",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "xml": "application/xml",
}
FEED = "feed.xml"  # Atom, though its name says no more than XML
# These are text, in UTF-8 as all that is built or checked.
TEXTS = tuple(
    sorted(
        {
            kind
            for kind in TYPES.values()
            if kind.startswith("text/") or kind.endswith(("json", "xml"))
        }
    )
)

# Below /assets/ a name holds a digest of what it names.
FOREVER = "public, max-age=31536000, immutable"
# What is withdrawn is gone within a minute, from shared caches too.
BRIEFLY = "max-age=60, must-revalidate"
A_WHILE = "max-age=300, must-revalidate"
AN_HOUR = "max-age=3600"
NEVER = "no-store"

# The first that a path of a site matches; a regular expression that all servers read alike.
LIFETIMES = (
    (r"^/assets/", FOREVER),
    (r"\.html$", BRIEFLY),
    (r"(?:\.xml|\.json|\.ics|/robots\.txt|/security\.txt)$", A_WHILE),
    (r"^/", AN_HOUR),
)
# Never served, whatever lies there: compressed forms by their own names, and sources.
HIDDEN_SUFFIXES = ("br", "gz", "md", "yaml", "yml")
