"""What a thing is called: in the language of the page where its own document says so, never by a name that fits others too."""

import pytest
from django.utils.translation import override

from archive.record import tags

ARABIC = {"name": "الرقة", "kind": "alias", "language": "ar", "script": "Arab"}
BESIDE = '<bdi lang="ar">الرقة</bdi> <small class="own"><bdi>Raqqa</bdi></small>'


@pytest.mark.one_database
@pytest.mark.parametrize(
    ("language", "other", "shown"),
    [
        ("ar", {}, BESIDE),
        ("en", {}, "<bdi>Raqqa</bdi>"),
        ("ar", {"language": "ar-SY"}, BESIDE),
        ("ar", {"language": "ckb"}, "<bdi>Raqqa</bdi>"),
        ("ar", {"kind": "weak"}, "<bdi>Raqqa</bdi>"),
        ("ar", {"kind": "former"}, "<bdi>Raqqa</bdi>"),
    ],
)
def test_the_name_in_the_language_of_the_page_stands_before_the_records_own(language, other, shown):
    with override(language):
        assert tags.named({"name": "Raqqa", "names": [ARABIC | other]}) == shown
