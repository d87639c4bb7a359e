"""What was withdrawn is in nothing that the server delivers, on whatever host one asks (R55)."""

from __future__ import annotations

import io
import random
from dataclasses import dataclass, field

import pytest
from PIL import Image

from generator.publishing.manifests import live_release, read_manifest
from tests.publishing.province import (
    DOMAIN,
    HUB,
    ORIGIN,
    UNLIMITED,
    Province,
    article,
    moment,
    province,
)
from tests.publishing.reading import CODINGS
from tests.publishing.sweeping import Needles, Sweep, addresses_ever, contents_below, sweep
from tests.servers.running import Nginx, running_nginx

FULL, SMALL = 124, 7  # communes with --long, and else
CASE, LIMIT = "vu-viec", "han-chot"  # one is withdrawn at once, one when its time is over
CASE_WORDS = ("Quắnghiêu", "Tuỗmlanh", "Khoẵngdừ", "Bặpnghĩu", "Giừngxoạt", "Đuỡmphặc")
LIMIT_WORDS = ("Xoẳngbiu", "Phụctrẻng", "Nghoẹtdan", "Bìumchặc", "Toẵngriu", "Đưỡnglặp")
ALIAS = "/tin-cu/vu-viec.html"
NOTICE = "đã được gỡ"
PAGES = ("bai-rieng", "bai-nua")  # of the commune that the case is not for
# What was looked at after the first item was withdrawn, then after the server got its configuration
# anew, then after the second item was withdrawn.
LATE = ("both withdrawn", "both back", "purged")
LOADED = ("configured", "expired", "back from expired", *LATE)
AFTER = ("withdrawn", "all back", "one back", *LOADED)
END = 10  # the day on which the time of the second item is over


@dataclass
class Story:
    """What happened to two items, and what was found after each step."""

    made: Province
    server: Nginx
    apart: str
    needles: dict[str, Needles]
    addresses: set[str] = field(default_factory=set)
    sweeps: dict[str, Sweep] = field(default_factory=dict)
    codes: dict[str, int] = field(default_factory=dict)
    statuses: dict[str, set[tuple[int, bool]]] = field(default_factory=dict)
    live: dict[str, dict[str, str]] = field(default_factory=dict)
    below: dict[str, set[str]] = field(default_factory=dict)

    @property
    def both(self) -> Needles:
        """What must not be found of either item."""
        words = tuple(word for each in self.needles.values() for word in each.words)
        return Needles(words, self.digests)

    @property
    def digests(self) -> frozenset[str]:
        """The hashes of the files of both items."""
        return frozenset(digest for each in self.needles.values() for digest in each.digests)

    @property
    def hosts(self) -> list[str]:
        """The hosts of the sites that the items are for."""
        return [f"{slug}.{DOMAIN}" for slug in self.made.slugs if slug != self.apart]

    def look(self, step: str) -> None:
        """Ask everybody for everything, and for the item at its address in each site."""
        self.addresses |= addresses_ever(self.made.place)
        hosts = [f"{slug}.{DOMAIN}" for slug in self.made.slugs]
        self.sweeps[step] = sweep(self.server.port, hosts, self.addresses, self.both)
        self.live[step] = {slug: live_release(self.made.place, slug) for slug in self.made.slugs}
        urls = [f"{HUB}.{DOMAIN}{ALIAS}"]
        urls += (f"{slug}.{DOMAIN}{address_in(slug, CASE)}" for slug in self.made.slugs)
        answers = [self.server.get(url) for url in urls if not url.startswith(f"{self.apart}.")]
        self.statuses[step] = {(each.status, NOTICE in each.text) for each in answers}

    def look_below(self, step: str) -> None:
        """Look into every file of the published folder."""
        contents = (content for _, content in contents_below(self.made.place.root))
        self.below[step] = {what for content in contents for what in self.both.within(content)}

    def publish(self, day: float) -> None:
        """Build and publish."""
        self.made.build(day)
        assert self.made.publish(day) == 0

    def withdraw(self, name: str, page: str) -> None:
        """Withdraw an item; the commune that never had it writes something on the same day."""
        path = source_of(name)
        why = "date: 2026-06-01\nwithdrawn: {date: 2026-11-30, why: Thông tin cá nhân}"
        self.made.edit(path, "date: 2026-06-01", why)
        place = self.made.path(f"content/{self.apart}/tin-tuc/2026/{page}.md")
        place.write_text(article("Bài của xã", "Một bài."))

    def found(self, step: str, name: str) -> set[str]:
        """Return what was found of an item after a step."""
        return self.sweeps[step].words & {*self.needles[name].words, *self.needles[name].digests}


