"""The kinds of content: which folder holds them and how their permalinks look.

A kind is a model, a template and its strings; this table is what all three have in common.
"""

from __future__ import annotations

from generator.model.fields import Kind
from generator.model.registers import REGISTERS, SHEETS

# Kinds that are not ready only reserve their folders.
KINDS: tuple[Kind, ...] = (
    Kind("page", "", dated=False, ready=True),
    Kind("article", "tin-tuc", dated=True, ready=True),
    *REGISTERS,
    *SHEETS,
    Kind("model", "mo-hinh", dated=False),
    Kind("indicator", "chi-tieu", dated=False),
    Kind("commendation", "khen-thuong", dated=True),
    Kind("album", "thu-vien-anh", dated=True),
    Kind("audio", "truyen-thanh", dated=True),
)
KIND_BY_NAME = {kind.name: kind for kind in KINDS}
KIND_BY_FOLDER = {kind.folder: kind for kind in KINDS if kind.folder}
SHEET_FILES = frozenset(kind.sheet for kind in SHEETS)

# First segments and slugs of paths that the generator itself makes (DESIGN §4, URLs).
GENERATED_SEGMENTS = frozenset(
    {"tin-tinh", "chuyen-muc", "the", "assets", "tep", "search", "data", "luu-tru"}
)
GENERATED_PAGES = frozenset({"tim-kiem", "so-do", "404"})
GENERATED_URLS = frozenset(
    {"/", "/so-do.html", "/tim-kiem.html", "/404.html", "/feed.xml", "/sitemap.xml", "/robots.txt"}
)
SYNDICATED = "tin-tinh"
ENGLISH = "en"  # the folder of what a site says in English
