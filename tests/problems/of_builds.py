"""Themes and the build itself."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from generator.build.site_task import SiteTask
from generator.content.rules import ContentRules
from generator.content.trees import read_tree
from generator.outputs.writers import WRITERS
from generator.publishing.losses import with_losses
from generator.publishing.places import Place
from generator.publishing.publish import Wish, publish
from generator.publishing.trees import source_of
from tests.problems.case import ARTICLE, Case, article, built, home, site
from tests.workspace import Built, Workspace


def full_disk(_project: Workspace, patch: pytest.MonkeyPatch) -> None:
    """Let every write below one tree fail as on a full disk, where errors name no file."""
    begin = os.open

    def full(path: str, flags: int, mode: int = 0o777, **more: int) -> int:
        if flags & os.O_CREAT and "public/vi-du/" in str(path):
            raise OSError(errno.ENOSPC, "No space left on device")
        return begin(path, flags, mode, **more)

    patch.setattr(os, "open", full)


def defect(_project: Workspace, patch: pytest.MonkeyPatch) -> None:
    """Let the program itself fail in one site."""
    from generator.build.site_build import assembled

    def broken(task: SiteTask, *rest: object) -> object:
        if task.settings.slug == "vi-du":
            raise RuntimeError("boom")
        return assembled(task, *rest)  # type: ignore[arg-type]

    patch.setattr("generator.build.site_build.assembled", broken)


def deadly(_project: Workspace, patch: pytest.MonkeyPatch) -> None:
    """Let the process die that reads one site's tree."""

    def dying(root: Path, name: str, rules: ContentRules, **kept: object) -> object:
        if name == "vi-du":
            os._exit(9)
        return read_tree(root, name, rules, **kept)  # type: ignore[arg-type]

    patch.setattr("generator.content.trees.read_tree", dying)


def edited_by_hand(project: Workspace) -> Built:
    """Build, change a built file, and verify."""
    project.build(jobs=1)
    project.write("public/vi-du/index.html", "sửa tay")
    return project.build(jobs=1, verify=True)


def made_differently(project: Workspace) -> Built:
    """Build with templates that tell the time, and verify a sample that is everything."""
    from generator.build import verifying

    count = iter(range(10_000))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(verifying, "_ONE_IN", 1)
        patch.setitem(WRITERS, "robots", lambda _view: f"{next(count)}\n")
        project.build(jobs=1)
        return project.build(jobs=1, verify=True, sites=("vi-du",))


def deleted_after_publishing(project: Workspace) -> Built:
    """Publish an article, delete its file, and check against what is published."""
    project.build(jobs=1)
    there = Place(project.root / "web")
    publish(source_of(project.project()), there, Wish(project.project().clock))
    (project.root / ARTICLE).unlink()
    found = project.check(jobs=1)
    return Built(with_losses(found.report, there, project.root), project.root)


def in_processes(project: Workspace) -> Built:
    """Check in processes, which may die."""
    return project.check(jobs=2)