def source_of(name: str) -> str:
    """Return the source of an item."""
    return f"content/{ORIGIN}/tin-tuc/2026/{name}/index.md"


def address_in(slug: str, name: str) -> str:
    """Return the address of an item in a site."""
    return f"/{'tin-tuc' if slug == HUB else 'tin-tinh'}/2026/{name}.html"


def write_item(made: Province, name: str, words: tuple[str, ...], *fields: str) -> None:
    """Write an item with a word of its own in each of its parts, a file and two pictures."""
    title, summary, body, tag, inside, caption = words
    picture = f"image: {{src: anh.png, alt: Ảnh {caption}, caption: Chú thích {caption}}}"
    text = f"Nội dung {body}. [Đơn](don.txt)\n\n![Ảnh {caption}](anh-2.png)"
    front = (f"summary: Tóm tắt {summary}", f"tags: [{tag}]", picture, *fields)
    made.path(source_of(name)).write_text(article(f"Việc {title}", text, *front))
    folder = made.path(source_of(name)).parent
    (folder / "don.txt").write_text(f"Đơn {inside}.\n")
    for number, picture in enumerate(("anh.png", "anh-2.png")):
        (folder / picture).write_bytes(noise(f"{name}{number}"))


def noise(seed: str) -> bytes:
    """Return a picture that looks like no other."""
    pixels = random.Random(seed).randbytes(3 * 300 * 200)  # noqa: S311 a seed
    file = io.BytesIO()
    Image.frombytes("RGB", (300, 200), pixels).save(file, "PNG")
    return file.getvalue()


def digests_of(made: Province, name: str) -> frozenset[str]:
    """Return the hashes of all files of an item, as they are published."""
    manifests = (read_manifest(path) for path in made.place.sites.glob("*/releases/*.json"))
    files = (file for manifest in manifests for file in manifest.files)
    return frozenset(file.sha256 for file in files if f"/{name}/" in file.path)


@pytest.fixture(scope="module")
def story(tmp_path_factory: pytest.TempPathFactory, pytestconfig: pytest.Config) -> Story:
    """Two items are shown in all communes but one, withdrawn, brought back and purged."""
    top = tmp_path_factory.mktemp("withdrawal")
    made = province(top, FULL if pytestconfig.getoption("--long") else SMALL)
    apart = made.slugs[3]
    made.build()
    assert made.publish() == 0
    to = f"syndicate: {{to: [all], except: ['site:{apart}'], priority: emergency}}"
    write_item(made, CASE, CASE_WORDS, to, f"aliases: [{ALIAS}]")
    until = f"publish_until: 2026-12-{END}"
    write_item(made, LIMIT, LIMIT_WORDS, to.replace("emergency", "normal"), until)
    made.path(f"content/{made.slugs[1]}/tin-tuc/2026/dan.md").write_text(
        article("Bài dẫn", f"Xem [tin này](tinh:tin-tuc/2026/{CASE}).")
    )
    with running_nginx(
        top / "nginx", root=made.root, to=made.place.root, options=UNLIMITED
    ) as server:
        told = Story(made, server, apart, {})
        told.publish(1)
        told.needles = {
            CASE: Needles(CASE_WORDS, digests_of(made, CASE)),
            LIMIT: Needles(LIMIT_WORDS, digests_of(made, LIMIT)),
        }
        told.look("shown")
        _withdraw_at_once(told)
        _let_the_time_be_over(told)
        _purge(told)
    return told


def _withdraw_at_once(told: Story) -> None:
    told.withdraw(CASE, PAGES[0])
    told.publish(2)
    told.look("withdrawn")
    told.look_below("withdrawn")
    told.codes["all back"] = told.made.roll_back(2)
    told.look("all back")
    told.codes["one back"] = told.made.roll_back(2, "--site", told.made.slugs[1])
    told.look("one back")
    told.server.configure()
    told.look("configured")


