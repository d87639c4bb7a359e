"""Pictures in texts: among words, alone with a caption, side by side."""

from __future__ import annotations

import pytest

from generator.content.bodies import body_of
from generator.content.places import Places
from generator.content.sanitising import Sanitiser
from generator.model.body import Embed, Inset, Part, Ref

SANITISER = Sanitiser(frozenset({"site"}))


def parts(text: str) -> tuple[Part, ...]:
    """Return the parts of a text."""
    body, _ = body_of(Places("a.md", text, 1), title="", sanitiser=SANITISER)
    assert body is not None
    return body.parts


def outline(text: str) -> list[str]:
    """Return a text with its pictures as `role:address:words:caption:attributes`."""
    return [described(part) for part in parts(text)]


def described(part: Part) -> str:
    """Return a part in one line."""
    match part:
        case Inset(target, alt, caption, role, attributes):
            return f"{role}:{target.text}:{alt}:{caption}:{attributes}"
        case Embed(kind, title, target):
            return f"{kind}:{target.text}:{title}"
        case Ref():
            return part.before + part.text + part.after
        case _:
            return part


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("![Một](a.jpg)", ["<p>", ":a.jpg:Một::", "</p>"]),
        ('![Một](a.jpg "Hai & ba")', ["figure:a.jpg:Một:Hai & ba:"]),
        ('Chữ ![Một](a.jpg "Hai").', ["<p>Chữ ", ':a.jpg:Một:: title="Hai"', ".</p>"]),
        (
            "![Một](a.jpg)\n![Hai](b.jpg)",
            [
                '<ul class="gallery"><li>',
                "gallery:a.jpg:Một::",
                "</li><li>",
                "gallery:b.jpg:Hai::",
                "</li></ul>",
            ],
        ),
        (
            "![Một](a.jpg)  \n![Hai](b.jpg) ![Ba](c.jpg)",
            [
                '<ul class="gallery"><li>',
                "gallery:a.jpg:Một::",
                "</li><li>",
                "gallery:b.jpg:Hai::",
                "</li><li>",
                "gallery:c.jpg:Ba::",
                "</li></ul>",
            ],
        ),
        ("![Một](a.jpg) và ![Hai](b.jpg)", ["<p>", ":a.jpg:Một::", " và ", ":b.jpg:Hai::", "</p>"]),
        (
            '<img src="a.jpg" alt="&lt;b&gt;" width="9" height="9" id="x">',
            ["<p>", ':a.jpg:<b>:: id="x"', "</p>"],
        ),
        (
            '<picture><source src="b.webp"><img src="a.jpg" alt="Một"></picture>',
            ["<p>", ":a.jpg:Một::", "</p>"],
        ),
        ("[![Một](a.jpg)](b.jpg)", ["<p><a", ' href="b.jpg"', ">", ":a.jpg:Một::", "</a></p>"]),
        ("![Phim](a.mp4)", ["film:a.mp4:Phim"]),
    ],
)
def test_where_pictures_stand(text: str, expected: list[str]) -> None:
    """Alone, side by side, or among words; sizes that the editor gave are the generator's."""
    assert outline(text) == expected


def test_what_is_shown_where_there_is_no_picture() -> None:
    """Its words, in a paragraph of their own where it stood alone with a caption."""
    (figure,) = parts('![Một & hai](a.jpg "Ba")')
    assert isinstance(figure, Inset)
    assert figure.target.otherwise == '<p><span class="missing">Một &amp; hai</span></p>'
