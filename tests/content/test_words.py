"""Words of a text for searching: those that readers see, folded, each once, in order."""

from __future__ import annotations

import pytest

from generator.content.bodies import body_of
from generator.content.places import Places
from generator.content.records import Record, with_bodies, without_bodies
from generator.content.sanitising import Sanitiser
from generator.digests import digest_of
from generator.model.body import NO_WORDS, Body, Words
from tests.making import document

SANITISER = Sanitiser(frozenset({"site"}))


def words_in(text: str, title: str = "Bài") -> Words:
    """Return the words of a text in Markdown."""
    body, _ = body_of(Places("a.md", text, 1), title=title, sanitiser=SANITISER)
    assert body is not None
    return body.words


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Đức Tín, đức tin", "duc tin"),
        ("b a b", "a b"),
        ("Một\n\n## Hai\n\n- ba\n- bốn", "ba bon hai mot"),
        ("| Thôn | Hộ |\n|---|---|\n| Một | 1.234 |", "1 234 ho mot thon"),
        ("Xem [bản đồ](ban-do.md).", "ban do xem"),
        ("`ma so 15` và\n\n    mã khối\n", "15 khoi ma so va"),
        ("A &amp; B &lt;c&gt; &#272;ức", "a b c duc"),
        ("x < y > z", "x y z"),
        ("Ảnh: ![chữ thay ảnh](anh.png)", "anh"),
        ('<a href="le-hoi.html" title="ẩn" class="lop">hiện</a>', "hien"),
        ("<script>let x</script>hiện", "hien"),
        ("<!-- ẩn --> hiện", "hien"),
        ("**đậm**_nghiêng_", "damnghieng"),
        ("H<br>O", "h o"),
        ("Chú[^1]\n\n[^1]: thích", "1 chu thich"),
        ("", ""),
        ("![Phim](https://www.youtube.com/watch?v=aaaaaaaaaaa)", ""),
    ],
)
def test_words_are_what_readers_see(text: str, wanted: str) -> None:
    """Headings, tables, code and entities count; words of tags, addresses and pictures do not."""
    assert words_in(text).text == wanted


def test_the_title_is_not_repeated_among_the_words() -> None:
    """A heading that repeats it is not shown."""
    assert words_in("# Lễ hội\n\nChữ.", "Lễ hội").text == "chu"


def test_words_have_the_digest_of_their_text() -> None:
    """Another text has another digest, the same text the same one; so words need no walk."""
    one, other, same = words_in("Một."), words_in("Hai."), words_in("Một.")
    assert one.digest != other.digest
    assert (one.digest, digest_of(one)) == (same.digest, digest_of(same))
    assert digest_of(one) != digest_of(other)


def test_words_differ_in_a_digest_by_their_digest_alone() -> None:
    """What they hold is not looked at: it follows from the text."""
    assert digest_of(Words("1", "a")) == digest_of(Words("1", "b")) != digest_of(Words("2", "a"))


def test_outlines_keep_the_words_of_pages_of_no_date() -> None:
    """Such pages of a site and those given to it are found in one shard; articles are not."""
    words = Words("1", "chu")
    texts = [
        document(f"content/vi-du/{path}.md", body=Body(words=words))
        for path in ("gioi-thieu", "tin-tuc/2026/a")
    ]
    records = {text.path: Record(None, "1", text) for text in texts}
    outlines, bodies = without_bodies(records)
    kept = [record.document.body.words for record in outlines.values() if record.document]
    assert kept == [words, NO_WORDS]
    assert with_bodies(outlines, bodies) == records