def _let_the_time_be_over(told: Story) -> None:
    late = moment(END + 2)
    told.codes["expired"] = told.made.run("expire", *told.made.to, "--clock", late)
    told.look("expired")
    told.codes["back from expired"] = told.made.roll_back(END + 2)
    told.look("back from expired")
    told.withdraw(LIMIT, PAGES[1])
    told.publish(END + 3)
    told.look("both withdrawn")
    told.codes["both back"] = told.made.roll_back(END + 3)
    told.look("both back")


def _purge(told: Story) -> None:
    commune, hub = told.made.slugs[1], HUB
    for slug, name in ((commune, CASE), (hub, LIMIT)):
        url = f"https://{slug}.{DOMAIN}{address_in(slug, name)}"
        told.codes[name] = told.made.publish(END + 4, "--purge", url)
    told.look("purged")
    told.look_below("purged")
    told.codes["verified"] = told.made.run("verify", str(told.made.place.root))


def test_it_is_shown_everywhere_at_first(story: Story) -> None:
    """Each word, file and picture is found, titles on every host that shows them, in any coding."""
    print({step: dict(each.statuses) for step, each in story.sweeps.items()})
    shown = story.sweeps["shown"]
    assert shown.words == {*CASE_WORDS, *LIMIT_WORDS, *story.digests}
    assert len(story.digests) >= 6
    both = {(host, coding) for host in story.hosts for coding in CODINGS}
    assert [shown.where(words[0]) for words in (CASE_WORDS, LIMIT_WORDS)] == [both, both]


@pytest.mark.parametrize("step", AFTER)
def test_what_was_withdrawn_is_delivered_nowhere(step: str, story: Story) -> None:
    """R55. Not a word of it and not a file, at no address that ever was, on no host."""
    assert story.found(step, CASE) == set()


@pytest.mark.parametrize("step", LATE)
def test_what_had_its_time_is_delivered_nowhere_after_the_next_build(
    step: str, story: Story
) -> None:
    """R55. Nor does it come back with a release whose lists name it."""
    assert story.found(step, LIMIT) == set()


@pytest.mark.parametrize("step", ["expired", "back from expired"])
def test_what_had_its_time_is_named_by_lists_alone_without_a_build(step: str, story: Story) -> None:
    """R55. Its page, files and pictures are gone at once; search has its words until a build."""
    title, summary, body, tag, _, _ = LIMIT_WORDS
    assert story.found(step, LIMIT) == {title, summary, body, tag}
    addresses = {address for (_, address, _), what in story.sweeps[step].found if what == body}
    assert {address.split("/")[1] for address in addresses} == {"search"}


@pytest.mark.parametrize(
    ("before", "after", "moved"),
    [
        ("withdrawn", "all back", 1),
        ("all back", "one back", 0),
        ("expired", "back from expired", 0),
        ("both withdrawn", "both back", 1),
    ],
)
def test_only_the_site_that_never_showed_it_goes_back(
    before: str, after: str, moved: int, story: Story
) -> None:
    """R56. The others stay as they are, and the command says so by its status."""
    old, new = story.live[before], story.live[after]
    assert [slug for slug in old if old[slug] != new[slug]] == [story.apart] * moved
    assert story.codes[after] == 3


@pytest.mark.parametrize(
    ("step", "status"),
    [("withdrawn", 200), ("all back", 200), ("one back", 200), *((step, 410) for step in LOADED)],
)
def test_a_notice_stands_at_its_address(step: str, status: int, story: Story) -> None:
    """R56. At the old one too; it answers 410 as soon as the server has its configuration anew."""
    assert story.statuses[step] == {(status, True)}


def test_after_purging_no_file_has_a_byte_of_it(story: Story) -> None:
    """R56. Below the whole folder: raw, unpacked, however words are written."""
    assert story.below["withdrawn"] == {*CASE_WORDS, *LIMIT_WORDS, *story.digests}
    assert story.below["purged"] == set()
    assert [story.codes[step] for step in (CASE, LIMIT, "expired", "verified")] == [0, 0, 0, 0]
