"""What came after the first publication: an edition, a correction, a new version of a chronology, a second edition."""


def go_on():
    """Correct an event of the chronology of Raqqa and issue it twice, before and after; run in a process of its own."""
    import django

    django.setup()
    from django.contrib.auth import get_user_model

    from archive.actions import correction, editing, review
    from archive.actions.publication import chronologies, editions
    from archive.models import Chronology, Event

    editor, reviewer = (get_user_model().objects.get(username=name) for name in ("editor", "reviewer"))
    raqqa = Chronology.objects.get(slug="raqqa")
    editions.issue(raqqa, by=reviewer)
    event = Event.objects.get(uid="clearing-of-the-stadium")
    event.title = "Fighters pushed out of the stadium in Raqqa"
    editing.save(event, by=editor, rows=lambda: _reworded(event.sentences.get(order=1)))
    correction.correct(
        review.approve(review.send(event, by=editor), by=reviewer),
        kind="correction",
        text="The title said that the stadium was cleared; the report says that fighters were pushed out.",
        by=reviewer,
    )
    raqqa.refresh_from_db()
    raqqa.title = "Raqqa, as told in October 2017"
    editing.save(raqqa, by=editor)
    chronologies.publish_all([raqqa], by=reviewer, reason="The name of an event has changed.")
    editions.issue(Chronology.objects.get(slug="raqqa"), by=reviewer)


def _reworded(sentence):
    sentence.text = "In the stadium it tells of flags of the Syrian Democratic Forces, the YPG and the YPJ."
    sentence.save()
