"""Paths are confined: no name, link or option reads or writes outside a site's own folders."""

from __future__ import annotations

import json
import os
import random
import socket
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from generator.build.refusals import NotOurs
from generator.build.writing import inside
from generator.site.permalinks import file_of, file_slug, loose_file_url
from generator.vietnamese.slugs import is_slug, slug_of
from tests.acceptance.network import PIXEL
from tests.commands.test_cli import run
from tests.workspace import CLOCK, Built, Workspace

SECRET = "bí mật 4711"  # noqa: S105 words to look for
PASSWORDS = Path("/etc/passwd")
SAFE = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._~-/")
ARTICLE = f"---\ntitle: {SECRET}\ndate: 2026-06-01\n---\n\n{SECRET}\n"
PIECES = (
    *("..", ".", "/", "//", "\\", "\x00", "\n", "\r", "%2e%2e", "%2f", "~", "~root", "C:", "NUL"),
    *("...", ". ", " ..", "..\u0000", "\u2024\u2024", "\u2215", "\uff0e\uff0e", "\ud7ff", "é"),
    *("a", "B", "-", "_", "0", ".html", ".site", "trangxa", "etc", "passwd", "$HOME", "`id`"),
    *("e\u0301", "đ", "\u202e", "\u200b", "\t", ";", "|", "*", "?", ":", '"', "<", ">"),
)


def hostile_names(count: int) -> list[str]:
    """Return that many names made of hostile pieces, the same in every run."""
    chance = random.Random(4711)  # noqa: S311 no secret depends on it
    return ["".join(chance.choices(PIECES, k=chance.randint(1, 8))) for _ in range(count)]


def leaves(path: str) -> bool:
    """Whether an output path is written outside its tree, or refused in another way than told."""
    tree = Path("/tree")
    try:
        place = inside(tree, path)
    except ValueError:
        return False
    segments = Path(place).parts[2:]
    outside = not Path(place).is_relative_to(tree) or os.path.normpath(place) != place
    return outside or not segments or not set("".join(segments)) <= SAFE - {"/"}


def is_refused(path: str) -> bool:
    """Whether the place of an output is refused."""
    try:
        inside(Path("/tree"), path)
    except ValueError:
        return True
    return False


def all_bytes(project: Workspace) -> bytes:
    """Return everything that was built."""
    return b"\n".join(
        content for slug in ("tinh", "vi-du", "gia-dinh") for content in project.tree(slug).values()
    )


def test_no_hostile_name_leads_out_of_a_tree() -> None:
    """The one join of all writes refuses, or stays inside, for 100,000 random names."""
    assert [name for name in hostile_names(100_000) if leaves(name)] == []


def test_no_hostile_name_makes_an_output_path_that_is_refused() -> None:
    """What slugs make of any name can always be written."""
    names = hostile_names(10_000)
    paths = [f"x/{slug_of(name) or 'the'}.html" for name in names]
    paths += [f"x/{file_slug(name + '.pdf')}" for name in names]
    paths += [file_of(loose_file_url(f"content/a/{name}/b.pdf", "a", "")) for name in names]
    assert [path for path in paths if is_refused(path)] == []


@pytest.mark.parametrize(
    "path",
    [
        "",
        ".",
        "..",
        "/",
        "a/",
        "/a",
        "a//b",
        "a/../b",
        "a/./b",
        "...",
        "a\\b",
        "a\x00",
        "a\nb",
        "é",
    ],
)
def test_the_join_of_all_writes_refuses_what_is_no_plain_path(path: str) -> None:
    """Each segment is a name of plain characters, and no segment is only dots."""
    assert is_refused(path)


@pytest.mark.parametrize("name", ["..", "../x", "X", "a_b", "-a", "a-", "", "a" * 81, "à", "²"])
def test_a_slug_is_nothing_but_a_slug(name: str) -> None:
    """1 to 80 of a–z, 0–9 and hyphens."""
    assert not is_slug(name)


SLUGS = [
    *("../ngoai", "/ngoai", "a/b", "..", ".", "a\\\\b", "Hoa", "a b", "-a", "a-", "à", "%2e%2e"),
    *("index", "feed", "trang-1", "a" * 81, "a.html", "~"),
]


