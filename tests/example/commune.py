"""Xã Mẫu: a commune that is not there, whose tree holds every kind of content.

`sites/` and `content/` beside this module are a whole workspace but for the themes.
"""

from __future__ import annotations

import shutil
from pathlib import Path

from tests.workspace import Workspace

HERE = Path(__file__).parent
SLUG = "xa-mau"

# One page of each kind, and what its register has beside the pages of records.
PAGES = {
    "document": "van-ban/2026/quyet-dinh-15.html",
    "document-replaced": "van-ban/2024/quyet-dinh-07.html",
    "documents": "van-ban/",
    "documents-by-type": "van-ban/loai/quyet-dinh/",
    "procedure": "thu-tuc/dang-ky-nha-van-hoa.html",
    "procedure-given": "thu-tuc/chung-thuc-chu-ky.html",
    "procedures": "thu-tuc/",
    "poster": "thu-tuc/dang-ky-nha-van-hoa/to-dan.html",
    "notice": "thong-bao/2026/cat-dien-thon-hai.html",
    "tender": "thong-bao/2026/moi-thau-duong-thon-mot.html",
    "consultation": "lay-y-kien/2026/quy-uoc-thon.html",
    "question": "hoi-dap/2026/duong-thon-ba.html",
    "questions": "hoi-dap/",
    "disclosure": "cong-khai/2026/du-toan.html",
    "disclosures": "cong-khai/",
    "project": "du-an/duong-thon-mot.html",
    "list-of-people": "danh-sach/2026/ho-tro-giong.html",
    "campaign": "chien-dich/2026/an-toan-mua-he.html",
    "schedule": "lich/tiep-cong-dan.html",
    "organisation": "to-chuc.html",
    "hamlets": "thon-khu-pho/",
    "hamlet": "thon-khu-pho/thon-mot.html",
}


def write_example(root: Path) -> Workspace:
    """Write the workspace of Xã Mẫu and its province, not yet built."""
    workspace = Workspace(root, "")
    for folder in ("sites", "content"):
        shutil.copytree(HERE / folder, root / folder)
    return workspace


def settle_in(workspace: Workspace, origin: str) -> None:
    """Let Xã Mẫu be a commune of another network, with what its province writes for it."""
    shutil.copy(HERE / "sites" / "_holidays.yml", workspace.root / "sites")
    workspace.write(f"sites/{SLUG}.yml", "name: Mẫu\ntype: xa\ngroups: [mau]\n")
    shutil.copytree(HERE / "content" / SLUG, workspace.root / "content" / SLUG)
    for folder in ("van-ban", "thu-tuc"):
        given = HERE / "content" / "_tinh-mau" / folder
        shutil.copytree(given, workspace.root / "content" / origin / folder)
