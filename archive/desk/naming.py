"""What fields, rows and acts are called: in the history of a thing, between two texts of it, in a merge."""

from django.utils.translation import gettext_lazy as _

FIELDS = {
    "actor": _("actor"), "actors": _("actors it is about"), "archive_url": _("address of a kept copy"),
    "article": _("article"), "attributions": _("who told it"), "basis": _("how it is known"), "bound": _("bound"),
    "by": _("by"), "byline": _("byline"), "captured_at": _("captured at"), "captured_by": _("captured by"),
    "captured_how": _("how it came in"), "cites": _("claims it cites"), "claim": _("claim"),
    "coordinates": _("coordinates"), "corrections": _("corrections"), "country": _("country"),
    "date_claim": _("claim that dates it"), "dateline": _("dateline"), "description": _("description"),
    "discarded": _("discarded"), "due": _("due"), "editor": _("looked after by"), "end": _("ends before character"), "entries": _("entries"), "event": _("event"),
    "evidence": _("claims that hold it"), "figures": _("figures"), "folded": _("name without case and marks"),
    "form": _("how it is put"), "generalised": _("moved on purpose"), "geonames_id": _("GeoNames"),
    "georeference": _("source of the coordinates"), "headline": _("headline"),
    "issued_at": _("issued at"), "key": _("key"), "kept": _("kept"), "kind": _("kind"), "language": _("language"),
    "latitude": _("latitude"), "lead": _("on the home page"), "location": _("place"),
    "locations": _("places it is about"), "longitude": _("longitude"), "main": _("main question"),
    "measure": _("what is counted"), "media_type": _("media type"), "mentions": _("whom it tells"),
    "merged": _("merged"), "modality": _("happened, alleged or planned"), "name": _("name"),
    "named_as": _("as worded"), "note": _("private note"), "object": _("to whom"),
    "of": _("repeats the claim"), "on_behalf_of": _("on behalf of"), "one": _("the one"), "order": _("order"),
    "original_name": _("name of the file"), "other": _("the other"), "other_names": _("other names"),
    "parent": _("lies in, or is part of"), "part": _("about the part"), "participations": _("who took part"),
    "path": _("path"), "period": _("period"), "place": _("place"), "population": _("of whom"),
    "positions": _("positions"), "proposed": _("proposed as"), "proposed_by": _("proposed by"), "public_label": _("label instead of the name"),
    "public_text": _("what readers see of the text"), "published_anchor": _("published: counted from"),
    "published_basis": _("published: how it is known"), "published_earliest": _("published: first day"),
    "published_edtf": _("published"), "published_latest": _("published: last day"),
    "published_note": _("published: reason"), "published_part_of_day": _("published: part of the day"),
    "published_rule": _("published: rule"), "published_text": _("published, as worded"),
    "published_window": _("published: some time between"), "publisher": _("publisher"),
    "publisher_basis": _("publisher: how it is known"), "publisher_note": _("publisher: reason"),
    "questions": _("questions"), "quote": _("exact words"), "reason": _("reason"), "relations": _("relations"),
    "repointed": _("what was pointed elsewhere"), "resolved": _("settled"), "rights_note": _("note on rights"),
    "role": _("role"), "ruling": _("ruling"), "ruling_reason": _("ruling: reason"),
    "said_anchor": _("said: counted from"), "said_basis": _("said: how it is known"),
    "said_earliest": _("said: first day"), "said_edtf": _("said on"), "said_latest": _("said: last day"),
    "said_note": _("said: reason"), "said_part_of_day": _("said: part of the day"), "said_rule": _("said: rule"),
    "said_text": _("when it was said, as worded"), "said_window": _("said: some time between"),
    "script": _("script"), "segments": _("parts of the text"), "sensitivity": _("sensitivity"),
    "sensitivity_note": _("what a reader will find inside"), "sentences": _("sentences"),
    "set_aside": _("set aside as"), "shown_version": _("version that readers saw"), "sha256": _("fingerprint"), "slug": _("address"),
    "source_status": _("state of the source"), "stage": _("stage"), "stance": _("stance"), "start": _("begins at character"),
    "statement": _("in our words"), "summary": _("summary"), "supersedes": _("replaces the article"),
    "tags": _("tags"), "text": _("text"), "thing": _("thing"), "title": _("title"), "translations": _("translations"),
    "translator": _("translator"), "type": _("type"), "uid": _("identifier"),
    "undone": _("taken back"), "uncertainty_m": _("uncertainty in metres"), "unit": _("unit"), "url": _("web address"), "value": _("number"),
    "value_max": _("highest number"), "verb": _("verb"), "verbatim": _("number, as worded"), "version": _("version"),
    "weight": _("weight"), "when": _("when"), "when_anchor": _("when: counted from"), "when_basis": _("when: how it is known"),
    "when_earliest": _("when: first day"), "when_edtf": _("when, as a date"), "when_latest": _("when: last day"),
    "when_note": _("when: reason"), "when_part_of_day": _("when: part of the day"), "when_rule": _("when: rule"),
    "when_text": _("when, as worded"), "when_window": _("when: some time between"),
    "where_precision": _("how it lies there"), "wikidata_id": _("Wikidata"), "withhold_name": _("name is withheld"),
}  # fmt: skip


def field(name):
    """What the field `name` is called; one that the ledger kept and no noun has any more is called what it was."""
    return str(FIELDS.get(name) or name.replace("_", " "))


ROWS = {
    "attributions": _("teller"), "corrections": _("correction"), "entries": _("entry"),
    "evidence": _("claim that holds it"), "figures": _("figure"), "other_names": _("other name"),
    "participations": _("who took part"), "positions": _("position"), "questions": _("question"),
    "relations": _("relation"), "segments": _("part of the text"), "sentences": _("sentence"),
    "translations": _("translation"),
}  # fmt: skip
ACTS = {
    "approved": _("approved"), "assigned": _("assigned"), "commented": _("commented"), "created": _("created"),
    "discarded": _("laid aside"), "edited": _("edited"), "edition issued": _("edition issued"),
    "edition signed": _("edition signed"), "merged": _("merged"), "published": _("published"),
    "readdressed": _("given another address"), "redone": _("done again"), "reinstated": _("put before readers again"),
    "reopened": _("opened again"), "restored": _("taken up again"), "returned": _("returned to draft"),
    "resolved": _("settled"), "sent to review": _("sent to review"), "set back": _("set back"),
    "taken up": _("begun as a new draft"), "told apart": _("told apart"), "undone": _("taken back"),
    "unmerged": _("merge taken back"), "withdrawn": _("withdrawn"),
}  # fmt: skip


def row(name):
    """What one row of the list `name` is called."""
    return str(ROWS.get(name) or field(name))


def act(verb):
    """What the act `verb` of the ledger did."""
    return str(ACTS.get(verb) or verb)