ALIASES = [
    *(
        "/../x.html",
        "/a/../b.html",
        "x.html",
        "//evil.example/x",
        "https://evil.example/",
        "/a/./b",
    ),
    *("/.site/trangxa", "/.well-known/x", "/%2e%2e/x.html", "/a b.html", "/<b>.html", "/a\\\\b"),
    *("/" + "a" * 300, "javascript:alert(1)", "/a?b", "/a#b", "/é.html", "/a//b.html", "/a/.."),
]


TAKEN = [
    *("/", "/404.html", "/so-do.html", "/tin-tuc/", "/tin-tuc/2026/tot.html"),
    *("/TIN-TUC/2026/Tot.html", "/tin-tuc/2026/lien-ket-0.html"),
]
TARGETS = [
    "../../../../../../../../etc/passwd",
    "../../../../sites/_province.yml",
    "../../../gia-dinh/tin-tuc/2026/khac.md",
    "../../../../content/gia-dinh/tin-tuc/2026/khac.md",
    "..%2f..%2f..%2f..%2fsites/_province.yml",
    "%2e%2e/%2e%2e/%2e%2e/%2e%2e/sites/_province.yml",
    "/../../etc/passwd",
    "/etc/passwd",
    "/.site/trangxa",
    "site:khong-co/x",
    "site:gia-dinh/../../sites/_province.yml",
    "site:_tinh/x",
    "tinh-thi-nghiem:../../x",
    "thong-tin.yml",
    "../../thong-tin.yml",
    "../../..",
    "bai.md/../../../..",
    "~root/x.pdf",
    "a%00b.pdf",
    "x.pdf%00.html",
]


@dataclass(frozen=True)
class Tried:
    """One site in which every hostile path was tried, each in an article of its own."""

    project: Workspace
    built: Built
    before: dict[str, bytes]

    def codes(self, name: str) -> list[str]:
        """Return the codes of the problems of one article."""
        path = f"content/vi-du/tin-tuc/2026/{name}.md"
        return [found.code for found in self.built.problems if found.path == path]

    def main(self, name: str) -> LexborHTMLParser:
        """Return the main part of an article's page."""
        page = self.project.page("vi-du", f"tin-tuc/2026/{name}.html")
        node = LexborHTMLParser(page).css_first("main")
        assert node is not None
        return LexborHTMLParser(node.html or "")


@pytest.fixture(scope="module")
def tried(tmp_path_factory: pytest.TempPathFactory) -> Tried:
    """Build good articles, then the same ones with every hostile path beside them."""
    project = Workspace(tmp_path_factory.mktemp("tried"))
    project.article("vi-du", "2026/tot", tags="[Một]", category="kinh-te")
    project.article("gia-dinh", "2026/khac")
    project.write("content/vi-du/thong-tin.yml", "accountable: {name: A}\n")
    project.build(jobs=1)
    before = project.tree("vi-du")
    for number, slug in enumerate(SLUGS):
        front = f'title: T\ndate: 2026-05-01\nslug: "{slug}"'
        project.write(f"content/vi-du/tin-tuc/2026/slug-{number}.md", f"---\n{front}\n---\n")
    for number, alias in enumerate(ALIASES):
        project.article("vi-du", f"2026/sai-{number}", date="2026-05-01", aliases=f'["{alias}"]')
    for number, alias in enumerate(TAKEN):
        project.article("vi-du", f"2026/trung-{number}", date="2026-05-01", aliases=f"[{alias}]")
    for number, target in enumerate(TARGETS):
        body = f"[chữ]({target})\n\n![hai]({target})"
        image = f"{{src: {json.dumps(target)}, alt: Ảnh}}"
        project.article("vi-du", f"2026/lien-ket-{number}", body, date="2026-05-01")
        project.article("vi-du", f"2026/anh-{number}", date="2026-05-01", image=image)
    return Tried(project, project.build(jobs=1), before)


