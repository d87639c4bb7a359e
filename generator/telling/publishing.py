"""What publishing, going back and their like say to people."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from zoneinfo import ZoneInfo

from generator.publishing.history import History
from generator.publishing.outcomes import Publication, Refusal, SiteOutcome
from generator.publishing.purging import Purge
from generator.publishing.verifying import Wrong
from generator.vietnamese.writing import number, short_date

_MOST = 10
_ZONE = ZoneInfo("Asia/Ho_Chi_Minh")  # a web host has no settings that say so
_WHY = {
    "vi": {
        "drafts": "cây trang có bản nháp; hãy dựng lại không có --drafts",
        "unbuilt": "cây trang chưa được dựng bằng bản trangxa này; hãy chạy `trangxa build`",
        "edited": "tệp bị sửa sau khi dựng; hãy chạy `trangxa build --verify`",
        "overdue": "có nội dung đã hết hạn đăng; hãy dựng lại",
        "loss": "sẽ mất {reason} % số trang; nếu đúng ý, thêm `--site {slug} --max-loss 100`",
        "taken-back": "đúng bản vừa bị lùi lại ({reason}); hãy sửa rồi dựng lại, hoặc thêm --again",
        "failed": "không đọc hoặc ghi được: {reason}",
        "no-links": "thư mục công bố phải ở trên hệ thống tệp có liên kết cứng (hard link), và mọi "
        "tệp ở đó phải thuộc người chạy trangxa: {reason}",
        "no-release": "chưa công bố lần nào",
        "no-earlier": "không còn bản trước để lùi lại",
        "withdrawn": "bản trước còn nội dung đã gỡ",
        "ended": "bản trước còn nội dung đã hết hạn đăng",
    },
    "en": {
        "drafts": "the tree holds drafts; build without --drafts",
        "unbuilt": "the tree was not built by this trangxa; run `trangxa build`",
        "edited": "files were edited after the build; run `trangxa build --verify`",
        "overdue": "it shows what has had its time; build again",
        "loss": "{reason} % of its pages would go; if meant, add `--site {slug} --max-loss 100`",
        "taken-back": "this release was rolled back ({reason}); mend and build, or add --again",
        "failed": "could not read or write: {reason}",
        "no-links": "the published folder needs a file system with hard links, and files that all "
        "belong to who runs trangxa: {reason}",
        "no-release": "was never published",
        "no-earlier": "has no earlier release",
        "withdrawn": "the earlier release shows what was withdrawn",
        "ended": "the earlier release shows what has had its time",
    },
}
_WRONG = {
    "vi": {"altered": "bị sửa", "missing": "bị thiếu", "extra": "bị thêm"},
    "en": {"altered": "altered", "missing": "missing", "extra": "extra"},
}


def publication_text(made: Publication, lang: str, *, dry: bool = False) -> str:
    """Return what a publication did or, `dry`, would do, and which sites it left out and why."""
    switched, same = made.switched, [each for each in made.sites if not each.refusal]
    told = switched if dry else switched[:_MOST]
    lines = [line for each in told for line in _site_lines(each, lang, in_full=dry)]
    lines += ["…"] if len(told) < len(switched) else []
    lines += [line for each in made.refused for line in _refused_lines(each, lang)]
    if made.gone:
        words = (
            "Still delivered, no longer built" if lang == "en" else "Không còn dựng, vẫn còn phát"
        )
        lines.append(f"{words}: {', '.join(made.gone)}")
    count, rest = number(len(switched)), number(len(same) - len(switched))
    if lang == "en":
        what = "would be published" if dry else f"published (number {made.number})"
        head = f"{count} sites {what}, {rest} as they were"
    elif dry:
        head = f"Sẽ công bố {count} trang; {rest} trang không đổi."
    elif switched:
        head = f"Đã công bố {count} trang (lần {made.number}); {rest} trang không đổi."
    else:
        head = f"Không có gì mới để công bố; {rest} trang không đổi."
    return "\n".join([*lines, head])


def rollback_text(made: Publication, lang: str) -> str:
    """Return which sites went back to which release, and which did not."""
    lines = [f"{each.slug}: {each.before} → {each.release}" for each in made.switched]
    lines += [line for each in made.refused for line in _refused_lines(each, lang)]
    if not made.sites:
        lines.append("nothing was published yet" if lang == "en" else "Chưa công bố lần nào.")
    else:
        count = number(len(made.switched))
        lines.append(f"{count} sites went back" if lang == "en" else f"Đã lùi lại {count} trang.")
    return "\n".join(lines)


def _site_lines(each: SiteOutcome, lang: str, *, in_full: bool) -> list[str]:
    found = each.difference
    words = ("new", "changed", "gone") if lang == "en" else ("mới", "đổi", "mất")
    others = "other files" if lang == "en" else "tệp khác"
    groups = list(zip(words, (found.new, found.changed, found.gone), strict=True))
    counts = [f"{number(len(paths))} {word}" for word, paths in groups]
    head = f"{each.slug}: {', '.join(counts)}, {number(found.others)} {others} → {each.release}"
    listed = [f"  {word}: /{path}" for word, paths in groups for path in paths]
    return [head, *(listed if in_full else [])]


def _refused_lines(each: SiteOutcome, lang: str) -> list[str]:
    assert each.refusal, "only of those that were refused"
    head = "not published" if lang == "en" else "không công bố"
    if each.refusal.code in ("no-release", "no-earlier", "withdrawn", "ended"):
        head = "not rolled back" if lang == "en" else "không lùi lại"
    lines = [f"{each.slug}: {head}: {_why(each.refusal, each.slug, lang)}"]
    lines += [f"  {path}" for path in each.refusal.paths[:_MOST]]
    more = len(each.refusal.paths) - _MOST
    return [*lines, *([f"  … {number(more)}"] if more > 0 else [])]


def _why(refusal: Refusal, slug: str, lang: str) -> str:
    return _WHY[lang][refusal.code].format(reason=refusal.reason, slug=slug)


def releases_text(history: History, slugs: Iterable[str], lang: str) -> str:
    """Return the releases of sites, newest first; a star is the one that is delivered."""
    lines: list[str] = []
    for slug in slugs:
        site = history.site(slug)
        lines.append(f"{slug}:")
        for step in reversed(site.steps):
            star = "*" if step.number == site.current else " "
            word = f"number {step.number}" if lang == "en" else f"lần {step.number}"
            lines.append(f"  {star} {step.release}  {_moment(step.at)}  {word}")
    return "\n".join(lines)


def _moment(at: str) -> str:
    if not at:
        return "?"
    moment = datetime.fromisoformat(at).astimezone(_ZONE)
    return f"{short_date(moment.date())} {moment:%H:%M}"


def purge_text(done: Purge, lang: str) -> str:
    """Return what purging deleted, and where the item may still be."""
    if done.shown:
        sites = ", ".join(done.shown)
        return (
            f"still delivered by {sites}: withdraw it, build, publish, then purge; nothing was done"
            if lang == "en"
            else f"Còn đang phát ở: {sites}. Hãy gỡ (withdrawn), dựng, công bố rồi mới xóa hẳn; "
            "chưa xóa gì."
        )
    lines = [f"{slug} {release}" for slug, release in done.dropped]
    words = (
        ("Releases deleted", "The same bytes are still in", _OUTSIDE["en"])
        if lang == "en"
        else ("Số bản đã xóa", "Nội dung y hệt còn ở", _OUTSIDE["vi"])
    )
    lines.append(f"{words[0]}: {number(len(done.dropped))}")
    lines += [f"{words[1]}: {each.site}/{each.release}/{each.path}" for each in done.remaining]
    return "\n".join([*lines, words[2]])


_OUTSIDE = {
    "vi": "Trangxa không xóa được ở: lịch sử git của nội dung, .cache/ và public/ của máy dựng, "
    "bản sao lưu, máy chủ khác, bộ nhớ đệm của trình duyệt và công cụ tìm kiếm.",
    "en": "Out of reach: the content's git history, .cache/ and public/ of the builder, backups, "
    "other hosts, caches of browsers and search engines.",
}


def verification_text(found: tuple[Wrong, ...], lang: str) -> str:
    """Return what differs from the manifests, a line each."""
    words = _WRONG[lang]
    lines = [f"{each.site}/{each.release}/{each.path}: {words[each.what]}" for each in found]
    good = "everything is as it was published" if lang == "en" else "Mọi tệp đúng như đã công bố."
    bad = f"{len(found)} files differ" if lang == "en" else f"{number(len(found))} tệp sai khác."
    return "\n".join([*lines, bad if found else good])
