"""A network that changes at random: content, settings, themes, time, and accidents."""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Callable
from contextlib import suppress
from datetime import timedelta
from unittest import mock

from tests.acceptance.network import PIXEL
from tests.pipeline.guarded import TREES, Guarded
from tests.workspace import BASIS, REPOSITORY

BAD_TEXTS = (
    "Không có phần đầu.\n",
    "---\ntitle: Tin: xấu\n---\n\nA\n",
    "---\ntitle: A\ndate: 2026-02-31\n---\n\nA\n",
    "---\ntitle: A\ndate: 2026-06-01\nkhoa_la: 1\n---\n\nA\n",
)
SCHEDULE = "title: Lịch\nloai: khac\nchuc_vu: A\ndia_diem: B\nap_dung_tu: 2026-06-01\n"
# At which of its writes a build is cut short: most have few, the first ones are no pages.
MOMENTS = (1, 2, 3, 3, 4, 4, 5, 6, 8, 12, 20)


class Network(Guarded):
    """Three sites and an origin; each of CHANGES changes something, builds and compares."""

    def begin(self) -> None:
        """Write some content of every sort and build it."""
        for number, tree in enumerate(TREES):
            self.work.write(f"content/{tree}/gioi-thieu.md", "---\ntitle: Giới thiệu\n---\n\nA.\n")
            for item in range(3):
                self.work.article(tree, f"202{4 + item % 2}/bai-{item}", f"Chữ {number}.")
        self.work.write("content/_tinh/guide.md", "---\ntitle: B\nsyndicate: {}\n---\n\nB.\n")
        for day in range(16, 30):  # something is due every day
            self.work.article("tinh", f"2026/ngay-{day}", date=f"2026-06-{day}")
        self.step("begin")

    # Content.

    def edit_body(self) -> None:
        """The text changes, far behind its first words."""
        pick = self.pick()
        path = self.text(pick)
        self.write(path, self.read(path) + f"\nThêm câu {self.fresh()}.\n")
        self.step("edit body")

    def edit_title(self) -> None:
        """The title changes, so do lists, neighbours, menus."""
        pick = self.pick()
        self.front(self.text(pick), "title", f"Tên {self.fresh()}")
        self.step("edit title")

    def edit_front(self) -> None:
        """Any other key."""
        pick = self.pick()
        what = self.chance.choice(["tag", "category", "excerpt", "draft", "slug"])
        value = {
            "tag": ("tags", f"[Nhãn {pick % 3}]"),
            "category": ("category", ("kinh-te", "an-ninh")[pick % 2]),
            "excerpt": ("summary", f"Tóm tắt {self.fresh()}"),
            "draft": ("draft", ("true", "false")[pick % 2]),
            "slug": ("slug", f"ten-{pick % 5}"),
        }[what]
        self.front(self.text(pick), *value)
        self.step("edit front matter")

    def add_article(self) -> None:
        """A new item, now or in some days, with links to what is there or not."""
        pick = self.pick()
        held = self.chance.choice(["", "publish_from", "publish_until", "date"])
        tree = TREES[pick % 4]
        day = (self.clock + timedelta(days=pick % 4)).date().isoformat()
        body = (
            f"Xem [kia](../2024/bai-0.md), [nọ](bai-{pick % 9}.md), [xã](site:vi-du/), "
            f"[trang](site:gia-dinh/tin-tuc/2024/bai-{pick % 4}.html), [tin](/tin-tuc/)."
        )
        fields = {held: day} if held else {}
        self.work.article(tree, f"2026/moi-{pick % 7}", body, **fields)
        self.step("add article")

    def withdraw(self) -> None:
        """A text is withdrawn, since some day or from one to come."""
        self.set_withdrawn(self.text(self.pick()))
        self.step("withdraw")

    def reinstate(self) -> None:
        """A text that was withdrawn is shown again."""
        path = self.text(self.pick())
        self.set_withdrawn(path)
        self.build_and_compare()
        self.write(path, re.sub(r"(?m)^withdrawn:.*\n", "", self.read(path)))
        self.step("reinstate")

    def share(self) -> None:
        """An item of the origin gets other readers, or turns urgent."""
        pick = self.pick()
        to = self.chance.choice(["all", "site:vi-du", "group:kieu", "type:xa"])
        path = self.text(pick, "_tinh")
        urgent = ("normal", "priority", "emergency")[pick % 3]
        until = (self.clock + timedelta(days=pick % 3)).date().isoformat()
        share = f"{{to: [{to}], priority: {urgent}, pin_until: {until}}}"
        self.front(path, "syndicate", share)
        self.step("share")

    def delete_text(self) -> None:
        """A source is deleted."""
        pick = self.pick()
        (self.work.root / self.text(pick)).unlink()
        self.step("delete")

    def rename_text(self) -> None:
        """A source gets another name."""
        pick = self.pick()
        place = self.work.root / self.text(pick)
        place.rename(place.with_name(f"ten-{pick % 6}.md"))
        self.step("rename")

    def write_bundle(self) -> None:
        """A bundle comes or changes: a text with a picture beside it."""
        pick = self.pick()
        tree, folder = TREES[pick % 4], f"tin-tuc/2026/bo-{pick % 2}"
        used = "![Ảnh](anh.png)" if pick % 3 else "Không ảnh."
        self.work.article(tree, f"2026/bo-{pick % 2}/index", used)
        self.work.write(f"content/{tree}/{folder}/anh.png", PIXEL + bytes([pick % 3]))
        self.step("bundle")

    def section_text(self) -> None:
        """The text above a section's list."""
        pick = self.pick()
        tree = TREES[pick % 4]
        text = f"---\ntitle: Tin {pick % 3}\n---\n\nĐoạn {self.fresh()}.\n"
        self.work.write(f"content/{tree}/tin-tuc/_index.md", text)
        self.step("section text")

    def break_text(self) -> None:
        """A mistake: the last good text stays."""
        pick = self.pick()
        bad = self.chance.choice(BAD_TEXTS)
        self.write(self.text(pick), bad)
        self.step("break text")

    def repair_text(self) -> None:
        """A text is written anew, broken or not."""
        pick = self.pick()
        path = self.text(pick)
        text = f"---\ntitle: Sửa {self.fresh()}\ndate: 2026-05-0{1 + pick % 9}\n---\n\nLành.\n"
        self.write(path, text)
        self.step("repair text")

    # Settings, sites, themes.

    def edit_settings(self) -> None:
        """The shared settings change."""
        pick = self.pick()
        name = f"Văn bản {pick % 3}"
        menu = "  - {to: /van-ban/}\n" if pick % 2 else ""
        self.work.files(BASIS.replace("Văn bản", name).replace("menu:\n", f"menu:\n{menu}"))
        self.step("settings")

    def edit_groups(self) -> None:
        """A site moves to another group, and the group says something."""
        pick = self.pick()
        group = ("mau", "kieu")[pick % 2]
        self.work.write("sites/vi-du.yml", f"name: Ví Dụ\ntype: xa\ngroups: [{group}]\n")
        province = BASIS.partition("=== sites/_province.yml\n")[2].partition("===")[0]
        told = f"kind: huyện, settings: {{contact: {{hours: Sáng {pick % 3}}}}}}}"
        self.work.write("sites/_province.yml", province.replace("kind: huyện}", told, 1))
        self.step("groups")

    def edit_own(self) -> None:
        """A commune says of itself something new, or something wrong."""
        pick = self.pick()
        phone = ("0252 111 2222", "0252 333 4444", "gọi xã")[pick % 3]
        reject = "syndication: {reject: [{tag: Nhãn 1, why: a}]}\n" if pick % 2 else ""
        self.work.write("content/vi-du/thong-tin.yml", f"contact: {{phone: {phone}}}\n{reject}")
        self.step("own settings")

    def sheets(self) -> None:
        """Bodies and hamlets come or change, with a term that ends, or have a mistake."""
        pick = self.pick()
        day = (self.clock + timedelta(days=pick % 4 - 1)).date().isoformat()
        head = f'{{name: "Người {self.fresh()}", nhiem_ky: {{den: {day}}}}}'
        hamlet = f'{{id: thon-{pick % 2}, name: "{pick % 2}", type: thon, truong: {head}}}'
        name = ("Ủy ban", "Hội đồng", "")[pick % 3]
        tree = TREES[1 + pick % 3]
        self.work.write(f"content/{tree}/thon-khu-pho.yml", f"thon: [{hamlet}]\n")
        self.work.write(f"content/{tree}/to-chuc.yml", f'co_quan: [{{name: "{name}"}}]\n')
        self.front(self.text(pick), "thon", f"[thon-{pick % 2}]")
        self.step("sheets")

    def schedules(self) -> None:
        """A schedule and opening hours come or change, and the holidays that they need."""
        pick = self.pick()
        day = (self.clock + timedelta(days=pick % 16 - 6)).date()
        rule = ("hang_tuan: [{thu: thu-2}]", "hang_thang: [{ngay: 15}]", "su_kien: []")[pick % 3]
        end = f"ap_dung_den: {day}\n" if pick % 4 == 0 else ""
        front = f"{SCHEDULE}{end}{rule}\nnghi: [{{ngay: {day}}}]\n"
        tree = TREES[pick % len(TREES)]
        self.work.write(f"content/{tree}/lich/lich.md", f"---\n{front}---\n\nA.\n")
        days = f"[{{day: {day}, name: Lễ {self.fresh()}}}]"
        fields = f"basis: A, basis_checked: {('true', 'false', 'có')[pick % 3]}, days: {days}"
        self.work.write("sites/_holidays.yml", f"years: {{{day.year}: {{{fields}}}}}\n")
        opening = "[{days: thu-2 đến thu-6, from: 7:00, to: 11:30}]"
        self.work.write("content/tinh/thong-tin.yml", f"contact: {{opening: {opening}}}\n")
        self.step("schedules")

    def english_page(self) -> None:
        """A page in English comes or changes, and may be older than its twin."""
        pick = self.pick()
        front = f"title: About {self.fresh()}\nupdated: 2026-06-0{pick % 3 + 1}"
        self.work.write("content/vi-du/en/gioi-thieu.md", f"---\n{front}\n---\n\nA.\n")
        twin = "---\ntitle: Giới thiệu\nupdated: 2026-06-02\n---\n\nA.\n"
        self.work.write("content/vi-du/gioi-thieu.md", twin)
        self.step("English page")

    def security(self) -> None:
        """Who is told of weaknesses, for some days or weeks."""
        pick = self.pick()
        day = (self.clock + timedelta(days=pick % 40 - 4)).date().isoformat()
        security = f"security: {{contact: 'tel:113', expires: {day}}}\n"
        site = f"name: Giả Định\ntype: phuong\ngroups: [kieu]\ntheme: phuong\n{security}"
        self.work.write("sites/gia-dinh.yml", site)
        self.step("security")

    def break_site(self) -> None:
        """A site's file has a mistake, or is repaired."""
        pick = self.pick()
        kind = ("làng", "phuong", "thi-tran")[pick % 3]
        self.work.write("sites/vi-du.yml", f"name: Ví Dụ\ntype: {kind}\ngroups: [mau]\n")
        self.step("site file")

    def add_or_remove_site(self) -> None:
        """A commune joins or leaves."""
        place = self.work.root / "sites/them.yml"
        if place.exists():
            place.unlink()
        else:
            self.work.write("sites/them.yml", "name: Thêm\ntype: xa\ngroups: [mau]\n")
            self.work.article("them", "2025/bai-0", "Chào [ví dụ](site:vi-du/gioi-thieu.html).")
        self.step("site")

    def edit_template(self) -> None:
        """A template of the base changes."""
        part, mark = self.chance.choice(
            [
                ("header.html", "<header"),
                ("footer.html", "</footer>"),
                ("base.html", "</body>"),
                ("parts/article.html", "<article"),
                ("list.html", "{{ once(breadcrumbs"),
            ]
        )
        path = f"themes/base/templates/{part}"
        before, found, after = self.read(path).partition(mark)
        self.write(path, f"{before}<i>{self.fresh()}</i>{found}{after}")
        self.step("template")

    def edit_theme_parts(self) -> None:
        """A string or a style sheet changes."""
        pick = self.pick()
        if pick % 2:
            path = "themes/base/static/site.css"
            self.write(path, self.read(path) + f"/* {self.fresh()} */\n")
        else:
            path = "themes/base/strings/vi.yml"
            text = (REPOSITORY / path).read_text()
            self.write(path, text.replace("menu: ", f"menu: Mục {self.fresh()} "))
        self.step("theme")

    def override(self) -> None:
        """A child theme gets a template of its own, a broken one, or none."""
        pick = self.pick()
        place = self.work.root / "themes/phuong/templates/page.html"
        block = "{% block content %}<p>" + str(self.fresh()) + "</p>{% endblock %}"
        good = "{% extends 'base:page.html' %}" + block
        text = ("", good, good, "{% if %}", "{{ page.nothing }}")[pick % 5]
        if text:
            self.write("themes/phuong/templates/page.html", text)
        else:
            place.unlink(missing_ok=True)
        self.step("override")

    def new_code(self) -> None:
        """The generator itself is another one."""
        self.code += 1
        self.step("code")

    # Time, files, accidents.

    def step_clock(self) -> None:
        """Time goes on, also over midnight; a clock may be set back."""
        hours = self.chance.choice((-20, 9, 30, 60))
        self.clock += timedelta(hours=hours, seconds=hours)
        self.step("clock")

    def to_midnight(self) -> None:
        """The last second of a day of the province, then the first of the next."""
        self.clock = self.clock.replace(hour=23, minute=59, second=59)
        self.build_and_compare()
        self.clock += timedelta(seconds=1)
        self.step("midnight")

    def touch(self) -> None:
        """All times change, as after a restore on another machine."""
        for top in ("content", "sites", "themes", "public", ".cache"):
            for path in sorted((self.work.root / top).rglob("*")):
                stamp = 1_600_000_000 + self.chance.randrange(10**8)
                os.utime(path, (stamp, stamp), follow_symlinks=False)
        self.step("times")

    def lose(self) -> None:
        """A folder is not restored; of the cache, all but the last good texts may be lost."""
        part = self.chance.choice(["public", ".cache", ".cache/trees", ".cache/state"])
        kept = self.work.root / ".cache/last-good"
        if part == ".cache" and kept.exists():
            kept.rename(self.top / "kept")
        shutil.rmtree(self.work.root / part, ignore_errors=True)
        if (self.top / "kept").exists():
            kept.parent.mkdir()
            (self.top / "kept").rename(kept)
        self.step("lose")

    def meddle(self) -> None:
        """Somebody adds or deletes a file in a tree."""
        pick = self.pick()
        files = sorted(path for path in (self.work.root / "public").rglob("*") if path.is_file())
        files = [path for path in files if path.name != "trangxa"]
        if pick % 2 and files:
            files[pick % len(files)].unlink()
        else:
            self.work.write(f"public/vi-du/la-{pick % 3}/la.html", "lạ")
        self.step("meddle")

    def crash(self) -> None:
        """The process is killed at one of its writes, on a file system whose clock is coarse.

        In every other round the text is reverted, which gives the old pages back.
        """
        path, at = self.text(self.pick()), self.chance.choice(MOMENTS)
        before = self.read(path)
        folders = [each for each in (self.work.root / "public").rglob("*") if each.is_dir()]
        times = {each: each.stat().st_mtime_ns for each in folders}
        self.write(path, self.read(path) + f"\nCâu {self.fresh()}.\n")
        if self.pick() % 2:
            self.front(path, "title", f"Tên {self.fresh()}")
        child = os.fork()
        if child == 0:
            with _failing(at, lambda: os._exit(9)), suppress(BaseException):
                self.build()
            os._exit(0)
        _, status = os.waitpid(child, 0)
        self.cut_short["crash"] += os.waitstatus_to_exitcode(status) == 9
        for folder, time in times.items():
            if folder.is_dir():
                os.utime(folder, ns=(time, time))
        if self.number % 2:
            self.write(path, before)
        self.step("crash")

    def full_disk(self) -> None:
        """A write fails."""
        pick = self.pick()
        at = self.chance.choice(MOMENTS)

        def refuse() -> None:
            self.cut_short["full disk"] += 1
            raise OSError(28, "No space left on device")

        path = self.text(pick)
        self.front(path, "title", f"Tên {self.fresh()}")
        with _failing(at, refuse), suppress(OSError):
            self.build()
        self.step("full disk")

    def build_one(self) -> None:
        """Only one site is built after a change that may touch others too."""
        slug = self.chance.choice(["tinh", "vi-du", "gia-dinh"])
        pick = self.pick()
        self.front(self.text(pick), "title", f"Tên {self.fresh()}")
        self.remember()
        if slug in {path.stem for path in (self.work.root / "sites").glob("*.yml")}:
            self.build(sites=(slug,))
        self.step("one site")


CHANGES = tuple(
    name for name, value in vars(Network).items() if callable(value) and name not in ("begin",)
)


def _failing(at: int, act: Callable[[], None]) -> mock._patch[object]:
    """Act instead of the n-th rename that a build does."""
    real = os.replace
    count = 0

    def replace(source: str, target: str) -> None:
        nonlocal count
        count += 1
        if count == at:
            act()
        real(source, target)

    return mock.patch.object(os, "replace", replace)
