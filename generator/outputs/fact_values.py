"""Facts that need nothing but their own values, as pages and lists show them."""

from __future__ import annotations

from generator.model.facts import Facts
from generator.model.fields import CHOICE, DAY, LINES, MONEY, NUMBER, PHONE, SWITCH, YEAR, Field
from generator.model.registers import REGISTER_BY_NAME
from generator.outputs.views import FactView, Link
from generator.site.assembled import Page
from generator.vietnamese.writing import phone_uri

_COUNTS = (NUMBER, MONEY, YEAR)


def listed_facts(page: Page) -> tuple[FactView, ...]:
    """Return the known facts that lists show of a record."""
    register = REGISTER_BY_NAME.get(page.document.kind)
    if register is None:
        return ()
    found = (plain_fact(field, page.document.facts) for field in register.fields if field.listed)
    return tuple(fact for fact in found if fact.known)


def plain_fact(field: Field, facts: Facts) -> FactView:
    """Return a fact that needs nothing but its own value."""
    name, label, form = field.name, field.label, field.form
    if form == DAY:
        return FactView(name, label, form, when=facts.when(name))
    if form in _COUNTS:
        return FactView(name, label, form, number=facts.number(name))
    if form == LINES:
        return FactView(name, label, form, lines=facts.lines(name))
    text = facts.text(name)
    if form == CHOICE:
        return FactView(name, label, "text", text=field.choice(text))
    if form == SWITCH:
        known = facts.get(name)
        return FactView(name, label, form, text="" if known is None else str(known).lower())
    if form == PHONE:
        links = (Link(phone_uri(text), text),) if text else ()
        return FactView(name, label, form, links=links)
    return FactView(name, label, form, text=text)
