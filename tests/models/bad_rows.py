"""For every constraint of the database, the ways in which one good row is made bad: constraint → changed columns.

A value is set as it stands; a function is given a world of good rows and returns the value.
"""

from datetime import date

UNKNOWN_DATE = {"edtf": "", "earliest": None, "latest": None, "basis": "unknown", "anchor": "", "note": ""}
MAY = {"edtf": "2015-05", "earliest": date(2015, 5, 1), "latest": date(2015, 5, 31), "basis": "stated"}
BAD_DATES = {
    "earliest_before_latest": [MAY | {"earliest": date(2015, 6, 1)}],
    "empty_is_unknown": [
        {"edtf": ""},
        {"basis": "unknown"},
        UNKNOWN_DATE | {"basis": "stated"},
        UNKNOWN_DATE | {"earliest": date(2015, 5, 1)},  # latest null
        UNKNOWN_DATE | {"latest": date(2015, 5, 1)},  # earliest null
        MAY | {"earliest": None, "latest": None},
    ],
    "reason_given": [
        {"basis": "resolved", "anchor": "", "note": "‘Tuesday’"},
        {"basis": "resolved", "anchor": "2017-10-17", "note": ""},
        {"basis": "inferred", "note": ""},
    ],
    "basis_known": [{"basis": "guessed"}],
    "part_of_day_known": [{"part_of_day": "teatime"}],
}
DATED = {
    "actorrelation_when": "ActorRelation",
    "article_published": "Article",
    "claim_said": "Claim",
    "event_when": "Event",
    "position_when": "Position",
}


def _first(model):
    return lambda world: world[model].pk


def _dates():
    for prefix, model in DATED.items():
        column = prefix.partition("_")[2]
        for name, changes in BAD_DATES.items():
            for change in changes:
                dated = {f"{column}_{key}": value for key, value in change.items()}
                yield f"{prefix}_{name}", model, MAY_FOR[column] | dated


MAY_FOR = {name: {f"{name}_{key}": value for key, value in MAY.items()} for name in ("when", "published", "said")}

