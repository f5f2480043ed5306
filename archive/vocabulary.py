"""Labels and choices for the words of `archive.domain.words`, and the table of allowed moves.

The labels are what editors and readers see; the definitions stand on the method page and in the glossary.
"""

from django.utils.translation import gettext_lazy as _

from archive.domain.words import (
    ActorKind,
    Assessed,
    Bound,
    EventType,
    Measure,
    NameKind,
    PlaceKind,
    RelationKind,
    Role,
    Stage,
)

# A label where the word itself, with spaces for underscores, would not do.
LABELS = {
    (ActorKind, "ngo"): _("non-governmental organisation"),
    (ActorKind, "international_org"): _("international organisation"),
    (ActorKind, "media"): _("news organisation"),
    (ActorKind, "state_body"): _("body of a state"),
    (ActorKind, "state_force"): _("force of a state"),
    (PlaceKind, "admin1"): _("governorate or province"),
    (PlaceKind, "admin2"): _("district of a governorate"),
    (PlaceKind, "natural"): _("natural feature"),
    (NameKind, "weak"): _("weak: never matched by software"),
    (Measure, "in_need"): _("in need"),
    (Assessed, "not_assessed"): _("not yet assessed"),
}


def label(word):
    """The label of one word of a closed list."""
    return LABELS.get((type(word), str(word))) or _(str(word).replace("_", " "))


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
