"""A wrong bundle is refused with every fault at once, each in words, and nothing of it is loaded."""

import subprocess
import sys
import time

import pytest
import tomli_w
from django.conf import settings
from hypothesis import HealthCheck, assume, given
from hypothesis import settings as examples
from hypothesis import strategies as st

from archive.actions.bodies import bodies
from archive.bundles.plan import Wrong, plan
from archive.models import ROOTS, Revision
from tests.bundles.making import FIXTURE, copied, files_of, run
from tests.bundles.spoiling import ALL, FILES, MALFORMED, NAMES, SENSE

pytestmark = pytest.mark.django_db


@pytest.fixture
def bundle(tmp_path):
    return copied(tmp_path / "bundle")


def archive():
    """All that is in it, as plain values."""
    rows = {f"{noun.__name__} {root.uid}": body for noun in ROOTS for root, body in bodies(noun.objects.all())}
    return rows, Revision.objects.count()


@pytest.mark.parametrize("name", ALL)
def test_a_spoilt_bundle_is_refused_in_words(bundle, name):
    spoil, words = ALL[name]
    spoil(bundle)

    start = time.monotonic()
    code, said = run("loadseeds", bundle)

    assert code == 2, said
    assert all(word in said for word in words), said
    assert said.endswith("Nothing was loaded.")
    assert len(said) < 20_000, "a message is for people"
    assert time.monotonic() - start < 10
    assert archive() == ({}, 0)


@pytest.mark.parametrize("name", ["an unknown key", "a date that is none", "a missing text", "a uid twice"])
def test_what_was_in_the_archive_before_stays_as_it_was(bundle, name):
    assert run("loadseeds", bundle)[0] == 0
    before = archive()
    ALL[name][0](bundle)
    assert run("loadseeds", bundle)[0] == 2
    assert archive() == before


def test_a_dry_run_finds_the_same_faults(bundle):
    SENSE["a date that is none"][0](bundle)
    assert run("loadseeds", bundle) == run("loadseeds", bundle, "--dry-run")


def test_every_fault_is_told_at_once(bundle):
    chosen = [NAMES["a place that is nowhere"], SENSE["words that are not in the text"], SENSE["half a coordinate"]]
    chosen += [MALFORMED["an unknown word"], FILES["a text with NUL"], SENSE["a figure that is not in the quotation"]]
    for spoil, _ in chosen:
        spoil(bundle)
    code, said = run("loadseeds", bundle)
    assert code == 2
    assert all(word in said for _, words in chosen for word in words), said
    faults = int(said.rpartition(" faults in ")[0].splitlines()[-1])
    assert faults >= len(chosen)
    assert len(said.splitlines()) == faults + 1


def test_a_fault_is_not_told_again_by_all_that_rests_on_it(bundle):
    MALFORMED["a truncated file"][0](bundle)
    SENSE["words that are not in the text"][0](bundle)
    assert "nowhere" not in run("loadseeds", bundle)[1]


def test_a_folder_that_is_none_is_named(tmp_path):
    code, said = run("loadseeds", tmp_path / "nowhere")
    assert code == 2
    assert "nowhere is not a folder" in said


@pytest.mark.parametrize("name", ["tables 10⁵ deep", "10⁴ digits, hexadecimal", "a file named in bytes"])
def test_a_process_says_so_with_exit_code_2_and_no_traceback(bundle, real_database, name):
    ALL[name][0](bundle)
    done = subprocess.run(
        [sys.executable, "manage.py", "loadseeds", str(bundle)],
        env=real_database,
        cwd=settings.BASE_DIR,
        capture_output=True,
    )
    assert done.returncode == 2
    assert b"Traceback" not in done.stderr
    assert b"Nothing was loaded." in done.stderr


TOML = sorted(name for name in files_of(FIXTURE) if name.endswith(".toml"))


def faults_of(bundle):
    """The faults of a bundle; none if it can be loaded."""
    try:
        plan(bundle)
    except Wrong as wrong:
        return wrong.faults
    return []


@st.composite
def spoilt(draw):
    """One file of the bundle, with bytes cut out, put in, or doubled."""
    name = draw(st.sampled_from(sorted(files_of(FIXTURE))))
    data = (FIXTURE / name).read_bytes()
    start = draw(st.integers(0, len(data)))
    end = draw(st.integers(start, min(len(data), start + 40)))
    put_in = draw(
        st.one_of(st.binary(max_size=8), st.text(max_size=8).map(lambda text: text.encode("utf-8", "replace")))
    )
    return name, data[:start] + put_in * draw(st.integers(0, 3)) + data[end:]


@given(spoilt())
@examples(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_whatever_the_bytes_it_loads_or_names_a_file(tmp_path_factory, db, spoilt):
    name, data = spoilt
    bundle = copied(tmp_path_factory.mktemp("spoilt") / "bundle")
    (bundle / name).write_bytes(data)
    assert all(fault.file.endswith((".toml", ".txt")) and fault.message for fault in faults_of(bundle))


VALUES = st.recursive(
    st.one_of(
        st.integers(-(10**30), 10**30),
        st.floats(),
        st.booleans(),
        st.text(max_size=12).filter(lambda text: text.isprintable()),
        st.dates(),
    ),
    lambda inner: st.lists(inner, max_size=3),
    max_leaves=4,
)


@given(st.sampled_from(TOML), st.data())
@examples(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_whatever_the_value_of_a_key_it_loads_or_says_what_is_wrong(tmp_path_factory, db, name, data):
    lines = (FIXTURE / name).read_text().splitlines()
    keys = [number for number, line in enumerate(lines) if " = " in line]
    number = data.draw(st.sampled_from(keys))
    key, _, old = lines[number].partition(" = ")
    value = tomli_w.dumps({"x": data.draw(VALUES)}).partition(" = ")[2].strip().replace("\n", "")
    assume(value != old)
    lines[number] = f"{key} = {value}"
    bundle = copied(tmp_path_factory.mktemp("spoilt") / "bundle")
    (bundle / name).write_text("\n".join(lines))
    code, said = run("loadseeds", bundle)
    assert code in (0, 2)
    assert said
