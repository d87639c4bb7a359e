"""Going back: in a moment, for all or one, and never to what must not be shown."""

from __future__ import annotations

from datetime import datetime

import pytest

from tests.publishing.published import Published, codes, switched

ADDRESS = "/tin-tuc/2026/mot.html"
PATH = ADDRESS[1:]


def test_the_newest_publication_is_gone_back_from_in_all_its_sites(site: Published) -> None:
    """Those that it did not touch stay."""
    before = {slug: site.live(slug) for slug in ("tinh", "vi-du", "gia-dinh")}
    site.project.article("_tinh", "2026/moi")
    site.build_and_publish()
    made = site.roll_back()
    assert sorted(switched(made)) == ["gia-dinh", "tinh", "vi-du"]
    assert {slug: site.live(slug) for slug in before} == before
    assert site.wrong() == ()


def test_one_site_goes_back_alone(site: Published) -> None:
    """The others keep the newest."""
    site.project.article("_tinh", "2026/moi")
    before = site.live("vi-du")
    site.build_and_publish()
    newest = site.live("gia-dinh")
    site.roll_back("vi-du")
    assert (site.live("vi-du"), site.live("gia-dinh")) == (before, newest)


def test_going_back_again_goes_further(site: Published) -> None:
    """Not to and fro; at the first release it ends."""
    first = site.live("vi-du")
    site.project.article("vi-du", "2026/moi")
    site.build_and_publish()
    site.project.article("vi-du", "2026/nua")
    site.build_and_publish()
    second = site.releases("vi-du")[1]
    site.roll_back("vi-du")
    assert site.live("vi-du") == second
    site.roll_back("vi-du")
    assert site.live("vi-du") == first
    assert codes(site.roll_back("vi-du")) == {"vi-du": "no-earlier"}


def test_a_release_that_comes_again_is_gone_back_from_like_any(site: Published) -> None:
    """From A, B, A to B, and then to A."""
    first = site.live("vi-du")
    site.project.article("vi-du", "2026/moi")
    site.build_and_publish()
    second = site.live("vi-du")
    (site.project.root / "content/vi-du/tin-tuc/2026/moi.md").unlink()
    site.build_and_publish()
    assert site.live("vi-du") == first
    site.roll_back("vi-du")
    assert site.live("vi-du") == second
    site.roll_back("vi-du")
    assert site.live("vi-du") == first


def test_what_was_taken_back_is_not_published_again_by_itself(site: Published) -> None:
    """A timer would undo what somebody did by hand; other bytes, or a word, end that."""
    site.project.article("vi-du", "2026/moi")
    site.build_and_publish()
    bad = site.live("vi-du")
    site.roll_back()
    assert codes(site.build_and_publish()) == {"vi-du": "taken-back"}
    site.publish(again=True)
    assert site.live("vi-du") == bad
    site.roll_back()
    site.project.article("vi-du", "2026/nua")
    assert switched(site.build_and_publish()) == ["vi-du"]


def test_a_site_that_was_never_published_cannot_go_back(site: Published) -> None:
    """It is told, and nothing happens."""
    assert codes(site.roll_back("khong-co")) == {"khong-co": "no-release"}


def test_going_back_after_new_releases_goes_to_what_was_before(site: Published) -> None:
    """From C to A, where B was gone back from before C was published."""
    first = site.live("vi-du")
    site.project.article("vi-du", "2026/moi")
    site.build_and_publish()
    site.roll_back()
    site.project.article("vi-du", "2026/nua")
    site.build_and_publish()
    site.roll_back()
    assert site.live("vi-du") == first


def withdraw(site: Published) -> None:
    """Withdraw the first article and publish."""
    site.project.edit(
        "content/vi-du/tin-tuc/2026/mot.md",
        "title:",
        "withdrawn: {date: 2026-06-02, why: Sai sót}\ntitle:",
    )
    site.build_and_publish()


def test_what_was_withdrawn_does_not_come_back(site: Published) -> None:
    """R56. The site stays as it is, and the address is named."""
    withdraw(site)
    made = site.roll_back("vi-du")
    assert codes(made) == {"vi-du": "withdrawn"}
    assert made.refused[0].refusal
    assert made.refused[0].refusal.paths == (ADDRESS,)
    assert "Chuyện thứ nhất.".encode() not in site.served("vi-du", PATH)


