"""Networks that are built and published as operators do, with things to be hidden among them."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from tests.acceptance.network import PIXEL
from tests.servers.running import configured
from tests.workspace import Workspace

SECRET = "bí mật 4711"  # noqa: S105 words to look for
HUB, FIRST, SECOND = (f"{slug}.thinghiem.example" for slug in ("tinh", "vi-du", "gia-dinh"))
OLD = "vidu-cu.example"
LABEL = "do.luong.example"  # the host of the traffic label
GONE = "/tin-tuc/2026/go-bo.html"  # withdrawn; a notice stands there
GONE_ALIAS = "/tin-cu/9.html"  # its old address; the notice there was deleted by hand
MOVED = "/tin-cu/1.html"
ASSET = "assets/site."


@dataclass(frozen=True)
class Published:
    """A workspace below `top`, and the folder that it is published to."""

    top: Path

    @property
    def root(self) -> Path:
        """The workspace."""
        return self.top / "workspace"

    @property
    def to(self) -> Path:
        """The folder that is published to."""
        return self.top / "srv"

    def current(self, slug: str) -> Path:
        """Return the tree that is delivered."""
        return self.to / "sites" / slug / "current"

    def asset(self, slug: str = "vi-du") -> str:
        """Return the address of the style sheet, without the `/` at its beginning."""
        tree = self.current(slug)
        return next(iter(sorted(tree.glob("assets/site.*.css")))).relative_to(tree).as_posix()

    def publish(self) -> None:
        """Build and publish as the command line does."""
        status = configured(
            ("--root", str(self.root), "build", "--jobs", "1", "--clock", "2026-06-15T12:00+07:00")
        )
        assert status == 0
        status = configured(
            ("--root", str(self.root), "publish", "--to", str(self.to), "--jobs", "1")
        )
        assert status == 0


def published(top: Path, *edits: tuple[str, str, str]) -> Published:
    """Make a workspace, with some edits of its settings, build and publish it."""
    made = Published(top)
    made.root.mkdir()
    project = Workspace(made.root)
    for path, old, new in edits:
        project.edit(path, old, new)
    project.edit(
        "sites/_province.yml",
        "hub: tinh\n",
        f"hub: tinh\nemc: {{script: 'https://{LABEL}/{{id}}.js', label: 'Mã {{id}}'}}\n",
    )
    project.edit("sites/vi-du.yml", "type: xa\n", f"type: xa\nold_hosts: [{OLD}]\n")
    project.edit("sites/vi-du.yml", "type: xa\n", "type: xa\nemc: {id: v1}\n")
    project.write(
        "content/vi-du/gioi-thieu.md",
        f"---\ntitle: Giới thiệu\naliases: [{MOVED}, /tin-cu/]\n---\n\n[Mẫu](mau.txt)\n",
    )
    project.write("content/vi-du/mau.txt", "Một mẫu đơn.\n")
    project.write("content/vi-du/tin-tuc/2026/bai/anh.png", PIXEL)
    project.article("vi-du", "2026/bai/index", "![Ảnh](anh.png)")
    withdrawn = "{date: 2026-06-10, why: Nhầm số liệu}"
    project.article("vi-du", "2026/go-bo", aliases=f"[{GONE_ALIAS}]", withdrawn=withdrawn)
    made.publish()
    _plant(made)
    return made


def _plant(made: Published) -> None:
    """Leave things beside and inside a release that nobody may read."""
    (made.to / "bi-mat.txt").write_text(SECRET)
    (made.to / "sites/bi-mat.txt").write_text(SECRET)
    tree = made.current("vi-du")
    for suffix in ("", ".gz"):
        (tree / (GONE_ALIAS[1:] + suffix)).unlink()
    for path in (".env", ".git/config", "ghi-chu.md", "cai-dat.yml", "tin-tuc/.an/x.html"):
        (tree / path).parent.mkdir(exist_ok=True)
        (tree / path).write_text(SECRET)
    (tree / "ra-ngoai.txt").symlink_to(made.to / "bi-mat.txt")
    (tree / "ra-ngoai.html").symlink_to("/etc/passwd")
    (tree / "kho").symlink_to(made.to)
