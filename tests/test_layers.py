"""The rules of DESIGN §6 hold for the whole generator, and each rule finds what breaks it."""

from __future__ import annotations

import pytest

from tests.layers import (
    Rule,
    Sources,
    commands_that_import_another,
    cycles,
    impurities,
    long_functions,
    long_modules,
    read_sources,
    scattered_libraries,
    upward_imports,
)
from tests.workspace import REPOSITORY

RULES: tuple[Rule, ...] = (
    upward_imports,
    commands_that_import_another,
    impurities,
    cycles,
    scattered_libraries,
    long_modules,
    long_functions,
)


@pytest.fixture(scope="module")
def generator() -> Sources:
    """The text of every module of the generator."""
    return read_sources(REPOSITORY / "generator")


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_the_generator_keeps_the_rule(rule: Rule, generator: Sources) -> None:
    """Nothing in generator/ breaks the rule."""
    assert rule(generator) == []


def test_every_module_is_looked_at(generator: Sources) -> None:
    """The rules see modules of every layer, so that their silence means something."""
    seen = {"generator", "generator.cli", "generator.site.links", "generator.content.dialect"}
    assert seen <= set(generator)


PLANTED: tuple[tuple[Rule, dict[str, str], list[str]], ...] = (
    (
        upward_imports,
        {"generator.site.links": "from generator.outputs.desk import Desk\n"},
        ["generator.site.links:1 imports generator.outputs.desk"],
    ),
    (
        upward_imports,
        {"generator.model.span": "def f() -> None:\n    import generator.build.pool\n"},
        ["generator.model.span:2 imports generator.build.pool"],
    ),
    (
        upward_imports,
        {"generator.content.trees": "from generator.settings.reading import read_settings\n"},
        ["generator.content.trees:1 imports generator.settings.reading"],
    ),
    (
        upward_imports,
        {"generator.site.links": "from ..build import pool\n"},
        ["generator.site.links:1 imports ..build"],
    ),
    (
        upward_imports,
        {"generator.helpers": "", "generator.build.pool": "from generator import helpers\n"},
        ["generator.build.pool:1 imports generator.helpers"],
    ),
    (
        commands_that_import_another,
        {
            "generator.commands.serve": "from generator.commands.build import run_build\n",
            "generator.commands.build": "from generator.commands.run import Run\n",
        },
        ["generator.commands.serve:1 imports generator.commands.build"],
    ),
    (
        impurities,
        {
            "generator.site.links": "import os.path\nfrom pathlib import Path\n",
            "generator.model.when": "import datetime\nday = datetime.date.today()\n",
            "generator.digests": "def f(): return open('x'), hash('x')\n",
            "generator.outputs.home": "from random import choice\n",
            "generator.vietnamese.slugs": "import locale, urllib.request\n",
            "generator.build.pool": "import os, time\n",
        },
        [
            "generator.site.links:1 imports os.path",
            "generator.site.links:2 imports pathlib",
            "generator.outputs.home:1 imports random",
            "generator.vietnamese.slugs:1 imports locale",
            "generator.vietnamese.slugs:1 imports urllib.request",
            "generator.model.when:2 calls today()",
            "generator.digests:1 calls open()",
            "generator.digests:1 calls hash()",
        ],
    ),
    (
        cycles,
        {
            "generator.site.a": "from generator.site import b\n",
            "generator.site.b": "def late():\n    from generator.site.c import name\n",
            "generator.site.c": "import generator.site.a\n",
            "generator.site.d": "import generator.site.a\n",
        },
        ["generator.site.a", "generator.site.b", "generator.site.c"],
    ),
    (
        scattered_libraries,
        {
            "generator.sources.nodes": "import yaml\n",
            "generator.settings.reading": "from yaml import load\n",
            "generator.themes.theme": "import jinja2\n",
            "generator.themes.inspection": "from jinja2 import nodes\n",
        },
        ["yaml is imported in generator.settings.reading, generator.sources.nodes"],
    ),
    (
        scattered_libraries,
        {"generator.themes.theme": "import jinja2\n", "generator.cli": "import jinja2\n"},
        ["jinja2 is imported in generator.cli, generator.themes"],
    ),
    (long_modules, {"generator.cli": "x = 1\n" * 251}, ["generator.cli: 251 lines"]),
    (
        long_functions,
        {"generator.cli": "class A:\n    def f(self):\n" + "        x = 1\n" * 60},
        ["generator.cli:2 f: 61 lines"],
    ),
)


@pytest.mark.parametrize(("rule", "planted", "expected"), PLANTED)
def test_a_planted_violation_is_found(
    rule: Rule, planted: dict[str, str], expected: list[str]
) -> None:
    """Each rule names the module, the line and what is wrong, and nothing else."""
    assert rule(planted) == expected