# A word that is not of its list, and a text that is empty: constraint → (model, column).
UNKNOWN_WORDS = {
    "received_how_known": ("Received", "how"),
    "report_kind_known": ("Report", "kind"),
    "actor_kind_known": ("Actor", "kind"),
    "actor_stage_known": ("Actor", "stage"),
    "actorname_kind_known": ("ActorName", "kind"),
    "actorrelation_kind_known": ("ActorRelation", "kind"),
    "article_public_text_known": ("Article", "public_text"),
    "article_source_status_known": ("Article", "source_status"),
    "article_stage_known": ("Article", "stage"),
    "attribution_basis_known": ("Attribution", "basis"),
    "chronology_stage_known": ("Chronology", "stage"),
    "claim_form_known": ("Claim", "form"),
    "claim_kind_known": ("Claim", "kind"),
    "claim_sensitivity_known": ("Claim", "sensitivity"),
    "claim_stance_known": ("Claim", "stance"),
    "correction_kind_known": ("Correction", "kind"),
    "correction_weight_known": ("Correction", "weight"),
    "distinction_kind_known": ("Distinction", "kind"),
    "event_modality_known": ("Event", "modality"),
    "event_sensitivity_known": ("Event", "sensitivity"),
    "event_stage_known": ("Event", "stage"),
    "event_type_known": ("Event", "type"),
    "event_where_precision_known": ("Event", "where_precision"),
    "figure_bound_known": ("Figure", "bound"),
    "figure_measure_known": ("Figure", "measure"),
    "location_kind_known": ("Location", "kind"),
    "location_stage_known": ("Location", "stage"),
    "locationname_kind_known": ("LocationName", "kind"),
    "merge_kind_known": ("Merge", "kind"),
    "participation_role_known": ("Participation", "role"),
    "question_kind_known": ("Question", "kind"),
    "repeat_proposed_by_known": ("Repeat", "proposed_by"),
    "segment_kind_known": ("Segment", "kind"),
}
EMPTY_TEXTS = {
    "assignment_uid_given": ("Assignment", "uid"),
    "report_text_given": ("Report", "text"),
    "comment_text_given": ("Comment", "text"),
    "comment_uid_given": ("Comment", "uid"),
    "actor_name_given": ("Actor", "name"),
    "actor_uid_given": ("Actor", "uid"),
    "actorname_name_given": ("ActorName", "name"),
    "article_text_given": ("Article", "text"),
    "article_uid_given": ("Article", "uid"),
    "chronology_title_given": ("Chronology", "title"),
    "chronology_uid_given": ("Chronology", "uid"),
    "chronologysentence_text_given": ("ChronologySentence", "text"),
    "claim_uid_given": ("Claim", "uid"),
    "correction_text_given": ("Correction", "text"),
    "distinction_reason_given": ("Distinction", "reason"),
    "distinction_uid_given": ("Distinction", "uid"),
    "event_title_given": ("Event", "title"),
    "event_uid_given": ("Event", "uid"),
    "eventsentence_text_given": ("EventSentence", "text"),
    "figure_verbatim_given": ("Figure", "verbatim"),
    "location_name_given": ("Location", "name"),
    "location_uid_given": ("Location", "uid"),
    "locationname_name_given": ("LocationName", "name"),
    "merge_reason_given": ("Merge", "reason"),
    "merge_uid_given": ("Merge", "uid"),
    "position_text_given": ("Position", "text"),
    "question_text_given": ("Question", "text"),
    "repeat_reason_given": ("Repeat", "reason"),
    "repeat_uid_given": ("Repeat", "uid"),
    "translation_language_given": ("Translation", "language"),
    "translation_text_given": ("Translation", "text"),
    "translation_translator_given": ("Translation", "translator"),
}
OTHER = [
    ("assignment_tags_between_spaces", "Assignment", {"tags": "raqqa"}),
    ("assignment_tags_between_spaces", "Assignment", {"tags": " raqqa"}),
    ("actor_withheld_has_label", "Actor", {"withhold_name": True, "public_label": ""}),
    ("actorrelation_two_actors", "ActorRelation", {"object_id": _first("Actor")}),
    ("address_number_for_events", "Address", {"number": None}),
    ("article_publisher_or_unknown", "Article", {"publisher_id": None}),
    ("article_publisher_or_unknown", "Article", {"publisher_basis": "unknown"}),
    ("article_publisher_or_unknown", "Article", {"publisher_basis": "inferred", "publisher_note": ""}),
    ("article_web_addresses", "Article", {"url": "javascript:alert(1)"}),
    ("article_web_addresses", "Article", {"archive_url": "example.org"}),
    ("attribution_names_somebody", "Attribution", {"actor_id": None, "named_as": ""}),
    ("attribution_order_from_one", "Attribution", {"order": 0}),
    ("claim_span_is_its_quote", "Claim", {"quote": "one word too short"}),
    ("claim_span_is_its_quote", "Claim", {"start": 9, "end": 9, "quote": ""}),
    ("fingerprint_of_one_text", "Fingerprint", {"received_id": None}),
    ("fingerprint_of_one_text", "Fingerprint", {"article_id": _first("Article")}),
    ("distinction_of_two", "Distinction", {"other": lambda world: world["Distinction"].one}),
    ("evidence_set_aside_known", "Evidence", {"set_aside": "forgotten", "reason": "It was long ago."}),
    ("evidence_set_aside_has_reason", "Evidence", {"set_aside": "retracted", "reason": ""}),
    ("figure_range_has_two_ends", "Figure", {"bound": "range", "value": 5, "value_max": None}),
    ("figure_range_has_two_ends", "Figure", {"bound": "range", "value": 5, "value_max": 5}),
    ("figure_range_has_two_ends", "Figure", {"bound": "exact", "value": 5, "value_max": 9}),
    ("figure_vague_has_no_number", "Figure", {"bound": "vague", "value": 100}),
    ("figure_vague_has_no_number", "Figure", {"bound": "exact", "value": None}),
    ("location_coordinates_whole", "Location", {"longitude": None}),
    ("location_coordinates_whole", "Location", {"uncertainty_m": None}),
    ("location_coordinates_whole", "Location", {"georeference": ""}),
    ("location_on_earth", "Location", {"latitude": "90.1"}),
    ("location_on_earth", "Location", {"longitude": "-180.1"}),
    ("merge_of_two", "Merge", {"merged": lambda world: world["Merge"].kept}),
    ("position_answers_one_thing", "Position", {"actor_id": _first("Actor"), "location_id": _first("Location")}),
    ("position_answers_one_thing", "Position", MAY_FOR["when"] | {"actor_id": _first("Actor")}),
    ("question_occurrence_is_main", "Question", {"main": False}),
    ("question_ruling_has_reason", "Question", {"ruling": "contested", "ruling_reason": ""}),
    ("question_ruling_has_reason", "Question", {"ruling": "", "ruling_reason": "Because."}),
    ("question_ruling_known", "Question", {"ruling": "surely", "ruling_reason": "Because."}),
    ("repeat_two_claims", "Repeat", {"of_id": lambda world: world["Repeat"].claim_id}),
    ("revision_by_somebody", "Revision", {"person_id": None, "program": ""}),
    ("revision_by_somebody", "Revision", {"person_id": _first("User"), "program": "loadseeds"}),
    ("report_settled_by_somebody", "Report", {"outcome": "Done."}),
    (
        "report_settled_by_somebody",
        "Report",
        {"settled_at": lambda world: world["Report"].received_at, "outcome": "Done."},
    ),
    (
        "report_settled_by_somebody",
        "Report",
        {"settled_at": lambda world: world["Report"].received_at, "settled_by_id": _first("User"), "outcome": "Done."},
    ),
    ("segment_has_length", "Segment", {"start": 7, "end": 7}),
]

