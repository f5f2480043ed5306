"""The house's own files, read once."""

import ast
import subprocess
from functools import cache
from pathlib import Path

from django.conf import settings

ROOT = Path(settings.BASE_DIR)
NOT_OURS = {".git", ".venv", "var", "staticfiles", "node_modules", "__pycache__"}


@cache
def tracked():
    """Every file of the repository, relative to its root: as git knows them, or, in a plain copy, as they lie there."""
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard"], cwd=ROOT, capture_output=True, text=True
    )
    if listed.returncode == 0 and listed.stdout:
        return sorted(Path(name) for name in listed.stdout.splitlines() if (ROOT / name).is_file())
    files = (path.relative_to(ROOT) for path in ROOT.rglob("*") if path.is_file())
    hidden = ("_cache", ".hypothesis")
    return sorted(f for f in files if not NOT_OURS & set(f.parts) and not any(p.endswith(hidden) for p in f.parts))


def under(folder, suffix):
    """The files of `folder` with `suffix`, migrations aside."""
    return [f for f in tracked() if f.parts[0] == folder and f.suffix == suffix and "migrations" not in f.parts]


def text(path):
    """What stands in `path`."""
    return (ROOT / path).read_text()


@cache
def tree(path):
    """The syntax tree of `path`."""
    return ast.parse(text(path))


def functions(path):
    """Every function of `path`, with those inside classes and functions."""
    return [node for node in ast.walk(tree(path)) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)]
