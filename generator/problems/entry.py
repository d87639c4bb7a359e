"""An entry of the catalogue: how grave a problem is and how it reads in both languages."""

from __future__ import annotations

from generator.values import Struct

Text = tuple[str, str, str]  # message, why, fix; `{name}` stands for a value


class Entry(Struct, frozen=True):
    """A kind of problem."""

    severity: str
    vi: Text
    en: Text

    def text(self, lang: str) -> Text:
        """Return message, reason and fix in a language."""
        return self.en if lang == "en" else self.vi


def error(vi: Text, en: Text) -> Entry:
    """Return an entry that holds a file back."""
    return Entry("error", vi, en)


def fault(vi: Text, en: Text) -> Entry:
    """Return an entry that is reported while the page is built."""
    return Entry("fault", vi, en)


def warning(vi: Text, en: Text) -> Entry:
    """Return an entry that is advice."""
    return Entry("warning", vi, en)