# A unique constraint is broken by a second row, equal in these columns and different in those that follow.
TWINS = {
    "dismissal_once": ("Dismissal", {}),
    "edition_once": ("Edition", {"digest": "a"}),
    "editionsignature_once": ("EditionSignature", {"signature": "a"}),
    "preference_once": ("Preference", {"value": "another"}),
    "presence_once": ("Presence", {}),
    "receipt_once": ("Receipt", {"answer": "another"}),
    "sitting_once": ("Sitting", {"body": "another"}),
    "actorname_once": ("ActorName", {"kind": "weak"}),
    "actorname_strong_is_one_actors": ("ActorName", {"name": "the same, spelt otherwise"}),
    "address_once": ("Address", {"number": 99}),
    "attribution_order_once": ("Attribution", {"named_as": "another"}),
    "chronology_one_lead": ("Chronology", {"uid": "second-home"}),
    "chronologysentence_order_once": ("ChronologySentence", {"text": "Another."}),
    "claimrow_once": ("ClaimRow", {"start": 99}),
    "entry_once": ("Entry", {"order": 99}),
    "entry_order_once": ("Entry", {"event_id": lambda world: world["other event"].pk}),
    "eventsentence_order_once": ("EventSentence", {"text": "Another."}),
    "evidence_once": ("Evidence", {"reason": "again"}),
    "figure_order_once": ("Figure", {"verbatim": "over 5"}),
    "locationname_once": ("LocationName", {"kind": "weak"}),
    "mention_once": ("Mention", {}),
    "participation_once": ("Participation", {"named_as": "again"}),
    "position_key_once": ("Position", {"text": "Another."}),
    "question_key_once": ("Question", {"kind": "status"}),
    "question_one_occurrence": ("Question", {"key": "again"}),
    "revision_version_once": ("Revision", {"seq": 99999, "hash": "a", "previous": "b"}),
    "segment_once": ("Segment", {"kind": "credit"}),
    "thingrow_once": ("ThingRow", {"name": "Another"}),
    "translation_language_once": ("Translation", {"text": "Another."}),
    "version_once": ("Version", {"digest": "a", "previous": "b"}),
}

BAD_ROWS = [
    *_dates(),
    *((name, model, {column: "nonsense"}) for name, (model, column) in UNKNOWN_WORDS.items()),
    *((name, model, {column: ""}) for name, (model, column) in EMPTY_TEXTS.items()),
    *OTHER,
    *((name, model, change) for name, (model, change) in TWINS.items()),
]
