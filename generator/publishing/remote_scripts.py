"""What is done on another host: shell scripts as text, for Remote.run.

`.mirror/` there holds `whole`, the releases that were copied to their end, and `incoming/`, where
rsync writes files before they take their places. Links are renamed by `mv -T`, one rename(2) each;
`flock` waits for a trangxa that takes down there what has had its time.
"""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterable, Mapping

from generator.values import Struct

Release = tuple[str, str]  # a site's slug and the id of its release

_END = "~~~"  # no line of a list or of JSON
_NAME = r"([a-z0-9][a-z0-9-]*)"
_SAID = {
    "current": re.compile(rf"current sites/{_NAME} releases/{_NAME}"),
    "tree": re.compile(rf"release d {_NAME}/releases/{_NAME}"),
    "manifest": re.compile(rf"release f {_NAME}/releases/{_NAME}\.json"),
    "whole": re.compile(rf"whole {_NAME} {_NAME}"),
}
_SURVEY = """\
set -eu
umask 022
p={path}
if [ -e "$p" ] && [ ! -d "$p/.mirror" ] && [ -n "$(ls -A "$p")" ]; then
    echo foreign
else
    mkdir -p "$p/.mirror" "$p/sites" "$p/store"
    cd "$p"
    : >>lock
    rm -rf .mirror/incoming
    mkdir .mirror/incoming
    find sites -mindepth 2 -maxdepth 2 -name current -type l -printf 'current %h %l\\n'
    find sites -mindepth 3 -maxdepth 3 -path 'sites/*/releases/*' -printf 'release %y %P\\n'
    [ ! -f .mirror/whole ] || sed 's/^/whole /' .mirror/whole
    [ ! -f history.json ] || sha256sum <history.json | sed 's/^/history /'
fi"""
_ALONE = """\
set -u
umask 022
cd {path} || exit 1
exec 9>>lock || exit 1
if command -v flock >/dev/null && ! flock -w 600 9; then
    echo 'another trangxa holds the lock' >&2
    exit 1
fi
"""
_SWITCH = """\
rm -f sites/*/.current.new
while read -r slug id; do
    [ -d "sites/$slug/releases/$id" ] && [ -f "sites/$slug/releases/$id.json" ] &&
        ln -s "releases/$id" "sites/$slug/.current.new"
done <<'{end}'
{sites}{end}
cat >.mirror/whole.new <<'{end}' && mv -fT .mirror/whole.new .mirror/whole || exit 1
{whole}{end}
cat >.mirror/history.new <<'{end}' && mv -fT .mirror/history.new history.json || exit 1
{history}{end}
sync
while read -r slug id; do
    if [ -h "sites/$slug/.current.new" ] &&
        mv -fT "sites/$slug/.current.new" "sites/$slug/current"; then
        echo "switched $slug"
    fi
done <<'{end}'
{sites}{end}"""
_DROP = """\
while read -r slug id; do
    if [ "$(readlink "sites/$slug/current")" != "releases/$id" ]; then
        aside="sites/$slug/releases/.new-$id"
        rm -rf "$aside" || exit 1
        [ ! -e "sites/$slug/releases/$id" ] || mv -fT "sites/$slug/releases/$id" "$aside" || exit 1
        rm -rf "$aside" "sites/$slug/releases/$id.json" || exit 1
        echo "dropped $slug $id"
    fi
done <<'{end}'
{releases}{end}
find store -type f -links 1 -delete || exit 1"""


class Survey(Struct, frozen=True):
    """What is there: who delivers which release, the releases that have anything, the whole ones.

    `history` is the SHA-256 of its history, "" where there is none; `foreign`: somebody else's.
    """

    current: Mapping[str, str]
    known: frozenset[Release]
    whole: frozenset[Release]
    history: str
    foreign: bool


def survey_script(path: str) -> str:
    """Return what makes a folder ready and says what is in it."""
    return _SURVEY.format(path=shlex.quote(path))


def survey_of(said: Iterable[str]) -> Survey:
    """Return what a survey said; lines that are none of its own are passed over."""
    lines = tuple(said)
    current, trees, manifests, listed = (_found(lines, _SAID[word]) for word in _SAID)
    history = [line.split()[1] for line in lines if re.match("history [0-9a-f]{64}", line)]
    return Survey(
        dict(sorted(current)),
        trees | manifests,
        trees & manifests & listed,
        "".join(history[:1]),
        "foreign" in lines,
    )


def _found(lines: tuple[str, ...], pattern: re.Pattern[str]) -> frozenset[Release]:
    found = (pattern.fullmatch(line) for line in lines)
    return frozenset((each[1], each[2]) for each in found if each)


def switch_script(
    path: str, sites: Mapping[str, str], whole: Iterable[Release], history: str
) -> str:
    """Return what delivers releases: all is on the disk before the first link is renamed.

    It says `switched <slug>` for each. A release that is not there is not delivered.
    """
    return _ALONE.format(path=shlex.quote(path)) + _SWITCH.format(
        end=_END, sites=_listed(sites.items()), whole=_listed(whole), history=history
    )


def drop_script(path: str, releases: Iterable[Release]) -> str:
    """Return what deletes releases, but none that is delivered, and contents that nothing has."""
    return _ALONE.format(path=shlex.quote(path)) + _DROP.format(
        end=_END, releases=_listed(releases)
    )


def _listed(releases: Iterable[Release]) -> str:
    return "".join(f"{slug} {release}\n" for slug, release in sorted(releases))
