"""Labels and choices for the words of `archive.domain.words`, and the table of allowed moves.

The labels are what editors and readers see; the definitions stand on the method page and in the glossary.
"""

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from archive.domain.words import (
    ActorKind,
    Assessed,
    Bound,
    ClaimKind,
    CorrectionKind,
    EventType,
    Form,
    Measure,
    Modality,
    NameKind,
    PlaceKind,
    QuestionKind,
    RelationKind,
    Role,
    SetAside,
    SourceStatus,
    Stage,
    Stance,
)

# The words that readers meet; for translators each has the name of its list beside it.
LABELS = {
    (ActorKind, "state"): pgettext_lazy("ActorKind", "state"),
    (ActorKind, "state_body"): pgettext_lazy("ActorKind", "body of a state"),
    (ActorKind, "state_force"): pgettext_lazy("ActorKind", "force of a state"),
    (ActorKind, "armed_group"): pgettext_lazy("ActorKind", "armed group"),
    (ActorKind, "militia"): pgettext_lazy("ActorKind", "militia"),
    (ActorKind, "coalition"): pgettext_lazy("ActorKind", "coalition"),
    (ActorKind, "media"): pgettext_lazy("ActorKind", "news organisation"),
    (ActorKind, "ngo"): pgettext_lazy("ActorKind", "non-governmental organisation"),
    (ActorKind, "international_org"): pgettext_lazy("ActorKind", "international organisation"),
    (ActorKind, "office"): pgettext_lazy("ActorKind", "office"),
    (ActorKind, "person"): pgettext_lazy("ActorKind", "person"),
    (ActorKind, "population_group"): pgettext_lazy("ActorKind", "population group"),
    (ActorKind, "unknown"): pgettext_lazy("ActorKind", "unknown"),
    (PlaceKind, "country"): pgettext_lazy("PlaceKind", "country"),
    (PlaceKind, "admin1"): pgettext_lazy("PlaceKind", "governorate or province"),
    (PlaceKind, "admin2"): pgettext_lazy("PlaceKind", "district of a governorate"),
    (PlaceKind, "settlement"): pgettext_lazy("PlaceKind", "settlement"),
    (PlaceKind, "district"): pgettext_lazy("PlaceKind", "district"),
    (PlaceKind, "site"): pgettext_lazy("PlaceKind", "site"),
    (PlaceKind, "natural"): pgettext_lazy("PlaceKind", "natural feature"),
    (PlaceKind, "area"): pgettext_lazy("PlaceKind", "area"),
    (EventType, "offensive"): pgettext_lazy("EventType", "offensive"),
    (EventType, "armed_clash"): pgettext_lazy("EventType", "armed clash"),
    (EventType, "territory_captured"): pgettext_lazy("EventType", "territory captured"),
    (EventType, "withdrawal"): pgettext_lazy("EventType", "withdrawal"),
    (EventType, "surrender"): pgettext_lazy("EventType", "surrender"),
    (EventType, "transfer"): pgettext_lazy("EventType", "transfer"),
    (EventType, "agreement"): pgettext_lazy("EventType", "agreement"),
    (EventType, "airstrike"): pgettext_lazy("EventType", "airstrike"),
    (EventType, "shelling"): pgettext_lazy("EventType", "shelling"),
    (EventType, "suicide_bombing"): pgettext_lazy("EventType", "suicide bombing"),
    (EventType, "explosive_device"): pgettext_lazy("EventType", "explosive device"),
    (EventType, "killing"): pgettext_lazy("EventType", "killing"),
    (EventType, "targeted_killing"): pgettext_lazy("EventType", "targeted killing"),
    (EventType, "execution"): pgettext_lazy("EventType", "execution"),
    (EventType, "attack_on_civilians"): pgettext_lazy("EventType", "attack on civilians"),
    (EventType, "abduction"): pgettext_lazy("EventType", "abduction"),
    (EventType, "sexual_violence"): pgettext_lazy("EventType", "sexual violence"),
    (EventType, "rights_violation"): pgettext_lazy("EventType", "rights violation"),
    (EventType, "looting_destruction"): pgettext_lazy("EventType", "looting destruction"),
    (EventType, "clearance"): pgettext_lazy("EventType", "clearance"),
    (EventType, "mobilisation"): pgettext_lazy("EventType", "mobilisation"),
    (EventType, "statement"): pgettext_lazy("EventType", "statement"),
    (EventType, "gathering"): pgettext_lazy("EventType", "gathering"),
    (EventType, "displacement"): pgettext_lazy("EventType", "displacement"),
    (EventType, "humanitarian"): pgettext_lazy("EventType", "humanitarian"),
    (EventType, "diplomacy"): pgettext_lazy("EventType", "diplomacy"),
    (EventType, "other"): pgettext_lazy("EventType", "other"),
    (Modality, "happened"): pgettext_lazy("Modality", "happened"),
    (Modality, "alleged"): pgettext_lazy("Modality", "alleged"),
    (Modality, "planned"): pgettext_lazy("Modality", "planned"),
    (ClaimKind, "occurrence"): pgettext_lazy("ClaimKind", "occurrence"),
    (ClaimKind, "state"): pgettext_lazy("ClaimKind", "state"),
    (ClaimKind, "assessment"): pgettext_lazy("ClaimKind", "assessment"),
    (ClaimKind, "forecast"): pgettext_lazy("ClaimKind", "forecast"),
    (ClaimKind, "background"): pgettext_lazy("ClaimKind", "background"),
    (Stance, "asserts"): pgettext_lazy("Stance", "asserts"),
    (Stance, "hedges"): pgettext_lazy("Stance", "hedges"),
    (Stance, "doubts"): pgettext_lazy("Stance", "doubts"),
    (Stance, "denies"): pgettext_lazy("Stance", "denies"),
    (Form, "direct"): pgettext_lazy("Form", "direct"),
    (Form, "indirect"): pgettext_lazy("Form", "indirect"),
    (Form, "narration"): pgettext_lazy("Form", "narration"),
    (Measure, "killed"): pgettext_lazy("Measure", "killed"),
    (Measure, "injured"): pgettext_lazy("Measure", "injured"),
    (Measure, "casualties"): pgettext_lazy("Measure", "casualties"),
    (Measure, "victims"): pgettext_lazy("Measure", "victims"),
    (Measure, "displaced"): pgettext_lazy("Measure", "displaced"),
    (Measure, "sheltered"): pgettext_lazy("Measure", "sheltered"),
    (Measure, "in_need"): pgettext_lazy("Measure", "in need"),
    (Measure, "fled"): pgettext_lazy("Measure", "fled"),
    (Measure, "surrendered"): pgettext_lazy("Measure", "surrendered"),
    (Measure, "detained"): pgettext_lazy("Measure", "detained"),
    (Measure, "fighters"): pgettext_lazy("Measure", "fighters"),
    (Measure, "population"): pgettext_lazy("Measure", "population"),
    (Measure, "strikes"): pgettext_lazy("Measure", "strikes"),
    (Measure, "attacks"): pgettext_lazy("Measure", "attacks"),
    (Measure, "vehicles"): pgettext_lazy("Measure", "vehicles"),
    (Measure, "duration"): pgettext_lazy("Measure", "duration"),
    (Measure, "age"): pgettext_lazy("Measure", "age"),
    (Measure, "other"): pgettext_lazy("Measure", "other"),
    (QuestionKind, "occurrence"): pgettext_lazy("QuestionKind", "occurrence"),
    (QuestionKind, "status"): pgettext_lazy("QuestionKind", "status"),
    (QuestionKind, "time"): pgettext_lazy("QuestionKind", "time"),
    (QuestionKind, "place"): pgettext_lazy("QuestionKind", "place"),
    (QuestionKind, "responsibility"): pgettext_lazy("QuestionKind", "responsibility"),
    (QuestionKind, "control"): pgettext_lazy("QuestionKind", "control"),
    (QuestionKind, "figure"): pgettext_lazy("QuestionKind", "figure"),
    (QuestionKind, "wording"): pgettext_lazy("QuestionKind", "wording"),
    (QuestionKind, "context"): pgettext_lazy("QuestionKind", "context"),
    (SetAside, "retracted"): pgettext_lazy("SetAside", "retracted"),
    (SetAside, "superseded"): pgettext_lazy("SetAside", "superseded"),
    (SetAside, "mistaken"): pgettext_lazy("SetAside", "mistaken"),
    (SetAside, "duplicate"): pgettext_lazy("SetAside", "duplicate"),
    (Role, "initiator"): pgettext_lazy("Role", "initiator"),
    (Role, "target"): pgettext_lazy("Role", "target"),
    (Role, "recipient"): pgettext_lazy("Role", "recipient"),
    (Role, "victim"): pgettext_lazy("Role", "victim"),
    (Role, "supporter"): pgettext_lazy("Role", "supporter"),
    (Role, "mediator"): pgettext_lazy("Role", "mediator"),
    (Role, "participant"): pgettext_lazy("Role", "participant"),
    (CorrectionKind, "correction"): pgettext_lazy("CorrectionKind", "correction"),
    (CorrectionKind, "clarification"): pgettext_lazy("CorrectionKind", "clarification"),
    (CorrectionKind, "update"): pgettext_lazy("CorrectionKind", "update"),
    (CorrectionKind, "retraction"): pgettext_lazy("CorrectionKind", "retraction"),
    (SourceStatus, "live"): pgettext_lazy("SourceStatus", "live"),
    (SourceStatus, "corrected"): pgettext_lazy("SourceStatus", "corrected"),
    (SourceStatus, "retracted"): pgettext_lazy("SourceStatus", "retracted"),
    (SourceStatus, "gone"): pgettext_lazy("SourceStatus", "gone"),
    (Assessed, "contested"): pgettext_lazy("Assessed", "contested"),
    (Assessed, "corroborated"): pgettext_lazy("Assessed", "corroborated"),
    (Assessed, "one_origin"): pgettext_lazy("Assessed", "one origin"),
    (Assessed, "one_outlet"): pgettext_lazy("Assessed", "one outlet"),
    (Assessed, "not_assessed"): pgettext_lazy("Assessed", "not yet assessed"),
    (Assessed, "withdrawn"): pgettext_lazy("Assessed", "withdrawn"),
    (NameKind, "weak"): pgettext_lazy("NameKind", "weak: never matched by software"),
}


