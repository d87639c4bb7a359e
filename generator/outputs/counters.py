"""The counter of a site: where people hand in papers."""

from __future__ import annotations

from generator.outputs.desk import Desk
from generator.outputs.views import Counter
from generator.vietnamese.writing import phone_uri


def counter_of(desk: Desk) -> Counter:
    """Return where people hand in papers: at the agency where nobody says otherwise."""
    known, contact = desk.site.settings.counter, desk.contact
    phone = known.phone or contact.phone
    return Counter(
        name=known.name,
        address=known.address or contact.address,
        phone=phone,
        phone_uri=phone_uri(phone),
        email=known.email or contact.email,
        hours=known.hours or contact.hours,
    )
