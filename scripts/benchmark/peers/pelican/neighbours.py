"""A plugin: every article knows its newer and older neighbour in its section."""

from __future__ import annotations

from datetime import datetime
from itertools import groupby, pairwise
from typing import Protocol

from pelican import signals  # type: ignore[import-not-found]


class Article(Protocol):
    """What is used of Pelican's articles."""

    section: str
    date: datetime
    newer: Article | None
    older: Article | None


class Generator(Protocol):
    """What is used of Pelican's generator of articles."""

    articles: list[Article]


def link(generator: Generator) -> None:
    """Set `newer` and `older` of every article."""
    by_section = sorted(generator.articles, key=lambda article: article.section)
    for _, articles in groupby(by_section, key=lambda article: article.section):
        found = sorted(articles, key=lambda article: article.date, reverse=True)
        for article in found:
            article.newer = article.older = None
        for newer, older in pairwise(found):
            newer.older, older.newer = older, newer


def register() -> None:
    """Connect to Pelican."""
    signals.article_generator_finalized.connect(link)
