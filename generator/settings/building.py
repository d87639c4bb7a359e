"""From validated fields to the values that everything below the border works with."""

from __future__ import annotations

from datetime import date, datetime, time

from generator.model.holidays import HolidayYear
from generator.model.settings import (
    AccountableSetting,
    ContactSetting,
    CounterSetting,
    Group,
    HotlineSetting,
    LookSetting,
    MenuEntry,
    OldHost,
    Opening,
    Origin,
    ProvinceSettings,
    Rejection,
    SectionSetting,
    SecuritySetting,
    SiteSettings,
    Term,
    TrafficLabel,
)
from generator.model.span import NOWHERE, Span
from generator.model.when import When
from generator.settings.schemas import (
    ContactFields,
    LookFields,
    ProvinceFields,
    RejectionFields,
    SecurityFields,
    SiteEmcFields,
    SiteFields,
)
from generator.sources.nodes import Mapping
from generator.sources.schema import locate
from generator.sources.zones import clock_of, when_of

NATIONAL_PORTAL = "dichvucong.gov.vn"


def province_of(fields: ProvinceFields, holidays: tuple[HolidayYear, ...] = ()) -> ProvinceSettings:
    """Return what all sites share; the hub's address follows the pattern until its file says."""
    return ProvinceSettings(
        name=fields.name,
        zone=fields.time_zone,
        hub=fields.hub,
        hub_url="",
        pattern=fields.base_url,
        groups=tuple(Group(id, group.name, group.kind) for id, group in fields.groups.items()),
        categories=tuple(Term(id, title) for id, title in fields.categories.items()),
        tags=fields.tags,
        origins=tuple(
            Origin(tree, origin.id, origin.name) for tree, origin in fields.origins.items()
        ),
        feed_authority=fields.feed_authority,
        trusted_hosts=(fields.feed_authority, *fields.trusted_hosts),
        emc=TrafficLabel(fields.emc.script, fields.emc.label) if fields.emc else None,
        holidays=holidays,
        portals=(NATIONAL_PORTAL, *fields.portals),
    )


def site_of(
    slug: str, fields: SiteFields, node: Mapping, province: ProvinceSettings
) -> SiteSettings:
    """Return the settings of a site; `node` tells where each value was written."""
    groups = {group.id: group for group in province.groups}
    districts = [groups[id] for id in fields.groups if groups[id].is_district]
    accountable = fields.accountable
    return SiteSettings(
        slug=slug,
        name=fields.name,
        type=fields.type,
        code=fields.code,
        groups=fields.groups,
        district=districts[0] if districts else None,
        base_url=(fields.base_url or province.pattern).replace("{slug}", slug),
        theme=fields.theme,
        valid_from=fields.valid.from_,
        sections=tuple(
            SectionSetting(folder, section.title, section.optional)
            for folder, section in fields.sections.items()
        ),
        menu=tuple(
            MenuEntry(entry.to, entry.text, entry.optional, locate(node, ("menu", number, "to"))[0])
            for number, entry in enumerate(fields.menu)
        ),
        contact=_contact(fields.contact, node),
        counter=CounterSetting(**dict(fields.counter)),
        hotlines=tuple(HotlineSetting(each.name, each.phone) for each in fields.hotlines),
        accountable=AccountableSetting(accountable.name, accountable.post),
        rejections=tuple(_rejection(item) for item in fields.syndication.reject),
        limit_on_home=fields.syndication.limit_on_home,
        province=province,
        where=Span(f"sites/{slug}.yml"),
        theme_where=locate(node, ("theme",))[0],
        security=_security(fields.security, node, province.zone),
        emc=_traffic_label(fields.emc, province.emc),
        look=_look(fields.look, node),
        old_hosts=tuple(
            OldHost(host, locate(node, ("old_hosts", number))[0])
            for number, host in enumerate(fields.old_hosts)
        ),
        needs_approval=fields.approval == "required",
    )


def _contact(fields: ContactFields, node: Mapping) -> ContactSetting:
    return ContactSetting(
        fields.address,
        fields.phone,
        fields.email,
        fields.hours,
        tuple(Opening(item.days, item.from_, item.to) for item in fields.opening),
        locate(node, ("contact", "opening"))[0] if fields.opening else NOWHERE,
    )


def _traffic_label(
    fields: SiteEmcFields | None, pattern: TrafficLabel | None
) -> TrafficLabel | None:
    if fields is None or pattern is None:
        return None
    script, label = pattern.script, pattern.label
    return TrafficLabel(script.replace("{id}", fields.id), label.replace("{id}", fields.id))


def _security(fields: SecurityFields | None, node: Mapping, zone: str) -> SecuritySetting | None:
    if fields is None:
        return None
    where = locate(node, ("security", "expires"))[0]
    return SecuritySetting(fields.contact, _end_of(fields.expires, zone), where)


def _end_of(moment: date, zone: str) -> When:
    """Return a moment in a zone; of a day, its last second there."""
    if not isinstance(moment, datetime):
        moment = datetime.combine(moment, time(23, 59, 59))
    return clock_of(moment, zone) if moment.tzinfo else when_of(moment, zone)


def _look(fields: LookFields, node: Mapping) -> LookSetting:
    names = ("accent", "crest", "banner")
    places = [locate(node, ("look", name))[0] for name in names]
    return LookSetting(fields.accent, fields.crest, fields.banner, *places)


def _rejection(fields: RejectionFields) -> Rejection:
    for by, value in (("id", fields.id), ("tag", fields.tag), ("category", fields.category)):
        if value is not None:
            return Rejection(by, value, fields.why)
    raise AssertionError("the schema allows exactly one")
