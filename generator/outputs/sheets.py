"""Outputs: the pages that sheets give: the organisation, the hamlets, each hamlet."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.hamlets import HAMLETS_FOLDER, hamlet_url
from generator.model.organisation import ORGANISATION_URL, Organisation
from generator.model.people import Officer
from generator.model.registers.schedule import SCHEDULE
from generator.model.registers.sheets import ORGANISATION
from generator.outputs.data import data_links, links_to_data
from generator.outputs.desk import Desk, newest
from generator.outputs.lists import hamlet_listing, neighbour
from generator.outputs.output import Output, paths_of, template, written
from generator.outputs.schedules import calendar_of, coming_times
from generator.outputs.sheet_views import (
    HamletEntry,
    HamletsView,
    HamletView,
    OrganisationView,
    PersonView,
    UnitView,
)
from generator.outputs.views import Link
from generator.site.assembled import Neighbourhood, Page, Section
from generator.site.paging import leaves
from generator.site.permalinks import absolute, file_of
from generator.values import replace
from generator.vietnamese.writing import phone_uri


def organisation(desk: Desk) -> Iterator[Output]:
    """Yield the page of the organisation where the site has one."""
    known = desk.site.sheets.organisation
    if known is None or all(page.document.kind != ORGANISATION.name for page in desk.site.pages):
        return  # there is none, or a text stands at its address
    description = ", ".join(unit.name for unit in known.below(""))
    head = replace(desk.head(ORGANISATION_URL, known.title, description), date=known.updated)
    view = OrganisationView(
        head=head,
        chrome=desk.chrome(ORGANISATION_URL),
        breadcrumbs=(),
        title=known.title,
        updated=known.updated,
        units=_units(desk, known, ""),
        data=links_to_data("to-chuc") if any(known.officers) else (),
    )
    yield template(file_of(ORGANISATION_URL), "organisation.html", view, (known.path,))


def _units(desk: Desk, known: Organisation, id: str) -> tuple[UnitView, ...]:
    """Return the bodies below one, each with those below it."""
    return tuple(
        UnitView(
            id=unit.id,
            name=unit.name,
            phone=unit.phone,
            phone_uri=phone_uri(unit.phone),
            email=unit.email,
            address=unit.address,
            duties=unit.duties,
            people=tuple(_person(desk, officer) for officer in unit.officers),
            units=_units(desk, known, unit.id),
        )
        for unit in known.below(id)
    )


def _person(desk: Desk, officer: Officer) -> PersonView:
    named, tenure = officer.image, officer.tenure
    found = desk.picture(named.target) if named else None
    image = replace(found, alt=named.alt, caption=named.caption) if named and found else None
    return PersonView(
        post=officer.post,
        name=officer.name,
        vacant=officer.vacant,
        phone=officer.phone,
        phone_uri=phone_uri(officer.phone),
        email=officer.email,
        duties=officer.duties,
        since=tenure.since if tenure else None,
        until=tenure.until if tenure else None,
        image=image,
    )


def hamlets(desk: Desk) -> Iterator[Output]:
    """Yield the list of hamlets and the page of each, where the site has such a section."""
    section = desk.site.section(HAMLETS_FOLDER)
    if section is None:
        return
    known = desk.site.sheets.hamlets
    sources = [known.path] if known else []
    text = [section.text] if section.text else []
    yield template(file_of(section.url), "hamlets.html", _list(desk, section), (*text, *sources))
    for each in desk.site.sheets.neighbourhoods:
        pages = paths_of([*each.undated, *each.dated])
        path = file_of(hamlet_url(each.hamlet.id))
        view = _hamlet(desk, each, section)
        yield template(path, "hamlet.html", view, (*sources, *pages))
        if schedules := _schedules(each):
            url = absolute(desk.site.settings.base_url, hamlet_url(each.hamlet.id))
            calendar = calendar_of(desk, view.title, url, schedules)
            yield written(file_of(view.calendar), "calendar", calendar, paths_of(schedules))


def _list(desk: Desk, section: Section) -> HamletsView:
    intro = section.intro
    return HamletsView(
        head=desk.head(section.url, section.title, intro.excerpt if intro else ""),
        chrome=desk.chrome(section.url),
        breadcrumbs=(),
        title=section.title,
        intro=desk.body(intro, section.url) if intro else (),
        items=tuple(_entry(desk, each) for each in desk.site.sheets.neighbourhoods),
        data=data_links(section),
    )


def _entry(desk: Desk, each: Neighbourhood) -> HamletEntry:
    hamlet = each.hamlet
    return HamletEntry(
        url=hamlet_url(hamlet.id),
        name=hamlet.full_name,
        person=_person(desk, hamlet.head),
        households=hamlet.households,
        people=hamlet.people,
    )


def _schedules(each: Neighbourhood) -> tuple[Page, ...]:
    return tuple(page for page in each.undated if page.document.kind == SCHEDULE.name)


def _hamlet(desk: Desk, each: Neighbourhood, section: Section) -> HamletView:
    hamlet, listing = each.hamlet, hamlet_listing(each)
    leaf, schedules = leaves(listing.pages)[0], _schedules(each)
    items = tuple(desk.summary(page) for page in leaf.items)
    head = desk.head(listing.own, hamlet.full_name)
    feed = Link(listing.feed, hamlet.full_name)
    return HamletView(
        head=replace(head, feeds=(feed,), date=newest(items)),
        chrome=desk.chrome(listing.own),
        breadcrumbs=(Link(section.url, section.title),),
        title=hamlet.full_name,
        persons=tuple(_person(desk, officer) for officer in hamlet.officers),
        households=hamlet.households,
        people=hamlet.people,
        counted=hamlet.counted,
        house=hamlet.house,
        pages=tuple(desk.summary(page) for page in each.undated),
        items=items,
        older=neighbour(listing, leaf.older),
        feed=listing.feed,
        times=coming_times(desk, schedules),
        calendar=f"{listing.url}lich.ics" if schedules else "",
    )