@pytest.mark.parametrize("number", range(len(SLUGS)), ids=SLUGS)
def test_a_slug_that_is_none_holds_its_document_back(number: int, tried: Tried) -> None:
    """`slug:` cannot choose a path, nor one that the generator makes."""
    codes = tried.codes(f"slug-{number}")
    assert len(codes) == 1
    assert set(codes) <= {"slug-sai", "ten-danh-rieng"}


@pytest.mark.parametrize("number", range(len(ALIASES)), ids=ALIASES)
def test_an_alias_that_is_no_path_of_a_site_is_refused(number: int, tried: Tried) -> None:
    """An old address is a plain path from the root; anything else is an error."""
    assert tried.codes(f"sai-{number}") == ["alias-sai"]


@pytest.mark.parametrize("number", range(len(TAKEN)), ids=TAKEN)
def test_an_alias_that_is_in_use_is_told_at_its_line(number: int, tried: Tried) -> None:
    """Each address has one page; the second claim is an error in the file that made it."""
    assert tried.codes(f"trung-{number}") == ["alias-trung"]


def test_no_hostile_path_writes_anything_but_its_own_page(tried: Tried) -> None:
    """New are the pages of articles without errors, and no file stands anywhere else."""
    new = set(tried.project.tree("vi-du")) - set(tried.before)
    articles = {
        f"tin-tuc/2026/{name}-{number}.html"
        for name, count in (("trung", TAKEN), ("lien-ket", TARGETS), ("anh", TARGETS))
        for number in range(len(count))
    }
    lists = {path for path in new if path.startswith("tin-tuc/") and "/trang-" in path}
    assert new - lists == articles


@pytest.mark.parametrize("path", ["404.html", "tin-tuc/2026/tot.html", "the/mot/index.html"])
def test_what_stood_at_an_address_stays_there(path: str, tried: Tried) -> None:
    """No alias takes the place of a page."""
    assert tried.project.tree("vi-du")[path].count(b"http-equiv") == 0


@pytest.mark.parametrize("number", range(len(TARGETS)), ids=TARGETS)
def test_a_link_out_of_the_tree_is_only_words(number: int, tried: Tried) -> None:
    """A link or picture that leaves the commune's folder leads nowhere; the fault is told."""
    codes = tried.codes(f"lien-ket-{number}")
    assert codes
    assert set(codes) <= {
        "dia-chi-khong-an-toan",
        "hinh-ngoai",
        "lien-ket-hong",
        "lien-ket-ra-khoi-cay",
        "lien-ket-trang-la",
    }
    body = tried.main(f"lien-ket-{number}")
    assert body.css(".body a[href], .body img") == []
    assert "chữ" in (body.text() or "")


@pytest.mark.parametrize("number", range(len(TARGETS)), ids=TARGETS)
def test_a_picture_out_of_the_tree_is_not_shown(number: int, tried: Tried) -> None:
    """`image.src` is held to the same folder; the fault is told."""
    assert tried.codes(f"anh-{number}")
    assert tried.main(f"anh-{number}").css("img") == []


def _link(place: Path, outside: Path) -> None:
    place.symlink_to(outside / "bi-mat.md")


def _hidden_text(place: Path, outside: Path) -> None:
    place.with_suffix(".txt").symlink_to(outside / "bi-mat.txt")


def _passwords(place: Path, _outside: Path) -> None:
    place.symlink_to(PASSWORDS)
    place.with_suffix(".txt").symlink_to(PASSWORDS)


def _folder(place: Path, outside: Path) -> None:
    place.with_suffix("").symlink_to(outside, target_is_directory=True)


def _relative(place: Path, outside: Path) -> None:
    place.symlink_to(os.path.relpath(outside / "bi-mat.md", place.parent))


def _by_way_of_a_link(place: Path, outside: Path) -> None:
    place.symlink_to(outside / "bi-mat.md")
    place.with_name(f"{place.stem}-qua.md").symlink_to(place)


def _neighbour(place: Path, _outside: Path) -> None:
    place.symlink_to(place.parents[3] / "gia-dinh/tin-tuc/2026/nhap.md")


def _dangling(place: Path, outside: Path) -> None:
    place.symlink_to(outside / "khong-co.md")


