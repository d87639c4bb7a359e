"""IIS's `web.config` for one site: it lies beside the site's files, at the top of its tree.

It needs the module URL Rewrite. It is checked as XML only: nobody who wrote this had an IIS.
"""

from __future__ import annotations

from xml.etree import ElementTree as ET

from generator.servers.headers import POLICY, SECURITY, policy_of
from generator.servers.hosting import Served
from generator.servers.kinds import HIDDEN_SUFFIXES, TEXTS, TYPES

_NAME = "[A-Za-z0-9_~-][A-Za-z0-9._~/-]*"


def iis(site: Served) -> str:
    """Return the whole file."""
    root = ET.Element("configuration")
    root.append(ET.Comment(" Made by `trangxa server iis`: changes made here are lost. "))
    server = _add(root, "system.webServer")
    _add(server, "directoryBrowse", enabled="false")
    document = _add(server, "defaultDocument", enabled="true")
    files = _add(document, "files")
    _add(files, "clear")
    _add(files, "add", value="index.html")
    _headers(server, site)
    _static(server)
    _errors(server)
    _filtering(server)
    _rewriting(server, site)
    forever = _add(_add(root, "location", path="assets"), "system.webServer")
    content = _add(forever, "staticContent")
    _add(content, "clientCache", cacheControlMode="UseMaxAge", cacheControlMaxAge="365.00:00:00")
    ET.indent(root)
    return '<?xml version="1.0" encoding="utf-8"?>\n' + ET.tostring(root, "unicode") + "\n"


def _headers(server: ET.Element, site: Served) -> None:
    headers = _add(_add(server, "httpProtocol"), "customHeaders")
    _add(headers, "remove", name="X-Powered-By")
    for name, value in ((POLICY, policy_of(site.label_host)), *SECURITY):
        _add(headers, "remove", name=name)
        _add(headers, "add", name=name, value=value)


def _static(server: ET.Element) -> None:
    """Say the types; pages are kept for a minute, and so is all else but assets."""
    content = _add(server, "staticContent")
    _add(
        content,
        "clientCache",
        cacheControlMode="UseMaxAge",
        cacheControlMaxAge="00:01:00",
        cacheControlCustom="must-revalidate",
    )
    for suffix, kind in TYPES.items():
        charset = "; charset=utf-8" if kind in TEXTS else ""
        _add(content, "remove", fileExtension=f".{suffix}")
        _add(content, "mimeMap", fileExtension=f".{suffix}", mimeType=kind + charset)


def _errors(server: ET.Element) -> None:
    errors = _add(server, "httpErrors", errorMode="Custom", existingResponse="Auto")
    for status in ("403", "404"):
        _add(errors, "remove", statusCode=status)
        _add(errors, "error", statusCode=status, path="404.html", responseMode="File")


def _filtering(server: ET.Element) -> None:
    """Allow GET and HEAD; hide what is nobody's business."""
    filtering = _add(_add(server, "security"), "requestFiltering", allowDoubleEscaping="false")
    verbs = _add(filtering, "verbs", allowUnlisted="false")
    for verb in ("GET", "HEAD"):
        _add(verbs, "add", verb=verb, allowed="true")
    extensions = _add(filtering, "fileExtensions", allowUnlisted="true")
    for suffix in HIDDEN_SUFFIXES:
        _add(extensions, "remove", fileExtension=f".{suffix}")
        _add(extensions, "add", fileExtension=f".{suffix}", allowed="false")
    _add(filtering, "requestLimits", maxAllowedContentLength="1024", maxUrl="4096")


def _rewriting(server: ET.Element, site: Served) -> None:
    rewrite = _add(server, "rewrite")
    maps = _add(rewrite, "rewriteMaps")
    moved = _add(maps, "rewriteMap", name="moved", defaultValue="")
    for each in site.live.moved:
        _add(moved, "add", key=site.path + each.path, value=site.path + each.to)
    gone = _add(maps, "rewriteMap", name="gone", defaultValue="")
    for path in site.live.withdrawn:
        _add(gone, "add", key=site.path + path, value="1")
    rules = _add(rewrite, "rules")
    _add(rules, "clear")
    for host in site.old_hosts:
        rule = _rule(rules, f"old host {host}", "(.*)")
        _condition(rule, "{HTTP_HOST}", f"^{host.replace('.', '[.]')}(?::[0-9]+)?$")
        _leading(rule, f"{site.origin}{site.path}/{{R:1}}")
    _answer(_rule(rules, "hidden", r"(?:^|/)\.(?!well-known/)"), 404, "Not Found")
    rule = _rule(rules, "withdrawn", ".*")
    _condition(rule, "{gone:{URL}}", "^1$")
    _answer(rule, 410, "Gone")
    rule = _rule(rules, "moved", ".*")
    _condition(rule, "{moved:{URL}}", "(.+)")
    _leading(rule, "{C:1}")
    rule = _rule(rules, "page", f"^({_NAME}[^/])$")
    _kind(rule, "{REQUEST_FILENAME}", "IsFile", negate="true")
    _kind(rule, "{REQUEST_FILENAME}.html", "IsFile")
    _leading(rule, f"{site.path}/{{R:1}}.html")


def _rule(rules: ET.Element, name: str, pattern: str) -> ET.Element:
    rule = _add(rules, "rule", name=name, stopProcessing="true")
    _add(rule, "match", url=pattern)
    return rule


def _condition(rule: ET.Element, given: str, pattern: str) -> None:
    _add(_conditions(rule), "add", input=given, pattern=pattern)


def _kind(rule: ET.Element, given: str, kind: str, negate: str = "false") -> None:
    _add(_conditions(rule), "add", input=given, matchType=kind, negate=negate)


def _conditions(rule: ET.Element) -> ET.Element:
    found = rule.find("conditions")
    return found if found is not None else _add(rule, "conditions", trackAllCaptures="true")


def _leading(rule: ET.Element, url: str) -> None:
    _add(rule, "action", type="Redirect", url=url, redirectType="Permanent")


def _answer(rule: ET.Element, status: int, reason: str) -> None:
    _add(
        rule,
        "action",
        type="CustomResponse",
        statusCode=str(status),
        statusReason=reason,
        statusDescription=reason,
    )


def _add(parent: ET.Element, name: str, /, **attributes: str) -> ET.Element:
    """Return a new element at the end of another."""
    return ET.SubElement(parent, name, attributes)
