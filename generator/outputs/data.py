"""Outputs: the lists of a site as JSON and CSV, what there is of them, and their schemas."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.kinds import KINDS
from generator.model.registers import UNINDEXED_FOLDERS
from generator.model.settings import Network
from generator.outputs.data_schemas import json_schema
from generator.outputs.datasets import Dataset, datasets_of, kind_of_data, schema_url
from generator.outputs.desk import Desk
from generator.outputs.output import Output, written
from generator.outputs.shared import Shared
from generator.outputs.views import Link
from generator.site.assembled import Section
from generator.site.permalinks import absolute, file_of
from generator.values import Struct

INDEX = "/data/index.json"


class IndexEntry(Struct, frozen=True):
    """A dataset of the index: how many items it has, and the absolute addresses of its forms."""

    name: str
    title: str
    kind: str
    count: int
    json: str
    csv: str
    schema: str


class IndexView(Struct, frozen=True):
    """What a site has for programs; only the hub names the sites, by slug and their own index."""

    site: str
    name: str
    url: str
    datasets: tuple[IndexEntry, ...]
    sites: tuple[tuple[str, str], ...] = ()


def data(desk: Desk, network: Network, shared: Shared) -> Iterator[Output]:
    """Yield each list as JSON and CSV, and their index; in the hub the schemas of all kinds too."""
    settings = desk.site.settings
    datasets = tuple(datasets_of(desk, shared))
    for each in datasets:
        yield written(file_of(json_url(each.name)), "dataset", each)
        yield written(file_of(csv_url(each.name)), "table", each)
    sites = network.sites if settings.is_hub else ()
    view = IndexView(
        site=settings.slug,
        name=settings.full_name,
        url=settings.base_url,
        datasets=tuple(_entry(settings.base_url, each) for each in datasets),
        sites=tuple((each.slug, absolute(each.base_url, INDEX)) for each in sites),
    )
    yield written(file_of(INDEX), "index", view)
    for kind in KINDS if settings.is_hub else ():
        if (kind.ready or kind.sheet) and kind.folder not in UNINDEXED_FOLDERS:
            yield written(file_of(schema_url("/", kind.name)), "schema", json_schema(kind.name))


def _entry(base_url: str, dataset: Dataset) -> IndexEntry:
    return IndexEntry(
        dataset.name,
        dataset.title,
        dataset.kind,
        len(dataset.rows.items),
        absolute(base_url, json_url(dataset.name)),
        absolute(base_url, csv_url(dataset.name)),
        dataset.schema,
    )


def data_links(section: Section | None) -> tuple[Link, ...]:
    """Return the addresses of a section's list for spreadsheets and programs."""
    if section is None or not kind_of_data(section):
        return ()
    return links_to_data(section.folder)


def links_to_data(name: str) -> tuple[Link, ...]:
    """Return the addresses of a dataset for spreadsheets and programs."""
    return (Link(csv_url(name), "CSV"), Link(json_url(name), "JSON"))


def json_url(name: str) -> str:
    """Return the address of a dataset as JSON."""
    return f"/data/{name}.json"


def csv_url(name: str) -> str:
    """Return the address of a dataset as CSV."""
    return f"/data/{name}.csv"