def test_what_was_withdrawn_does_not_come_back_when_the_notice_is_gone(site: Published) -> None:
    """R56. Whoever deleted the file did not mean to show it again."""
    first = site.live("vi-du")
    withdraw(site)
    (site.project.root / "content/vi-du/tin-tuc/2026/mot.md").unlink()
    site.build_and_publish()
    assert codes(site.roll_back("vi-du")) == {}
    assert codes(site.roll_back("vi-du")) == {"vi-du": "withdrawn"}
    assert site.live("vi-du") != first


def test_what_was_shown_again_may_be_gone_back_to(site: Published) -> None:
    """Its notice was taken back by people: that the item is shown is their last word."""
    withdraw(site)
    site.project.article("vi-du", "2026/mot", "Chuyện thứ nhất, đã sửa.")
    site.build_and_publish()
    restored = site.live("vi-du")
    site.project.article("vi-du", "2026/moi")
    site.build_and_publish()
    site.roll_back("vi-du")
    assert site.live("vi-du") == restored


def test_a_later_release_with_the_notice_can_be_gone_back_to(site: Published) -> None:
    """Only what is before the withdrawal is out of reach."""
    withdraw(site)
    noticed = site.live("vi-du")
    site.project.article("vi-du", "2026/moi")
    site.build_and_publish()
    site.roll_back("vi-du")
    assert site.live("vi-du") == noticed


def test_what_has_had_its_time_does_not_come_back(site: Published) -> None:
    """R55. By the clock alone: the earlier release showed it rightly then."""
    article = "content/vi-du/tin-tuc/2026/mot.md"
    site.project.edit(article, "title:", "publish_until: 2026-06-20\ntitle:")
    site.build_and_publish()
    site.project.article("vi-du", "2026/moi")
    site.build_and_publish()
    late = datetime.fromisoformat("2026-06-21T00:00:00+07:00")
    assert codes(site.roll_back("vi-du", clock=late)) == {"vi-du": "ended"}
    early = datetime.fromisoformat("2026-06-20T23:59:59+07:00")
    assert codes(site.roll_back("vi-du", clock=early)) == {}


def test_an_end_that_was_set_later_counts_for_earlier_releases(site: Published) -> None:
    """R55. The newest release knows best."""
    article = "content/vi-du/tin-tuc/2026/mot.md"
    site.project.edit(article, "title:", "publish_until: 2026-06-10\ntitle:")
    site.build_and_publish()
    assert codes(site.roll_back("vi-du")) == {"vi-du": "ended"}


def test_a_release_can_take_down_what_ended_without_a_build(site: Published) -> None:
    """R55. On the web host, when nobody builds: the page and its files go, nothing else does."""
    article = "content/vi-du/tin-tuc/2026/mot.md"
    site.project.edit(article, "title:", "publish_until: 2026-06-20\ntitle:")
    site.build_and_publish()
    assert switched(site.expire("2026-06-20T23:59:59+07:00")) == []
    made = site.expire("2026-06-21T00:00:00+07:00")
    assert switched(made) == ["vi-du"]
    assert made.sites[0].difference.gone == (PATH,)
    assert not (site.place.current("vi-du") / PATH).exists()
    assert site.wrong() == ()
    assert switched(site.expire("2026-06-21T00:00:00+07:00")) == []


@pytest.mark.parametrize(
    ("field", "code"), [("withdrawn: {date: 2026-06-02, why: Sai}", "withdrawn"), ("", "ended")]
)
def test_lists_that_name_what_was_taken_down_do_not_come_back(
    field: str, code: str, site: Published
) -> None:
    """R55, R56. Without a build lists still name it: after the next one that is over."""
    article = "content/vi-du/tin-tuc/2026/mot.md"
    site.project.edit(article, "title: mot", "publish_until: 2026-06-20\ntitle: Tên phải quên")
    site.build_and_publish()
    site.expire("2026-06-21T00:00:00+07:00")
    assert "Tên phải quên".encode() in site.served("vi-du", "tin-tuc/index.html")
    site.project.edit(article, "title:", f"{field}\ntitle:".lstrip())
    late = "2026-06-22T00:00:00+07:00"
    site.project.build(clock=late)
    site.publish(clock=datetime.fromisoformat(late))
    made = site.roll_back("vi-du", clock=datetime.fromisoformat(late))
    assert codes(made) == {"vi-du": code}
    assert "Tên phải quên".encode() not in site.served("vi-du", "tin-tuc/index.html")