def label(word):
    """The label of one word of a closed list."""
    return LABELS.get((type(word), str(word))) or pgettext_lazy(type(word).__name__, str(word).replace("_", " "))


def choices(words):
    """Pairs of value and label of a closed list, as form and model fields want them."""
    return [(str(word), label(word) if word else _("not given")) for word in words]


# Who may be moved where, and by whom: (from, to) → the permission it takes.
TRANSITIONS = {
    (Stage.DRAFT, Stage.REVIEW): "archive.send_to_review",
    (Stage.REVIEW, Stage.DRAFT): "archive.review",
    (Stage.REVIEW, Stage.APPROVED): "archive.review",
    (Stage.APPROVED, Stage.DRAFT): "archive.review",
    (Stage.APPROVED, Stage.PUBLISHED): "archive.publish",
    (Stage.PUBLISHED, Stage.DRAFT): "archive.send_to_review",
    (Stage.PUBLISHED, Stage.WITHDRAWN): "archive.publish",
    (Stage.WITHDRAWN, Stage.PUBLISHED): "archive.publish",
}

# Each assessment in one sentence: the method page and every reason link to it.
DEFINITIONS = {
    Assessed.CONTESTED: _(
        "Accounts hold positions that exclude each other, or give numbers for the same thing whose ranges do not meet."
    ),
    Assessed.CORROBORATED: _(
        "Two accounts with no hand in common hold the same position: no shared speaker, teller or outlet, and neither repeats the other."
    ),
    Assessed.ONE_ORIGIN: _(
        "Two or more outlets say it, but no two accounts are independent: they lead back to a common teller."
    ),
    Assessed.ONE_OUTLET: _(
        "Everything that says it reached this archive through one outlet, however many people it quotes."
    ),
    Assessed.NOT_ASSESSED: _("No account that counts holds any answer to the question."),
    Assessed.WITHDRAWN: _("Everything that said it was taken back by its own source."),
}

