"""A seeded, fictitious network of any size, as plain values that every generator is fed from."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass

GROUPS = 10
TYPES = ("xa", "xa", "xa", "phuong", "thi-tran")
CATEGORIES = {
    "kinh-te": "Kinh tế",
    "van-hoa": "Văn hóa",
    "an-ninh": "An ninh",
    "y-te": "Y tế",
    "giao-duc": "Giáo dục",
}
TAGS = ("Nông thôn mới", "Chuyển đổi số", "Môi trường", "Thể thao", "Lễ hội", "Thủy lợi")
FIRST_YEAR, YEARS = 2021, 3
_WORDS = (
    "bà con nhân dân cùng cán bộ thôn mẫu tham gia dọn vệ sinh tuyến đường liên xóm và trồng "
    "thêm hàng cây bóng mát trước nhà văn hóa để chào mừng ngày hội đoàn kết toàn dân tộc năm "
    "nay các hộ gia đình đã góp nhiều ngày công sửa lại đoạn kênh dẫn nước về ruộng lúa giúp "
    "mùa vụ thuận lợi hơn theo kế hoạch của địa phương lớp tập huấn kỹ năng số sẽ mở tại hội "
    "trường vào sáng thứ bảy mọi người đến đăng ký trước với tổ công nghệ cộng đồng trạm y tế "
    "nhắc trẻ em tiêm đủ mũi đúng lịch và người cao tuổi khám định kỳ học sinh giỏi được tặng "
    "sách vở xe đạp và học bổng khuyến học đội bóng của xóm trên gặp đội bóng xóm dưới trong "
    "trận giao hữu chiều chủ nhật"
).split()


@dataclass(frozen=True, slots=True)
class Item:
    """An article or page; `date` is ISO, "" for pages."""

    slug: str
    title: str
    body: str
    date: str = ""
    category: str = ""
    tags: tuple[str, ...] = ()

    @property
    def year(self) -> str:
        """The year of its address."""
        return self.date[:4]


@dataclass(frozen=True, slots=True)
class Commune:
    """A fictitious commune with its own articles and pages."""

    slug: str
    name: str
    type: str
    group: str
    articles: tuple[Item, ...]
    pages: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Size:
    """How much of everything: sites, own articles and pages of each, articles of the province."""

    sites: int
    own: int
    pages: int
    shared: int


SIZES = {
    "small": Size(8, 40, 8, 200),
    "default": Size(124, 40, 8, 200),
    "large": Size(124, 100, 8, 1000),
}


@dataclass(frozen=True, slots=True)
class Workload:
    """The whole network."""

    communes: tuple[Commune, ...]
    shared: tuple[Item, ...]


def workload(size: Size, seed: int = 1) -> Workload:
    """Return the network of a size; equal seeds give equal values."""
    chance = random.Random(seed)  # noqa: S311 a workload, not a secret
    shared = tuple(_articles(chance, "tin", "Tin của tỉnh", size.shared))
    return Workload(tuple(_commune(chance, number, size) for number in range(size.sites)), shared)


def _commune(chance: random.Random, number: int, size: Size) -> Commune:
    name = f"Ví Dụ {number:03}"
    return Commune(
        slug=f"vi-du-{number:03}",
        name=name,
        type=TYPES[number % len(TYPES)],
        group=f"mau-{number % GROUPS}",
        articles=tuple(_articles(chance, "bai", name, size.own)),
        pages=tuple(
            Item(f"trang-viec-{page}", f"Việc {page} ở {name}", _body(chance, page))
            for page in range(size.pages)
        ),
    )


def _articles(chance: random.Random, stem: str, name: str, count: int) -> Iterator[Item]:
    for number in range(count):
        year = FIRST_YEAR + number * YEARS // count
        month, day = 1 + number % 12, 1 + number * 7 % 28
        yield Item(
            slug=f"{stem}-{number:04}",
            title=f"{name}: {_sentence(chance, 9)} {number}",
            body=_body(chance, number),
            date=f"{year}-{month:02}-{day:02}",
            category=tuple(CATEGORIES)[number % len(CATEGORIES)],
            tags=tuple(sorted({chance.choice(TAGS), chance.choice(TAGS)})),
        )


def _body(chance: random.Random, number: int) -> str:
    """Return about 3,100 bytes: paragraphs, two headings, a list, every fourth time a table."""
    parts = [_paragraph(chance), f"**{_sentence(chance, 6)}.** {_paragraph(chance)}"]
    for title in ("Kết quả", "Việc tiếp theo"):
        parts += [f"## {title}", _paragraph(chance), _paragraph(chance)]
    rows = "\n".join(f"- {_sentence(chance, 8)}" for _ in range(4))
    if number % 4 == 0:
        rows = "| Thôn | Hộ |\n|---|--:|\n" + "\n".join(
            f"| Thôn {row} | {chance.randrange(40, 400)} |" for row in range(1, 5)
        )
    return "\n\n".join([*parts, rows, _paragraph(chance)]) + "\n"


def _paragraph(chance: random.Random) -> str:
    return " ".join(f"{_sentence(chance, 16)}." for _ in range(4))


def _sentence(chance: random.Random, length: int) -> str:
    start = chance.randrange(len(_WORDS) - length)
    text = " ".join(_WORDS[start : start + length])
    return text[:1].upper() + text[1:]