def _loop(place: Path, _outside: Path) -> None:
    place.symlink_to(place.with_suffix(".txt"))
    place.with_suffix(".txt").symlink_to(place)


def _endless(place: Path, _outside: Path) -> None:
    place.symlink_to("/dev/zero")
    place.with_suffix(".txt").symlink_to("/dev/zero")


def _pipe(place: Path, _outside: Path) -> None:
    os.mkfifo(place)
    os.mkfifo(place.with_suffix(".pdf"))


def _linked_pipe(place: Path, _outside: Path) -> None:
    os.mkfifo(place.with_suffix(".pipe"))
    place.symlink_to(place.with_suffix(".pipe"))


def _socket(place: Path, _outside: Path) -> None:
    before = Path.cwd()
    os.chdir(place.parent)  # a socket's path has a short limit
    try:
        with socket.socket(socket.AF_UNIX) as listening:
            listening.bind(place.name)
    finally:
        os.chdir(before)


Plant = Callable[[Path, Path], None]


PLANTS: tuple[tuple[Plant, str], ...] = (
    (_link, "lien-ket-ra-ngoai"),
    (_hidden_text, "lien-ket-ra-ngoai"),
    (_passwords, "lien-ket-ra-ngoai"),
    (_folder, "lien-ket-ra-ngoai"),
    (_relative, "lien-ket-ra-ngoai"),
    (_by_way_of_a_link, "lien-ket-ra-ngoai"),
    (_neighbour, "lien-ket-ra-ngoai"),
    (_dangling, "khong-doc-duoc"),
    (_loop, "khong-doc-duoc"),
    (_endless, "lien-ket-ra-ngoai"),
    (_pipe, "tep-dac-biet"),
    (_linked_pipe, "tep-dac-biet"),
    (_socket, "tep-dac-biet"),
)


@pytest.fixture(scope="module")
def planted(tmp_path_factory: pytest.TempPathFactory) -> Tried:
    """One site with a file of each forbidden sort, and a good article that links to all."""
    project = Workspace(tmp_path_factory.mktemp("planted"))
    outside = tmp_path_factory.mktemp("ngoai")
    (outside / "bi-mat.md").write_text(ARTICLE)
    (outside / "bi-mat.txt").write_text(SECRET)
    project.article("gia-dinh", "2026/nhap", SECRET, title=SECRET, draft="true")
    names = [f"cam{number:02}" for number in range(len(PLANTS))]
    links = "".join(f"[a]({name}.txt) [b]({name}.md) [c]({name}/bi-mat.txt)\n" for name in names)
    project.article("vi-du", "2026/tot", links)
    for name, (plant, _) in zip(names, PLANTS, strict=True):
        plant(project.root / f"content/vi-du/tin-tuc/2026/{name}.md", outside)
    return Tried(project, project.build(jobs=1), {})


@pytest.mark.parametrize("number", range(len(PLANTS)), ids=[plant.__name__ for plant, _ in PLANTS])
def test_only_regular_files_of_the_tree_are_read(number: int, planted: Tried) -> None:
    """Links out of the tree, pipes, devices and sockets are told by name."""
    start = f"content/vi-du/tin-tuc/2026/cam{number:02}"
    codes = {found.code for found in planted.built.problems if found.path.startswith(start)}
    assert codes == {PLANTS[number][1]}


def test_no_file_from_outside_shows_anywhere(planted: Tried) -> None:
    """Neither in what is built nor in what is told; the good article is there."""
    assert planted.project.exists("vi-du", "tin-tuc/2026/tot.html")
    assert SECRET.encode() not in all_bytes(planted.project)
    assert SECRET not in planted.built.text()
    passwords = PASSWORDS.read_text().split("\n")[0]
    assert passwords.encode() not in all_bytes(planted.project)
    assert passwords not in planted.built.text()


def test_a_link_inside_the_tree_is_a_file(project: Workspace) -> None:
    """What stays in the commune's own folder may be a link."""
    project.write("content/vi-du/anh/goc.png", PIXEL)
    project.article("vi-du", "2026/bai", "![Ảnh](anh.png)")
    link = project.root / "content/vi-du/tin-tuc/2026/anh.png"
    link.symlink_to("../../anh/goc.png")
    assert project.build(jobs=1).places == []
    assert project.exists("vi-du", "tep/tin-tuc/2026/anh-1.webp")


