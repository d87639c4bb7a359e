"""Bodies: from Markdown to sanitised HTML in parts, with references left open for each site."""

from __future__ import annotations

import re
from functools import lru_cache
from html import escape, unescape
from urllib.parse import unquote

from generator.content.garbled import garbled
from generator.content.halves import Halves
from generator.content.insets import ALONE, IMAGE, ROW, alt_of, images_of, inset, without_nesting
from generator.content.markdown import Unreadable, convert
from generator.content.people_lists import exposed_in
from generator.content.places import Places
from generator.content.rules import ContentRules
from generator.content.sanitising import Sanitiser, refused_addresses, removed, too_deep
from generator.digests import digest_of
from generator.model.body import Body, Embed, Inset, Part, Ref, Words
from generator.problems import Problem, problem
from generator.sources.files import Text
from generator.values import Struct, field
from generator.vietnamese.folding import word_set

TEXT_LIMIT = 256 * 1024
LINE_LIMIT = 10_000
EXCERPT_LENGTH = 200
_YOUTUBE = re.compile(
    r"https?://(?:www\.|m\.)?(?:youtube\.com/(?:watch\?(?:[^#]*&)?v=|shorts/|live/)|youtu\.be/)"
    r"([\w-]{11})(?:[&?#].*)?"
)
# A file of the tree may have spaces in its name; an address with a scheme may not.
_UNSAFE = re.compile(r"[\x00-\x1f\\]|^//|^[a-z]+://[^/]*@|^[a-z][a-z0-9+.-]*:.*\s", re.I)
_TAG = re.compile(r"<[^>]*>")
_NOTE = re.compile(r'<sup id="fnref.*?</sup>')
_INLINE = re.compile(r"</?(?:a|abbr|b|del|em|i|ins|mark|s|small|span|strong|sub|u)\b[^>]*>")
_OPEN, _CLOSE = "\ue000", "\ue001"
_PIECE = re.compile(
    rf"{ALONE}|{ROW}|(?P<image>{IMAGE})"
    rf'|(?P<attribute>\s(?:href|src|poster))="{_OPEN}(?P<number>\d+){_CLOSE}"'
)
_IMAGE_SOURCE = re.compile(rf'\ssrc="{_OPEN}(\d+){_CLOSE}"')


class _Draft(Struct):
    """A body in the making: the addresses taken out of it and the problems found."""

    places: Places
    targets: list[str] = field(default_factory=list)
    anchors: list[str] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)

    def address(self, tag: str, name: str, value: str) -> str | None:
        """Take an address out of the HTML; anchors, mail and telephone stay as they are."""
        if tag == "a":
            if value.startswith("#"):
                self.anchors.append(value[1:])
                return value
            if value.lower().startswith(("mailto:", "tel:")):
                return value
            if not value or _UNSAFE.search(value):
                self.fault("dia-chi-khong-an-toan", value)
                return None
        self.targets.append(value)
        return f"{_OPEN}{len(self.targets) - 1}{_CLOSE}"

    def fault(self, code: str, value: str) -> None:
        place = self.places.next(value) if value else self.places.at(0)
        self.problems.append(problem(code, place, width=len(value), target=value))


def body_in(
    source: Text, halves: Halves, title: str, rules: ContentRules
) -> tuple[Body | None, list[Problem]]:
    """Return the body of a source, or None and why not."""
    places = Places(source.path, halves.body, halves.line)
    body, problems = body_of(places, title=title, sanitiser=_sanitiser(frozenset(rules.origin_ids)))
    return body, [*problems, *exposed_in(source.path, halves)]


@lru_cache(maxsize=8)
def _sanitiser(origin_ids: frozenset[str]) -> Sanitiser:
    return Sanitiser(origin_ids | {"site"})


def body_of(
    places: Places, *, title: str, sanitiser: Sanitiser
) -> tuple[Body | None, list[Problem]]:
    """Return the body of the text of `places`, or None and why not."""
    text = places.text
    if refusal := _refused(text, places):
        return None, [refusal]
    try:
        converted = convert(text, title)
    except Unreadable as error:
        code = "qua-cham" if error.slow else "khong-chuyen-duoc"
        return None, [problem(code, places.at(0))]
    if too_deep(converted.html):
        return None, [problem("long-qua-sau", places.at(0))]
    draft = _Draft(places)
    html = sanitiser.clean(converted.html, draft.address)
    for address in refused_addresses(converted.html, sanitiser.schemes):
        draft.fault("dia-chi-khong-an-toan", address)
    draft.problems += garbled(places, converted.indented)
    draft.problems += removed(converted.html, html, places)
    _check_anchors(html, draft)
    parts = _parts(_shown(html), draft)
    digest = digest_of((title, text))
    words = Words(digest, _words(html))
    return Body(parts, converted.headings, _excerpt(html), digest, words), draft.problems


