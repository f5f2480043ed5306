"""The repository as it is handed on: nothing of the machine it was made on, dependencies in step, commands that exist."""

import os
import re
import tomllib

import pytest
from django.core.management import get_commands, load_command_class

from tests.house.source import ROOT, text, tracked

TEXTS = {
    "",
    ".py",
    ".toml",
    ".txt",
    ".md",
    ".html",
    ".css",
    ".js",
    ".yaml",
    ".yml",
    ".sh",
    ".service",
    ".timer",
    ".json",
    ".svg",
}
HERE = "tests/house/test_repository.py"
NOT_OURS_TO_NAME = re.compile(
    r"/root/|/work/|/home/\w+/|/Users/\w+/"  # somebody's machine
    r"|pypi\.(?:org|python)|pythonhosted\.org|registry\.npmjs|index-url|find-links"  # somebody's registry
)
PROJECT = tomllib.loads(text("pyproject.toml"))
PINNED = re.compile(r"^([a-z0-9._-]+)==\S+", re.M)


def wanted(*lists):
    """The names of the distributions that the requirement lists ask for."""
    return {re.match(r"[A-Za-z0-9._-]+", line)[0].lower() for names in lists for line in names}


def test_no_file_names_a_machine_or_a_registry():
    files = [file for file in tracked() if file.suffix in TEXTS and str(file) != HERE]

    assert [f"{file}: {match}" for file in files for match in NOT_OURS_TO_NAME.findall(text(file))] == []


@pytest.mark.parametrize("name", ["run", "dev", "clients"])
def test_every_requirement_is_pinned_and_hashed(name):
    entries = re.split(r"\n(?=\S)", text(f"requirements/{name}.txt").strip())
    entries = [entry for entry in entries if not entry.startswith("#")]

    assert [entry for entry in entries if not PINNED.match(entry) or "--hash=sha256:" not in entry] == []


def test_what_the_project_asks_for_is_what_is_installed():
    project = PROJECT["project"]
    run = set(PINNED.findall(text("requirements/run.txt")))
    dev = set(PINNED.findall(text("requirements/dev.txt")))

    assert wanted(project["dependencies"], *project["optional-dependencies"].values()) <= run
    assert wanted(PROJECT["dependency-groups"]["dev"]) <= dev
    assert run <= dev


def test_what_is_installed_is_as_new_as_the_project_asks():
    from packaging.requirements import Requirement

    pinned = dict(re.findall(r"^([a-z0-9._-]+)==(\S+)", text("requirements/dev.txt"), re.M))
    lines = [*PROJECT["project"]["dependencies"], *PROJECT["dependency-groups"]["dev"]]

    assert [line for line in lines if pinned[Requirement(line).name.lower()] not in Requirement(line).specifier] == []


def test_the_licence_of_the_code_is_the_one_the_project_names():
    assert PROJECT["project"]["license"] == "AGPL-3.0-or-later"
    assert "GNU AFFERO GENERAL PUBLIC LICENSE" in text("LICENSE")[:200]


@pytest.mark.parametrize("name", ["dev", ".ci/run", "manage.py"])
def test_what_is_to_be_run_can_be_run(name):
    assert os.access(ROOT / name, os.X_OK)


DOCS = [file for file in tracked() if file.suffix == ".md" and file.parts[0] != "static"]


@pytest.mark.parametrize("file", DOCS, ids=str)
def test_every_command_in_the_docs_exists(file):
    """`./dev X`, `./dev manage X --option` and `manage.py X --option`."""
    known = get_commands()
    for words in re.findall(r"(?:\./dev manage|manage\.py) ([a-z][a-z_]*(?: [^`\n#|]*)?)", text(file)):
        command, *rest = words.split()
        assert command in known, f"{file}: manage.py {command}"
        options = load_command_class(known[command], command).create_parser("manage.py", command)._option_string_actions
        for option in re.findall(r"(?<!\S)--[a-z][a-z-]*", " ".join(rest)):
            assert option in options, f"{file}: manage.py {command} {option}"
    assert set(re.findall(r"\./dev ([a-z]+)", text(file))) <= {"demo", "test", "manage", "help"}
