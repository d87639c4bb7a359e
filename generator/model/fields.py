"""Fields of registers: one declaration of each, from which everything that a register has follows.

The schema of the front matter, the table of facts on the page, the columns of the data, their
JSON Schema, the lists by term, the scaffold for editors and the check of the manual.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from generator.model.facts import Facts
from generator.model.when import When
from generator.values import Struct

# Forms of values. A text is one line; lines, files and references are lists of them.
TEXT, LINES = "text", "lines"
DAY, TIME, YEAR = "day", "time", "year"
NUMBER, MONEY = "number", "money"  # whole numbers; money is in đồng
CHOICE, SWITCH = "choice", "switch"
PHONE, EMAIL, WEB = "phone", "email", "web"
FILES, REFS = (
    "files",
    "refs",
)  # files of the tree; other records, by path or by what they are called
TABLE = "table"  # a CSV file of the tree that is shown as a table
ROWS = "rows"
MANY = frozenset({LINES, FILES, REFS, TABLE, ROWS})

REQUIRED, KNOWN, OPTIONAL = "required", "known", "optional"


class Choice(Struct, frozen=True):
    """A word of a closed vocabulary, its words for readers, and what else people write for it."""

    id: str
    label: str
    also: tuple[str, ...] = ()


class Field(Struct, frozen=True):
    """A field of a register: its key in front matter and its words for readers.

    `need`: REQUIRED has a value; KNOWN must stand there, "" is unknown and shown as such; OPTIONAL
    may be left out. `facet`: records are listed by its terms. `listed`: lists show it. `turns`: the
    record's state may change as its day begins ("start") or is over ("end"). `also` are other
    spellings of the key. `normal` returns the form in which a text is kept, "" for what it cannot
    be, and `advice` the code of the warning where it was written otherwise. No two records of a
    site have the same `unique` value; a `portal` address is on a portal of public services; `stale`
    is after how many days a day is told as too long ago. Pages show rows with `newest_first` the
    other way round, and what is not `shown` in a way of its own. `note` and `example` are for the
    scaffold of a new record.
    """

    name: str
    label: str
    form: str = TEXT
    need: str = OPTIONAL
    note: str = ""
    example: str = ""
    choices: tuple[Choice, ...] = ()
    columns: tuple[Field, ...] = ()
    facet: bool = False
    listed: bool = False
    turns: str = ""
    also: tuple[str, ...] = ()
    normal: Callable[[str], str] | None = None
    unique: bool = False
    portal: bool = False
    stale: int = 0
    advice: str = "chua-dung-chuan"
    newest_first: bool = False
    shown: bool = True

    def choice(self, id: str) -> str:
        """Return the words for readers of a choice, or the text itself."""
        return next((each.label for each in self.choices if each.id == id), id)


class State(Struct, frozen=True):
    """What a record is at a moment: its id, its words, and how good that is for a reader.

    `tone` is "open" (act now), "soon" (not yet), "over" (no longer), "late" (should have been) or
    "" (nothing special).
    """

    id: str
    label: str
    tone: str = ""


class Period(Struct, frozen=True):
    """States that follow from two days: before the first, between them, after the last."""

    start: str
    end: str
    before: State
    during: State
    after: State


class Oddity(Struct, frozen=True):
    """What an editor should look at in the value of a field: the code and values of a problem.

    `at` leads to a place below the field, such as the number of a row and the name of a column.
    """

    field: str
    code: str
    values: tuple[tuple[str, str], ...] = ()
    at: tuple[int | str, ...] = ()


class Kind(Struct, frozen=True):
    """A kind of content: its folder below the tree ("" for pages) and whether it is dated.

    `sheet` is the one file at the root of a tree that holds all of the kind, without texts.
    What is not `indexed` is found by nobody who was not told the address: no search, no feed, no
    sitemap, no data; files of its folder are not published.
    """

    name: str
    folder: str
    dated: bool
    ready: bool = False
    sheet: str = ""
    indexed: bool = True


class Register(Kind, frozen=True):
    """A kind whose records have fields of their own.

    `label` names one record. `title_from`, `date_from`, `from_from` and `until_from` name the
    fields that title, date and window default to. Its states follow from a `period`, or from a
    `rule` about the facts at a moment. `ordered` are pairs of days of which the second
    is never before the first. Records whose state is over leave the section's own list for those of
    years and terms where it `archives` them. Its states have lists, as terms have, `by_state`.
    Records of a register that is not `paged` have no pages of their own, and so none of the data of
    pages. People come to the commune's counter for those with `counter`; those with `poster` hang
    on boards. `oddities` finds what is odd about facts that are each right, `moments` the moments
    near a clock at which more changes than the `turns` of its fields, `refused` says of a key that
    is no field what it would tell that nobody may, "" of any other. `updated_from` names the rows
    whose last day a record was updated on, `template` the template of its pages where that is not
    called like the kind.
    """

    ready: bool = True
    label: str = ""
    fields: tuple[Field, ...] = ()
    title_from: str = ""
    date_from: str = ""
    from_from: str = ""
    until_from: str = ""
    period: Period | None = None
    rule: Callable[[Facts, When], State | None] | None = None
    ordered: tuple[tuple[str, str], ...] = ()
    archives: bool = False
    by_state: bool = False
    paged: bool = True
    counter: bool = False
    poster: bool = False
    oddities: Callable[[Facts], tuple[Oddity, ...]] | None = None
    moments: Callable[[Facts, When], Iterator[When]] | None = None
    refused: Callable[[str], str] | None = None
    updated_from: str = ""
    template: str = ""

    def field(self, name: str) -> Field:
        """Return a field by its name; raises KeyError."""
        found = next((each for each in self.fields if each.name == name), None)
        if found is None:
            raise KeyError(name)
        return found

    @property
    def facets(self) -> tuple[Field, ...]:
        """The fields by whose terms records are listed."""
        return tuple(each for each in self.fields if each.facet)