BUILDS = {
    "giao-dien-la": Case(
        files=site("theme: hoa-sen"),
        text="""
sites/vi-du.yml:3:8: lỗi[giao-dien-la]: không có giao diện `hoa-sen`
  3 | theme: hoa-sen
    |        ^^^^^^^
  vì sao:  không tìm thấy thư mục themes/hoa-sen/
  cách sửa: sửa tên, hoặc thêm thư mục themes/hoa-sen/
""",
    ),
    "giao-dien-vong": Case(
        files="=== themes/phuong/theme.yml\nextends: phuong\n",
        text="""
themes/phuong/theme.yml:1:10: lỗi[giao-dien-vong]: giao diện `phuong` mở rộng lòng vòng
  1 | extends: phuong
    |          ^^^^^^
  cách sửa: sửa `extends:`, hoặc xóa dòng này
""",
    ),
    "mau-sai": Case(
        files=home("<p>\n{% if %}"),
        text="""
themes/phuong/templates/home.html:2:1: lỗi[mau-sai]: mẫu trang viết sai
  2 | {% if %}
    | ^
  vì sao:  Jinja báo: Expected an expression, got 'end of statement block'
  cách sửa: sửa dòng này; các trang giữ nguyên bản trước
""",
    ),
    "mau-dong": Case(
        files=home("{% extends 'base:home.html' %}\n{% include page.title %}"),
        text="""
themes/phuong/templates/home.html:2:1: lỗi[mau-dong]: tên mẫu, chuỗi hoặc tài nguyên phải viết \
thẳng trong ngoặc kép
  2 | {% include page.title %}
    | ^
  vì sao:  tên lấy từ biến thì không biết trước được khi nào phải dựng lại
  cách sửa: viết tên trong ngoặc kép
""",
    ),
    "mau-thieu": Case(
        files=home("{{ t('loi-chao') }}"),
        text="""
themes/phuong/templates/home.html:1:1: lỗi[mau-thieu]: không có `loi-chao`
  1 | {{ t('loi-chao') }}
    | ^
  vì sao:  mẫu trang gọi tới tên này, nhưng giao diện không có mẫu, chuỗi hay tài nguyên ấy
  cách sửa: sửa tên, hoặc thêm tệp hay chuỗi ấy
""",
    ),
    "mau-hong": Case(
        files=home("{% extends 'base:home.html' %}\n{% block content %}{{ 1 / 0 }}{% endblock %}"),
        run=built,
        text="""
themes/phuong/templates/home.html:2:1: lỗi[mau-hong]: mẫu trang không chạy được
  2 | {% block content %}{{ 1 / 0 }}{% endblock %}
    | ^
  vì sao:  Jinja báo: division by zero
  cách sửa: sửa dòng này; trang giữ nguyên bản trước
""",
    ),
    "khong-ghi-duoc": Case(
        prepare=full_disk,
        run=built,
        text="""
public/vi-du/.site/trangxa: lỗi[khong-ghi-duoc]: không ghi được tệp này
  vì sao:  hệ thống báo: No space left on device
  cách sửa: kiểm tra dung lượng đĩa và quyền ghi, rồi chạy lại
""",
    ),
    "cay-trang-bi-doi": Case(
        run=edited_by_hand,
        text="""
public/vi-du/index.html: sai sót[cay-trang-bi-doi]: tệp trong cây trang không như trangxa đã ghi
  vì sao:  có ai hoặc chương trình nào đó đã sửa, xóa hoặc thêm tệp này
  cách sửa: không phải sửa gì: tệp đã được dựng lại; hãy xem ai có quyền ghi vào thư mục này
""",
    ),
    "dung-lai-khac": Case(
        run=made_differently,
        text="""
public/vi-du/robots.txt: sai sót[dung-lai-khac]: dựng lại tệp này thì ra nội dung khác
  vì sao:  cùng nguồn mà khác kết quả là lỗi của chương trình; tệp đã được ghi lại
  cách sửa: chạy `trangxa clean`, dựng lại, rồi báo cho người phát triển
""",
    ),
    "loi-noi-bo": Case(
        prepare=defect,
        text="""
sites/vi-du.yml: lỗi[loi-noi-bo]: chương trình gặp lỗi ở trang này
  vì sao:  RuntimeError: boom
  cách sửa: chạy lại với -v rồi gửi kết quả cho người phát triển
""",
    ),
    "tien-trinh-chet": Case(
        prepare=deadly,
        run=in_processes,
        text="""
sites/vi-du.yml: lỗi[tien-trinh-chet]: tiến trình dựng trang này bị dừng đột ngột
  vì sao:  có thể do thiếu bộ nhớ
  cách sửa: chạy lại; nếu vẫn vậy, xem bài mới sửa gần nhất
""",
    ),
    "dia-chi-mat": Case(
        files=article(),
        run=deleted_after_publishing,
        text="""
content/vi-du: sai sót[dia-chi-mat]: địa chỉ /tin-tuc/2026/tin.html đang công bố sẽ mất
  vì sao:  các tệp hiện có không còn tạo ra địa chỉ này, cũng không chuyển hướng hay báo đã gỡ
  cách sửa: bài đã dời chỗ: thêm `aliases: [/tin-tuc/2026/tin.html]` vào bài ở chỗ mới; bài phải \
gỡ: trả lại tệp rồi khai `withdrawn:`; xóa nhầm: trả lại tệp
""",
    ),
}
