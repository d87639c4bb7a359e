"""What bringing releases to other places says to people."""

from __future__ import annotations

from collections.abc import Iterable

from generator.publishing.mirroring import Mirror
from generator.publishing.outcomes import SiteOutcome
from generator.publishing.remote import Remote
from generator.publishing.uploads import Uploads
from generator.vietnamese.writing import number

_MOST = 10
_WHY = {
    "vi": {
        "ended": "máy kia đã gỡ trang hết hạn đăng mà bản ở đây còn phát; hãy chạy "
        "`trangxa expire`, hoặc dựng và công bố, rồi làm lại",
        "failed": "máy kia không chuyển được",
    },
    "en": {
        "ended": "the other host took down what has had its time, the release here shows it; "
        "run `trangxa expire`, or build and publish, then again",
        "failed": "the other host could not switch",
    },
}


def mirror_text(made: Mirror, remote: Remote, lang: str) -> str:
    """Return what a mirroring did, and which sites it left as they were and why."""
    switched = [each for each in made.sites if not each.refusal]
    lines = [f"{each.slug}: {each.before or '–'} → {each.release}" for each in switched[:_MOST]]
    lines += ["…"] if len(switched) > _MOST else []
    lines += [line for each in made.sites if each.refusal for line in _refused(each, lang)]
    counts = [number(each) for each in (made.copied, made.sent, len(switched), made.dropped)]
    if lang == "en":
        gone = "Delivered there, not here"
        head = "{}: {} releases copied ({} bytes), {} sites switched, {} releases deleted"
    else:
        gone = "Ở đây không còn, máy kia vẫn còn phát"
        head = "{}: đã chép {} bản ({} byte), chuyển {} trang, xóa {} bản."
    lines += [f"{gone}: {', '.join(made.gone)}"] if made.gone else []
    return "\n".join([*lines, head.format(remote, *counts)])


def _refused(each: SiteOutcome, lang: str) -> list[str]:
    assert each.refusal, "only of those that were refused"
    head = "left as it was" if lang == "en" else "giữ nguyên"
    paths = [f"  {path}" for path in each.refusal.paths[:_MOST]]
    return [f"{each.slug}: {head}: {_WHY[lang][each.refusal.code]}", *paths]


def uploads_text(made: Iterable[Uploads], lang: str) -> str:
    """Return how much is to be uploaded and deleted, a line for each site that has any."""
    words = ("to upload", "to delete") if lang == "en" else ("cần tải lên", "cần xóa")
    lines: list[str] = []
    for each in made:
        named = [len(paths) for paths in each.lists.values()]
        if any(named):
            up, away = number(sum(named[:-1])), number(named[-1])
            lines.append(f"{each.slug}: {words[0]} {up}, {words[1]} {away} → {each.release}")
    if not lines:
        return "nothing is to be uploaded" if lang == "en" else "Không có gì cần tải lên."
    return "\n".join(lines)


def confirmed_text(count: int, lang: str) -> str:
    """Return of how many sites it is noted that they are uploaded."""
    told = number(count)
    return f"{told} sites noted" if lang == "en" else f"Đã ghi nhận {told} trang."
