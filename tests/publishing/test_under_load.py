"""Publishing on a real web server while readers ask without end: nobody sees anything amiss."""

from __future__ import annotations

import random
from dataclasses import dataclass

import pytest

from tests.publishing.editing import MARK, Editors, deck
from tests.publishing.loading import Load, under_load
from tests.publishing.province import DOMAIN, UNLIMITED, province
from tests.publishing.reading import Reader, Readers, judged
from tests.publishing.timeline import Target, Timeline
from tests.servers.running import running_nginx

SEED = 20261126
# Communes, publications, and how long a reader waits from one answer to the next question: with
# --long, and else, as other tests need the machine as well.
FULL, SMALL = (124, 200, 0.005), (8, 20, 0.02)
READERS = 3
STEP = 0.5  # days from one publication to the next: assets of old releases go, too
ONE_BACK, ALL_BACK = 7, 19  # after so many publications one site goes back, or all do


@dataclass
class Day:
    """What came of a day's publications, for readers and for those who publish."""

    load: Load
    readers: Readers
    watch: Reader
    editors: Editors
    timeline: Timeline
    published: int
    switches: int
    back: int


@pytest.fixture(scope="module")
def day(tmp_path_factory: pytest.TempPathFactory, pytestconfig: pytest.Config) -> Day:
    """A province that is published again and again under load, by nginx with our configuration."""
    communes, count, pause = FULL if pytestconfig.getoption("--long") else SMALL
    top = tmp_path_factory.mktemp("province")
    made = province(top, communes)
    editors = Editors(made, random.Random(SEED))  # noqa: S311 a seed
    editors.begin()
    made.build()
    assert made.publish() == 0
    timeline = Timeline(made.place, made.slugs, DOMAIN)
    with running_nginx(
        top / "nginx", root=made.root, to=made.place.root, options=UNLIMITED
    ) as server:
        watch = Reader(server.port, random.Random(SEED), timeline)  # noqa: S311 as above
        lasting = validators(watch, lasting_targets(timeline))
        readers = Readers(server.port, timeline, READERS, pause)
        loaded = under_load((top / "load", server.port), timeline, lasting, pause)
        with loaded as load, readers:
            day = Day(load, readers, watch, editors, timeline, 0, 0, 0)
            for number, what in enumerate(deck(editors.rng, count), start=1):
                publish(day, what, number)
                go_back(day, number)
        watch.close()
    return day


def lasting_targets(timeline: Timeline) -> list[Target]:
    """Return what every release of the day has: no articles that come and go, no hashed names."""
    passing = ("/bai-", "assets/site.")
    return [each for each in timeline.targets if not any(part in each[1] for part in passing)]


def validators(watch: Reader, targets: list[Target]) -> dict[Target, str]:
    """Ask for every target once; return the validator of each."""
    for target in targets:
        watch.ask(target, "")
    return {target: watch.tag(target, "") for target in targets}


def publish(day: Day, what: str, number: int) -> None:
    """Edit, build and publish; ask at once with the old validator where one letter was turned."""
    turned = [(slug, f"{MARK}.html") for slug in day.editors.edit(what)]
    day.editors.province.build(number * STEP)
    day.watch.close()  # who is silent for a minute is hung up on
    for target in turned:
        day.watch.ask(target, "")
    with day.timeline.changing():
        assert day.editors.province.publish(number * STEP) == 0
    day.published += 1
    day.switches += day.timeline.switched
    day.watch.close()
    for target in turned:
        for _ in range(2):
            day.watch.ask(target, "", again=True)


def go_back(day: Day, number: int) -> None:
    """Now and then take a publication back, in one site or in all."""
    made, rng = day.editors.province, day.editors.rng
    wanted = [["--site", rng.choice(made.slugs)]] if number % ONE_BACK == 0 else []
    wanted += [[]] if number % ALL_BACK == 0 else []
    for options in wanted:
        with day.timeline.changing():
            assert made.roll_back(number * STEP, *options) in (0, 3)
        day.back += day.timeline.switched


def test_no_request_fails_and_no_body_is_cut(day: Day) -> None:
    """wrk gets every page, asset and conditional request answered whole, over all hosts."""
    print(day.load.counts, f"{day.load.rate}/s", day.published, day.switches, day.back)
    assert day.load.faults == {}
    assert day.load.counts["200"] > day.published
    assert day.load.counts["304"] > day.published


def test_readers_receive_what_is_delivered_at_that_time(day: Day) -> None:
    """Every body is whole and of a release that was delivered then, every 304 says the truth,
    every asset that a page names is there, also changes later, and is the one that it names."""
    print(
        {
            name: day.readers.count(name)
            for name in ("requests", "assets", "assets later", "304", "404")
        }
    )
    assert day.readers.faults[:9] == []
    assert day.readers.count("assets later") > 0
    assert day.readers.count("304") > 0
    assert day.readers.count("404") > 0


def test_an_edit_that_keeps_the_size_is_seen_at_once(day: Day) -> None:
    """Who asks with the old validator after one letter was changed gets the page, then a 304."""
    assert [*day.watch.faults, *judged(day.watch.seen, day.timeline)] == []
    turned = [each for each in day.watch.seen if each.target[1] == f"{MARK}.html"]
    turned = turned[len(day.timeline.slugs) - 1 :]
    turns = day.editors.notes.count("turn")
    assert [each.status for each in turned] == [200, 200, 304] * turns
    assert all(a.digest != b.digest for a, b in zip(turned[::3], turned[1::3], strict=True))


def test_everything_happened_that_a_day_holds(day: Day) -> None:
    """Every sort of edit was published, each publication switched something, some went back."""
    assert set(day.editors.notes) == set(deck(random.Random(), 20))  # noqa: S311 the set is meant
    assert day.switches >= day.published
    assert day.back > 0
