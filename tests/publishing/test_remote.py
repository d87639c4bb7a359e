"""Names of other hosts: what is one, and that nothing can be an option, a pattern or a command."""

from __future__ import annotations

import pytest

from generator.publishing.remote import Remote, remote_of
from generator.publishing.remote_scripts import Survey, survey_of

RELEASE = "0123456789abcdef"


@pytest.mark.parametrize(
    ("text", "host", "path"),
    [
        ("web1:/srv/trang", "web1", "/srv/trang"),
        ("an@web1.example:/srv/trang/", "an@web1.example", "/srv/trang"),
        ("an@[2001:db8::1]:/srv", "an@[2001:db8::1]", "/srv"),
        ("10.0.0.7:/srv/nơi công bố", "10.0.0.7", "/srv/nơi công bố"),
        ("web1:/srv/a:b", "web1", "/srv/a:b"),
    ],
)
def test_a_host_and_an_absolute_path_are_a_place(text: str, host: str, path: str) -> None:
    """With a user or not, by name or address."""
    assert remote_of(text, "ssh -p 2222") == Remote(host, path, ("ssh", "-p", "2222"))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "/srv",
        "web1",
        "web1:",
        "web1:srv",
        "web1:/",
        "web1://srv",
        "web1:/srv/../etc",
        "web1:/srv/./a",
        "web1::module",
        "rsync://web1/srv",
        "-oProxyCommand=touch x:/srv",
        "-oProxyCommand=x@web1:/srv",
        "an@-oProxyCommand=x:/srv",
        "-l:/srv",
        "an@b@web1:/srv",
        "web1;touch x:/srv",
        "$(touch x):/srv",
        "we b1:/srv",
        "web1\n:/srv",
        "web1:/srv\n-e x",
        "web1:/srv\x00",
        "web1:/srv/*",
        "web1:/srv/[a]",
        "web1:/srv/a\\b",
        "[::1:/srv",
        "[web1]:/srv",
        "web1:/srv\n",
    ],
)
def test_nothing_else_is_a_place(text: str) -> None:
    """Options, patterns, commands, relative paths, the root."""
    with pytest.raises(ValueError):
        remote_of(text)


@pytest.mark.parametrize("words", ["", "-e x", "ssh -o 'a\"b'", "ssh 'a", 'ssh "it\'s"'])
def test_a_command_for_ssh_can_be_handed_to_rsync(words: str) -> None:
    """Rsync splits words by rules of its own: no quotes inside of words."""
    with pytest.raises(ValueError):
        remote_of("web1:/srv", words)


def test_a_host_that_says_more_than_it_should_changes_nothing() -> None:
    """Greetings and names that no site has are passed over."""
    said = [
        "Chào mừng!",
        f"current sites/vi-du releases/{RELEASE}",
        "current sites/../x releases/a",
        "current sites/a b releases/c",
        f"release d vi-du/releases/{RELEASE}",
        f"release f vi-du/releases/{RELEASE}.json",
        "release d vi-du/releases/.new-a",
        "release d vi-du/releases/$(x)",
        "release l vi-du/releases/link",
        "release d gia-dinh/releases/half",
        f"whole vi-du {RELEASE}",
        "whole gia-dinh half",
        "history " + "0" * 64,
    ]
    whole = ("vi-du", RELEASE)
    assert survey_of(said) == Survey(
        {"vi-du": RELEASE},
        frozenset({whole, ("gia-dinh", "half")}),
        frozenset({whole}),
        "0" * 64,
        foreign=False,
    )
