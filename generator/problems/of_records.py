"""Problems of records: what their fields say together."""

from __future__ import annotations

from generator.problems.entry import error

RECORDS = {
    "ngay-nguoc": error(
        (
            "`{field}` đứng trước `{first}`",
            "`{first}` là {start}",
            "xem lại hai ngày",
        ),
        ("`{field}` comes before `{first}`", "`{first}` is {start}", "look at both days"),
    ),
}