def test_purging_takes_lists_along_that_name_what_was_taken_down(site: Published) -> None:
    """R56. A release that `expire` made has no page of the item, and its title in lists."""
    article = "content/vi-du/tin-tuc/2026/mot.md"
    site.project.edit(article, "title: mot", "publish_until: 2026-06-20\ntitle: Tên phải quên")
    site.build_and_publish()
    site.expire("2026-06-21T00:00:00+07:00")
    assert site.purge("vi-du", ADDRESS).shown == ("vi-du",)
    site.project.edit(article, "title:", "withdrawn: {date: 2026-06-02, why: Sai}\ntitle:")
    site.build_and_publish()
    assert site.purge("vi-du", ADDRESS).shown == ()
    assert "Tên phải quên".encode() not in site.texts()


def test_a_tree_that_shows_what_has_had_its_time_is_not_published(site: Published) -> None:
    """R55. Else a publication without a build would undo what the web host took down."""
    article = "content/vi-du/tin-tuc/2026/mot.md"
    site.project.edit(article, "title:", "publish_until: 2026-06-20\ntitle:")
    site.build_and_publish()
    site.expire("2026-06-21T00:00:00+07:00")
    late = datetime.fromisoformat("2026-06-21T00:00:00+07:00")
    assert codes(site.publish(clock=late)) == {"vi-du": "overdue"}
    assert not (site.place.current("vi-du") / PATH).exists()


def test_after_a_withdrawal_purging_leaves_no_byte(site: Published) -> None:
    """R56. In no file of any kept release, in no site."""
    site.project.edit(
        "content/_tinh/tin-tuc/2026/chung.md",
        "title: chung",
        "withdrawn: {date: 2026-06-02, why: Sai sót}\ntitle: Tên phải quên",
    )
    site.project.edit("content/_tinh/tin-tuc/2026/chung.md", "Chuyện của tỉnh.", "Khác.")
    site.build_and_publish()
    done = site.purge("tinh", "/tin-tuc/2026/chung.html")
    assert sorted({slug for slug, _ in done.dropped}) == ["gia-dinh", "tinh", "vi-du"]
    assert (done.shown, done.remaining) == ((), ())
    assert "Chuyện của tỉnh.".encode() not in site.texts()
    assert site.wrong() == ()


def test_what_is_still_delivered_is_not_purged(site: Published) -> None:
    """Withdraw first."""
    done = site.purge("vi-du", ADDRESS)
    assert (done.shown, done.dropped) == (("vi-du",), ())


def test_purging_says_where_the_same_bytes_remain(site: Published) -> None:
    """A picture of a withdrawn article may stand in another one."""
    picture = b"cung mot tep\n"
    site.project.write("content/vi-du/tin-tuc/2026/bo/index.md", _bundle())
    site.project.write("content/vi-du/tin-tuc/2026/bo/bieu.txt", picture)
    site.project.article("vi-du", "2026/khac", "[Biểu](../../bieu.txt)")
    site.project.write("content/vi-du/bieu.txt", picture)
    site.build_and_publish()
    withdrawn = "---\nwithdrawn: {date: 2026-06-02, why: Sai}\n"
    site.project.write(
        "content/vi-du/tin-tuc/2026/bo/index.md", _bundle().replace("---\n", withdrawn, 1)
    )
    site.build_and_publish()
    done = site.purge("vi-du", "/tin-tuc/2026/bo.html")
    assert [each.path for each in done.remaining] == ["tep/bieu.txt"]


def _bundle() -> str:
    return "---\ntitle: Bộ\ndate: 2026-06-01\n---\n\n[Biểu](bieu.txt)\n"