def _refused(text: str, places: Places) -> Problem | None:
    if len(text.encode()) > TEXT_LIMIT:
        return problem("van-ban-qua-lon", places.at(0), limit=TEXT_LIMIT // 1024)
    offset = 0
    for line in text.split("\n"):
        if len(line) > LINE_LIMIT:
            return problem("dong-qua-dai", places.at(offset), limit=LINE_LIMIT, length=len(line))
        offset += len(line) + 1
    return None


def _check_anchors(html: str, draft: _Draft) -> None:
    if not draft.anchors:
        return
    known = set(re.findall(r'\sid="([^"]*)"', html))
    for anchor in draft.anchors:
        if anchor and unquote(anchor) not in known and anchor not in known:
            draft.fault("neo-khong-co", "#" + anchor)


def _shown(html: str) -> str:
    """Add what our policy allows nobody else to write: boxes around tables, one h1 a page."""
    html = re.sub(r"<(/?)h1\b", r"<\1h2", without_nesting(html))
    number = iter(range(1, html.count("<table") + 1))
    html = re.sub(
        r"<table\b",
        lambda _: (
            f'<div class="table" tabindex="0" role="group" aria-label="Bảng {next(number)}"><table'
        ),
        html,
    )
    return html.replace("</table>", "</table></div>")


def _parts(html: str, draft: _Draft) -> tuple[Part, ...]:
    """Split HTML into text, references and embeds."""
    if _OPEN not in html and "<img" not in html:
        return (html,) if html else ()
    parts: list[Part] = []
    end = 0
    for match in _PIECE.finditer(html):
        parts.append(html[end : match.start()])
        end = match.end()
        if match["attribute"]:
            parts.append(_link(match["attribute"], int(match["number"]), draft))
        elif match["row"]:
            parts += _gallery(match["row"], draft)
        elif match["alone"]:
            parts += _alone(match["alone"], draft)
        else:
            parts.append(_image(match["image"], "", draft))
    parts.append(html[end:])
    return _joined(parts)


def _joined(parts: list[Part]) -> tuple[Part, ...]:
    """Return parts of which no two texts follow each other, and none is empty."""
    found: list[Part] = []
    for part in parts:
        if isinstance(part, str) and found and isinstance(found[-1], str):
            found[-1] += part
        elif part != "":
            found.append(part)
    return tuple(found)


def _gallery(row: str, draft: _Draft) -> list[Part]:
    parts: list[Part] = ['<ul class="gallery">']
    for tag in images_of(row):
        parts += ["<li>", _image(tag, "gallery", draft), "</li>"]
    return [*parts, "</ul>"]


def _alone(tag: str, draft: _Draft) -> list[Part]:
    part = _image(tag, "figure", draft)
    framed = isinstance(part, Embed) or (isinstance(part, Inset) and part.role == "figure")
    return [part] if framed else ["<p>", part, "</p>"]


def _link(attribute: str, number: int, draft: _Draft) -> Ref:
    target = draft.targets[number]
    where = draft.places.next(_as_written(target, draft))
    media = attribute.strip() != "href"
    return Ref(target, f'{attribute}="', '"', "", where, media=media)


def _image(tag: str, role: str, draft: _Draft) -> Part:
    """Return a picture, a film as an embed, or its words where it has no address."""
    match = _IMAGE_SOURCE.search(tag)
    words = alt_of(tag)
    missing = f'<span class="missing">{words}</span>'
    if not match:
        return missing
    target = draft.targets[int(match[1])]
    where = draft.places.next(_as_written(target, draft))
    plain = Ref(target, "", "", "", where, media=True)
    if role == "figure" and (embed := _embed(target, unescape(words), plain)):
        return embed
    if re.match(r"[a-z]+:", target, re.I):
        draft.problems.append(problem("hinh-ngoai", where, width=len(target), target=target))
        return missing
    if not words:
        draft.problems.append(problem("thieu-alt", where, width=len(target), target=target))
    return inset(tag, target, where, role)


def _embed(target: str, title: str, ref: Ref) -> Embed | None:
    if match := _YOUTUBE.fullmatch(target):
        address = f"https://www.youtube-nocookie.com/embed/{match[1]}"
        return Embed("video", title, Ref(address, "", "", "", ref.where, media=True))
    suffix = target.lower().rpartition(".")[2]
    kind = {"mp4": "film", "mp3": "audio"}.get(suffix)
    if kind and not re.match(r"[a-z]+:", target, re.I):
        return Embed(kind, title, ref)
    return None


def _as_written(target: str, draft: _Draft) -> str:
    """Return the form in which an address stands in the source."""
    forms = (target, unquote(target), escape(target, quote=False))
    return next((form for form in forms if form in draft.places.outside), target)


def _words(html: str) -> str:
    """Return the words of the text for searching, each once, sorted; `H<sub>2</sub>O` is one."""
    text = _TAG.sub(" ", _INLINE.sub("", html))
    return " ".join(sorted(word_set(unescape(text))))


def _excerpt(html: str) -> str:
    """Return the first words of the text, cut at a word."""
    match = re.search(r"<p>(.*?)</p>", html, re.S)
    text = " ".join(unescape(_TAG.sub("", _NOTE.sub("", match[1]))).split()) if match else ""
    if len(text) <= EXCERPT_LENGTH:
        return text
    return text[:EXCERPT_LENGTH].rpartition(" ")[0].rstrip(",.;:–- ") + "…"
