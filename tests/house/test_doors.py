"""Who may write: acts and the record's own hand, nobody else. Read from the syntax, so that no test need reach the line."""

import ast

import pytest

from tests.house.source import tree, under

ALWAYS_A_WRITE = {
    "acreate", "aget_or_create", "asave", "bulk_create", "bulk_update", "get_or_create", "update_or_create", "save_base",
}  # fmt: skip
A_WRITE_ON_ROWS = {"create", "update", "delete"}  # dictionaries and sets have some of these names too
ROWS = {
    "objects",
    "filter",
    "exclude",
    "all",
    "get",
    "live",
    "_default_manager",
    "_base_manager",
    "select_for_update",
    "using",
}
MAY_WRITE = ("archive/actions/", "archive/record/")
NOT_NOUNS = {  # Django's own tables, which the ledger does not speak of
    "archive/desk/roles.py": "groups and their permissions",
    "archive/desk/admin/people.py": "accounts",
    "archive/management/commands/demoaccounts.py": "the demo's accounts",
}
INSIDE_AN_ACT = {
    ("archive/desk/admin/base.py", "formset.save()"): "called by the act that saves the page",
    ("archive/desk/admin/base.py", "LogEntry.objects.create("): "the admin's own log, a table of Django's",
    (
        "archive/desk/forms.py",
        "self.model._default_manager.filter(pk__in=leaving).update(",
    ): "the form set saved by that act",
}
FILES = [f for f in under("archive", ".py") if not str(f).startswith(MAY_WRITE) and str(f) not in NOT_NOUNS]


def names_along(node):
    """The names in `a.b(…).c`, from the end: c, b, a."""
    while isinstance(node, ast.Attribute | ast.Call):
        if isinstance(node, ast.Attribute):
            yield node.attr
        node = node.func if isinstance(node, ast.Call) else node.value
    if isinstance(node, ast.Name):
        yield node.id


def writes(node):
    """Whether the call `node` would write rows."""
    if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Attribute):
        return False
    verb, *before = names_along(node.func)
    if verb in ALWAYS_A_WRITE or (verb in A_WRITE_ON_ROWS and ROWS & set(before)):
        return True
    # `super().save()` hands on what Django calls; `form.save(commit=False)` writes nothing.
    unsaved = any(word.arg == "commit" and isinstance(word.value, ast.Constant) for word in node.keywords)
    of_super = isinstance(node.func.value, ast.Call) and names_along(node.func.value.func).__next__() == "super"
    return verb in {"save", "delete"} and not unsaved and not of_super and before[:1] not in (["editing"], ["sourcing"])


def test_only_acts_and_the_record_write():
    found = [(str(file), ast.unparse(node)) for file in FILES for node in ast.walk(tree(file)) if writes(node)]

    def known(file, call):
        return any(file == where and call.startswith(start) for where, start in INSIDE_AN_ACT)

    assert [f"{file}: {call[:90]}" for file, call in found if not known(file, call)] == []


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("event.save()", True),
        ("Event.objects.create(title='x')", True),
        ("Event.objects.filter(pk=1).update(title='x')", True),
        ("Event.objects.bulk_create(rows)", True),
        ("Event.objects.live().delete()", True),
        ("found.update(more)", False),
        ("editing.save(event, by=person)", False),
        ("form.save(commit=False)", False),
        ("super().save()", False),
    ],
)
def test_the_rule_sees_what_it_should(line, expected):
    assert writes(ast.parse(line).body[0].value) is expected