@pytest.mark.parametrize(
    ("names", "code"),
    [
        (("Bài.md", "bai.md"), "trung-dia-chi"),
        (("BAI.md", "bai.md"), "trung-dia-chi"),
        (("bài.md", unicodedata.normalize("NFD", "bài.md")), "ten-tep-trung"),
        (("bai.md", "bai/index.md"), "trung-dia-chi"),
    ],
)
@pytest.mark.parametrize("order", [1, -1])
def test_names_that_become_one_are_told_the_same_in_any_order(
    names: tuple[str, str], code: str, order: int, project: Workspace
) -> None:
    """One of two keeps the address, whichever was written first; the problem names both."""
    for name in names[::order]:
        text = f"---\ntitle: {name!a}\ndate: 2026-06-01\n---\n"
        project.write(f"content/vi-du/tin-tuc/2026/{name}", text)
    built = project.build(jobs=1)
    kept = sorted(names, key=lambda name: unicodedata.normalize("NFC", name))[0]
    kept = sorted(names)[0] if code == "ten-tep-trung" else kept
    assert code in built.codes
    assert set(built.codes) <= {code, "trung-id"}
    shown = project.page("vi-du", "tin-tuc/2026/bai.html")
    assert f"<h1>{ascii(kept)[1:-1]}</h1>" in shown


NAMES = [
    *("a\nb.md", "a\rb.md", "\x1b[31m.md", "a\tb.md", "a\x7fb.md", "..\\..\\x.md", "%2e%2e%2fx.md"),
    *("-rf.md", "$(id).md", "`id`.md", "a;b.md", "a|b.md", "<script>.md", '"x".md', "a&b.md"),
    *("\u202egnp.md", "a\u200bb.md", "x" * 252 + ".md", "con.md", "aux.md", "~x.md", "#x.md"),
    *("a?b=c.md", "a b.md", "＜x＞.md", "{{7*7}}.md", "a:b.md", "*.md", "x.html.md", "..a.x.md"),
]


def test_any_name_gives_plain_output_names(project: Workspace) -> None:
    """Every output has a name of plain characters, whatever the file or its folder is called."""
    for number, name in enumerate(NAMES):
        article = f"---\ntitle: T\ndate: 2026-06-01\nid: bai-{number}\n---\n"
        project.write(f"content/vi-du/tin-tuc/2026/{name}", article)
        project.write(f"content/vi-du/tr {number}{name[:-3][:200]}/{name}", "---\ntitle: T\n---\n")
    built = project.build(jobs=1)
    assert not built.site("vi-du").failed
    assert set(built.codes) <= {"ten-tep-khong-hop-le", "trung-dia-chi"}
    assert [path for path in project.tree("vi-du") if not set(path) <= SAFE or ".." in path] == []
    made = [path for path in project.tree("vi-du") if path.startswith("tr")]
    assert len(made) == 2 * len([name for name in NAMES if slug_of(name[:-3]) and name[0] != "."])


def test_a_name_that_is_no_text_is_told(project: Workspace) -> None:
    """Bytes that are not UTF-8 in a name are a problem of their own, not a crash."""
    project.article("vi-du", "2026/tot")
    folder = os.fsencode(project.root / "content/vi-du/tin-tuc/2026")
    descriptor = os.open(os.path.join(folder, b"xau-\xff.md"), os.O_CREAT | os.O_WRONLY)  # noqa: PTH118 bytes
    os.close(descriptor)
    assert project.build(jobs=1).codes == ["ten-tep-khong-doc-duoc"]
    assert project.exists("vi-du", "tin-tuc/2026/tot.html")


BAD_SITES = ["Vi-Du", "vi_du", "..", "vi.du", "việt", "a b", "-a", "a-", "a" * 81, "%2e", "~", "\n"]


