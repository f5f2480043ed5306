"""Every quotation that readers are shown stands in its article as it was captured, character for character."""

import json
import re

import pytest

from archive.models import Article
from archive.record.models import ClaimRow
from tests.bundles.making import run
from tests.factories import PersonFactory

pytestmark = [pytest.mark.django_db, pytest.mark.one_database]


def shown(quote):
    """What a quotation shows of its article, as a pattern: what is withheld may be anything."""
    parts = [quote] if isinstance(quote, str) else quote
    return "".join(re.escape(part) if isinstance(part, str) else ".+" for part in parts)


def test_every_published_quotation_of_the_seeds_stands_where_it_says_it_does(settings):
    PersonFactory(username="reviewer")
    assert run("loadseeds", settings.BASE_DIR / "seeds")[0] == 0
    assert run("publishchronology", "--all", by="reviewer")[0] == 0

    texts = dict(Article.objects.values_list("slug", "text"))
    claims = [(row.article, json.loads(row.document)) for row in ClaimRow.objects.all()]
    wrong = [
        claim["id"]
        for article, claim in claims
        if not re.fullmatch(shown(claim["quote"]), texts[article][claim["start"] : claim["end"]], re.S)
    ]
    assert (len(claims) > 200, wrong) == (True, [])
