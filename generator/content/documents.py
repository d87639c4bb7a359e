"""From a Markdown file to a document, or to the problems that hold it back."""

from __future__ import annotations

from generator.content.bodies import body_in
from generator.content.editing import corrections_of, editing_advice, last_change
from generator.content.front_matter import Split, read_fields, split
from generator.content.places_in_tree import TreePlace, is_english, place_of, refused_slug
from generator.content.questions import answer_advice, asker_advice, with_due_day
from generator.content.record_facts import (
    advice_of,
    completed,
    facts_of,
    order_of,
    refused_keys,
    with_right_keys,
)
from generator.content.registers import schema_of
from generator.content.rules import ContentRules
from generator.content.schemas import (
    FrontMatter,
    PictureFields,
    SectionFields,
    SourceFields,
    SyndicateFields,
    WithdrawnFields,
)
from generator.model.body import Body, Ref
from generator.model.document import (
    Alias,
    Credit,
    Document,
    Mention,
    Syndicate,
    Tag,
    Withdrawal,
)
from generator.model.facts import NO_FACTS, Facts
from generator.model.fields import Kind, Register
from generator.model.pictures import Picture
from generator.model.registers.question import QUESTION
from generator.model.span import Span
from generator.problems import Problem, Severity, problem
from generator.sources.files import Text
from generator.sources.nodes import Mapping
from generator.sources.schema import locate
from generator.values import replace
from generator.vietnamese.slugs import slug_of

Read = tuple[Document | None, list[Problem]]


def document_of(source: Text, tree: str, rules: ContentRules) -> Read:
    """Return the document that a Markdown file holds, or None; every problem at once."""
    place = place_of(source.path, tree)
    if isinstance(place, Problem):
        return None, [place]
    halves, problems = split(source)
    if halves is None:
        return None, problems
    halves, fields, facts, found = _fields(place.kind, halves, rules)
    problems += found
    title = fields.title if fields else ""
    body, found = body_in(source, halves.halves, title, rules)
    problems += found
    if fields is None or body is None:
        return None, problems
    slug = fields.slug or place.slug
    where = halves.front.key("slug") if fields.slug else None
    if refusal := refused_slug(slug, place, where.where if where else Span(source.path)):
        return None, [*problems, refusal]
    if refusal := _other_language(fields, halves.front, place.folder):
        problems.append(refusal)
    if any(each.severity is Severity.ERROR for each in problems):
        return None, problems
    if place.kind is QUESTION:
        facts, found = with_due_day(facts, rules)
        titled = locate(halves.front, ("title",))[0]
        problems += [*found, *answer_advice(facts, body), *asker_advice(title, body, titled)]
    problems += editing_advice(fields, halves.front)
    made = _document(source, tree, place, halves, fields, body)
    unapproved = rules.needs_approval and fields.approved is None
    return replace(made, facts=facts, unapproved=unapproved), problems


def _fields(
    kind: Kind, halves: Split, rules: ContentRules
) -> tuple[Split, FrontMatter | None, Facts, list[Problem]]:
    """Return front matter with the right keys, its fields, and the facts of a record."""
    if not isinstance(kind, Register):
        fields, problems = read_fields(schema_of(kind.name), halves.front, rules)
        return halves, fields, NO_FACTS, problems
    front, problems = with_right_keys(halves.front, kind)
    draft = locate(front, ("draft",))[1] == "true"
    fields, found = read_fields(schema_of(kind.name, draft=draft), front, rules)
    problems += refused_keys(kind, found)
    if fields is None:
        return halves, None, NO_FACTS, problems
    facts = facts_of(kind, fields, front)
    problems += [*advice_of(kind, facts, front), *order_of(kind, facts)]
    return replace(halves, front=front), completed(kind, fields, facts), facts, problems


def section_of(source: Text, tree: str, rules: ContentRules) -> Read:
    """Return the text above the list of a section (`_index.md`); its `folder` names the section."""
    halves, problems = split(source)
    if halves is None:
        return None, problems
    fields, found = read_fields(SectionFields, halves.front, rules)
    problems += found
    body, found = body_in(source, halves.halves, "", rules)
    problems += found
    if fields is None or body is None:
        return None, problems
    inside = source.path.removeprefix(f"content/{tree}/").rpartition("/")[0]
    folder = "/".join(slug_of(segment) for segment in inside.split("/"))
    if refusal := _other_language(fields, halves.front, folder):
        return None, [*problems, refusal]
    return Document(
        path=source.path,
        tree=tree,
        kind="section",
        folder=folder,
        slug="",
        year=0,
        id=folder,
        title=fields.title,
        body=body,
        lang=_language(fields, halves.front, folder),
        summary=fields.summary,
        where=Span(source.path, 1, 1),
    ), problems


def _document(
    source: Text, tree: str, place: TreePlace, halves: Split, fields: FrontMatter, body: Body
) -> Document:
    at = halves.front
    year = place.year or (fields.date.day.year if fields.date and place.kind.dated else 0)
    return Document(
        path=source.path,
        tree=tree,
        kind=place.kind.name,
        folder=place.folder,
        slug=fields.slug or place.slug,
        year=year,
        id=fields.id or place.id,
        title=fields.title,
        body=body,
        lang=_language(fields, at, place.folder),
        date=fields.date,
        updated=last_change(fields),
        summary=fields.summary,
        category=fields.category,
        tags=tuple(Tag(name, slug_of(name) or "the") for name in fields.tags),
        image=_picture(fields.image, locate(at, ("image", "src"))[0]),
        author=fields.author,
        source=_credit(fields.source),
        quoted=fields.quoted,
        corrections=corrections_of(fields),
        draft=fields.draft,
        publish_from=fields.publish_from,
        publish_until=fields.publish_until,
        aliases=tuple(
            Alias(path, locate(at, ("aliases", number))[0])
            for number, path in enumerate(fields.aliases)
        ),
        syndicate=_syndicate(fields.syndicate),
        withdrawn=_withdrawal(fields.withdrawn, locate(at, ("withdrawn", "date"))[0]),
        hamlets=tuple(
            Mention(id, locate(at, ("thon", number))[0]) for number, id in enumerate(fields.thon)
        ),
        hotlines=fields.hotlines,
        where=locate(at, ("title",))[0],
    )


def _language(fields: FrontMatter | SectionFields, at: Mapping, folder: str) -> str:
    """Return the language of a text: that of its folder where it does not say."""
    return "en" if is_english(folder) and at.key("lang") is None else fields.lang


def _other_language(
    fields: FrontMatter | SectionFields, at: Mapping, folder: str
) -> Problem | None:
    """Return the problem of a text among the English ones that says that it is not, or None."""
    if not is_english(folder) or _language(fields, at, folder).partition("-")[0] == "en":
        return None
    values = {"lang": fields.lang}
    return problem("ngon-ngu-cua-en", locate(at, ("lang",))[0], values, width=len(fields.lang))


def _picture(fields: PictureFields | None, where: Span) -> Picture | None:
    if fields is None:
        return None
    return Picture(Ref(fields.src, "", "", "", where, media=True), fields.alt, fields.caption)


def _credit(fields: SourceFields | None) -> Credit | None:
    return Credit(fields.name, fields.url, fields.date, fields.author) if fields else None


def _syndicate(fields: SyndicateFields | None) -> Syndicate | None:
    if fields is None:
        return None
    return Syndicate(fields.to, fields.except_, fields.priority, fields.pin_until, fields.canonical)


def _withdrawal(fields: WithdrawnFields | None, where: Span) -> Withdrawal | None:
    return Withdrawal(fields.date, fields.why, where) if fields else None
