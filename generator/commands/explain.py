"""`trangxa explain`: why an output exists, what it is made of, what would make it again."""

from __future__ import annotations

from generator.build.explaining import Explanation, explain
from generator.build.pipeline import looking_into
from generator.build.project import Project
from generator.build.surveying import Unusable
from generator.commands.run import OK, USAGE, Run
from generator.telling.explanation import explanation_text
from generator.telling.problems_text import problems_text


def run_explain(run: Run, project: Project, target: str) -> int:
    """Say what is known of the output that a path or an address names; return the exit status."""
    try:
        with looking_into(project) as survey:
            found: Explanation | None = explain(survey, target)
    except Unusable as error:
        run.say(problems_text(error.problems, project.root, run.lang))
        return USAGE
    if found is None:
        run.complain(
            f"không có tệp hay địa chỉ `{target}` trong các trang được dựng",
            f"no site has `{target}`",
        )
        return USAGE
    print(explanation_text(found, project, run.lang))
    return OK