def test_a_site_file_whose_name_is_no_slug_makes_no_site(project: Workspace) -> None:
    """Each file is named, no folder is made for it, and the other sites are built."""
    for name in BAD_SITES:
        project.write(f"sites/{name}.yml", "name: Xấu\ntype: xa\n")
    assert project.build(jobs=1).codes == ["ten-trang-sai"] * len(BAD_SITES)
    made = {path.name for path in (project.root / "public").iterdir()}
    assert made == {"tinh", "vi-du", "gia-dinh"}


def _foreign_file(place: Path, _elsewhere: Path) -> None:
    place.mkdir()
    (place / "luan-van.txt").write_text("của người khác")


def _file_in_the_way(place: Path, _elsewhere: Path) -> None:
    place.write_text("của người khác")


def _link_to_a_folder(place: Path, elsewhere: Path) -> None:
    place.symlink_to(elsewhere, target_is_directory=True)


def _link_to_nothing(place: Path, elsewhere: Path) -> None:
    place.symlink_to(elsewhere / "khong-co")


def _mark_that_is_a_folder(place: Path, _elsewhere: Path) -> None:
    (place / ".site/trangxa").mkdir(parents=True)


@pytest.mark.parametrize(
    "plant",
    [_foreign_file, _file_in_the_way, _link_to_a_folder, _link_to_nothing, _mark_that_is_a_folder],
)
def test_a_place_that_is_not_ours_stops_the_build_before_it_writes(
    plant: Plant, project: Workspace, tmp_path: Path
) -> None:
    """What trangxa did not make is never touched, and no other site is written either."""
    elsewhere = tmp_path / "noi-khac"
    elsewhere.mkdir()
    (project.root / "public").mkdir()
    plant(project.root / "public/vi-du", elsewhere)
    before = sorted(tmp_path.rglob("*"))
    with pytest.raises(NotOurs):
        project.build(jobs=1)
    cache = project.root / ".cache"
    assert before == sorted(path for path in tmp_path.rglob("*") if not path.is_relative_to(cache))


def test_the_command_says_so_and_exits_with_2(project: Workspace, tmp_path: Path) -> None:
    """`--out` names a folder of somebody else: status 2, the folder is named, nothing changes."""
    theirs = tmp_path / "khac"
    (theirs / "vi-du").mkdir(parents=True)
    (theirs / "vi-du/luan-van.txt").write_text("của người khác")
    done = run(project, "build", "--out", str(theirs), "--clock", CLOCK)
    assert done.returncode == 2
    assert str(theirs / "vi-du") in done.stderr
    assert [path.name for path in theirs.rglob("*")] == ["vi-du", "luan-van.txt"]


def test_the_sources_can_not_be_the_output(project: Workspace) -> None:
    """`--out content` would write over what people wrote: status 2."""
    project.article("vi-du", "2026/bai")
    source = project.root / "content/vi-du/tin-tuc/2026/bai.md"
    before = source.read_bytes()
    done = run(project, "build", "--out", str(project.root / "content"), "--clock", CLOCK)
    assert done.returncode == 2
    assert source.read_bytes() == before


def test_a_tree_of_a_site_that_is_gone_is_deleted_only_with_our_mark(project: Workspace) -> None:
    """Folders beside the trees that somebody else made stay."""
    project.build(jobs=1)
    project.write("public/khac/index.html", "của người khác")
    (project.root / "sites/gia-dinh.yml").unlink()
    project.build(jobs=1)
    assert sorted(path.name for path in (project.root / "public").iterdir()) == [
        "khac",
        "tinh",
        "vi-du",
    ]


@pytest.mark.parametrize(
    "options",
    ['full="True" cssfile="{file}"', 'full="1" noclobber_cssfile="" cssfile="{file}" title="x"'],
)
def test_no_option_of_a_code_block_writes_a_file(
    options: str, project: Workspace, tmp_path: Path
) -> None:
    """Pygments can write a sheet beside its page; content cannot make it do so."""
    target = tmp_path / "ghi.css"
    fence = f"```{{.py {options.format(file=target)}}}\nx = 1\n```"
    project.article("vi-du", "2026/bai", fence)
    project.build(jobs=1)
    assert not target.exists()