# ACLED sub-event type and PLOVER code of each event type, empty where that scheme has none for it: ACLED codes no
# statements, talks or aid; PLOVER codes a statement only if it changes policy. Whether ACLED calls a capture "Government
# regains territory" or "Non-state actor overtakes territory" hangs on who captured, not on the type.
# Sources: ACLED Codebook (2024 edition), PLOVER manual and reference of the Open Event Data Alliance.
CODES = {
    EventType.OFFENSIVE: ("Armed clash", "ASSAULT"),
    EventType.ARMED_CLASH: ("Armed clash", "ASSAULT"),
    EventType.TERRITORY_CAPTURED: ("", "ASSAULT"),
    EventType.WITHDRAWAL: ("Non-violent transfer of territory", "RETREAT"),
    EventType.SURRENDER: ("Agreement", "RETREAT"),
    EventType.TRANSFER: ("Non-violent transfer of territory", "RETREAT"),
    EventType.AGREEMENT: ("Agreement", "AGREE"),
    EventType.AIRSTRIKE: ("Air/drone strike", "ASSAULT"),
    EventType.SHELLING: ("Shelling/artillery/missile attack", "ASSAULT"),
    EventType.SUICIDE_BOMBING: ("Suicide bomb", "ASSAULT"),
    EventType.EXPLOSIVE_DEVICE: ("Remote explosive/landmine/IED", "ASSAULT"),
    EventType.KILLING: ("Attack", "ASSAULT"),
    EventType.TARGETED_KILLING: ("Attack", "ASSAULT"),
    EventType.EXECUTION: ("Attack", "ASSAULT"),
    EventType.ATTACK_ON_CIVILIANS: ("Attack", "ASSAULT"),
    EventType.ABDUCTION: ("Abduction/forced disappearance", "COERCE"),
    EventType.SEXUAL_VIOLENCE: ("Sexual violence", "ASSAULT"),
    EventType.RIGHTS_VIOLATION: ("", "COERCE"),
    EventType.LOOTING_DESTRUCTION: ("Looting/property destruction", "COERCE"),
    EventType.CLEARANCE: ("Disrupted weapons use", ""),
    EventType.MOBILISATION: ("Change to group/activity", "MOBILIZE"),
    EventType.STATEMENT: ("", ""),
    EventType.GATHERING: ("", ""),
    EventType.DISPLACEMENT: ("Other", ""),
    EventType.HUMANITARIAN: ("", "AID"),
    EventType.DIPLOMACY: ("", "CONSULT"),
    EventType.OTHER: ("", ""),
}

RELATION_WORDS = {
    RelationKind.PART_OF: _("part of"),
    RelationKind.BACKS: _("backs"),
    RelationKind.ALLIED_WITH: _("allied with"),
    RelationKind.OPPOSES: _("opposes"),
    RelationKind.SPEAKS_FOR: _("speaks for"),
    RelationKind.LEADS: _("leads"),
    RelationKind.HOLDS_OFFICE: _("holds the office of"),
    RelationKind.ORGAN_OF: _("organ of"),
    RelationKind.PRECEDED_BY: _("preceded by"),
}

ROLE_WORDS = {role: label(role) for role in Role}
BOUND_WORDS = {bound: label(bound) for bound in Bound}
