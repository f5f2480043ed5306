"""A person who accepts one received text, as a process of its own: says whether it was taken, or why not."""

import json
import os
import sys

import django


def main(pk, who):
    """Accept the text `pk`, as `who`, once everybody is at the door."""
    from django.contrib.auth import get_user_model

    from archive.actions import receiving
    from archive.actions.act import Refused
    from archive.models import Article, Received

    person, row = get_user_model().objects.get(username=who), Received.objects.get(pk=pk)
    print("ready", flush=True)
    sys.stdin.readline()
    article = Article(uid=f"of-{who}", headline=f"As {who} sees it")
    try:
        receiving.accept(row, article, segments=[], by=person)
    except Refused as refusal:
        print(json.dumps({"who": who, "refused": refusal.faults}))
    else:
        print(json.dumps({"who": who, "refused": []}))


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "conflict_site.settings")
    django.setup()
    main(int(sys.argv[1]), sys.argv[2])
