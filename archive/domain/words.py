"""The words that rules use: one closed list for each, named as the field names them.

# long because it is one list: every closed list of the archive, read as one.
A word is stored, published and put in addresses exactly as its value stands here. What a reader sees
is its label, in `archive.vocabulary`.
"""

from enum import StrEnum


class Stage(StrEnum):
    """Where a thing stands on its way to readers."""

    DRAFT = "draft"
    REVIEW = "review"
    APPROVED = "approved"
    PUBLISHED = "published"
    WITHDRAWN = "withdrawn"


class Sensitivity(StrEnum):
    """Whether a passage is shown at once or stays closed until a reader opens it."""

    PLAIN = "plain"
    GRAPHIC = "graphic"


class DateBasis(StrEnum):
    """How a date is known."""

    STATED = "stated"  # the source gives it
    RESOLVED = "resolved"  # counted from an anchor by a rule: "Tuesday", "today"
    INFERRED = "inferred"  # concluded from something else; the note says from what
    UNKNOWN = "unknown"


class PartOfDay(StrEnum):
    """Part of a day. A night belongs to the day on which it begins, and comes last in it."""

    NONE = ""
    BEFORE_DAWN = "before_dawn"
    MORNING = "morning"
    MIDDAY = "midday"
    AFTERNOON = "afternoon"
    EVENING = "evening"
    NIGHT = "night"


class PublisherBasis(StrEnum):
    """How the publisher of an article is known."""

    STATED = "stated"
    INFERRED = "inferred"
    UNKNOWN = "unknown"


class SegmentKind(StrEnum):
    """What a stretch of an article's text is."""

    HEADLINE = "headline"
    SUBHEAD = "subhead"
    BODY = "body"
    BLOCK_QUOTE = "block_quote"
    RELATED_LINK = "related_link"
    CREDIT = "credit"
    DATELINE = "dateline"
    BYLINE = "byline"
    NOTICE = "notice"


class CaptureMethod(StrEnum):
    """How an article's bytes came to the archive."""

    BUNDLE = "bundle"
    PASTE = "paste"
    UPLOAD = "upload"


class ReportKind(StrEnum):
    """What a reader reports."""

    DANGER = "danger"
    ERROR = "error"
    MISSING = "missing"
    OTHER = "other"


class SourceStatus(StrEnum):
    """What has become of the article at its publisher's."""

    LIVE = "live"
    CORRECTED = "corrected"
    RETRACTED = "retracted"
    GONE = "gone"


class PublicText(StrEnum):
    """How much of an article's text readers see."""

    FULL = "full"
    QUOTATIONS = "quotations"
    NONE = "none"


class ActorKind(StrEnum):
    """What sort of actor acts or speaks."""

    STATE = "state"
    STATE_BODY = "state_body"
    STATE_FORCE = "state_force"
    ARMED_GROUP = "armed_group"
    MILITIA = "militia"
    COALITION = "coalition"
    MEDIA = "media"
    NGO = "ngo"
    INTERNATIONAL_ORG = "international_org"
    OFFICE = "office"
    PERSON = "person"
    POPULATION_GROUP = "population_group"
    UNKNOWN = "unknown"


class NameKind(StrEnum):
    """How another name stands to the name."""

    ALIAS = "alias"
    ACRONYM = "acronym"
    FORMER = "former"
    SPELLING = "spelling"
    TRANSLITERATION = "transliteration"
    WEAK = "weak"  # never matched by software


class RelationKind(StrEnum):
    """How one actor stands to another: subject, kind, object."""

    PART_OF = "part_of"
    BACKS = "backs"
    ALLIED_WITH = "allied_with"
    OPPOSES = "opposes"
    SPEAKS_FOR = "speaks_for"
    LEADS = "leads"
    HOLDS_OFFICE = "holds_office"
    ORGAN_OF = "organ_of"
    PRECEDED_BY = "preceded_by"


class PlaceKind(StrEnum):
    """What sort of place a location is."""

    COUNTRY = "country"
    ADMIN1 = "admin1"
    ADMIN2 = "admin2"
    SETTLEMENT = "settlement"
    DISTRICT = "district"
    SITE = "site"
    NATURAL = "natural"
    AREA = "area"


class EventType(StrEnum):
    """What sort of event: each maps to ACLED and PLOVER codes in `archive.vocabulary`."""

    OFFENSIVE = "offensive"
    ARMED_CLASH = "armed_clash"
    TERRITORY_CAPTURED = "territory_captured"
    WITHDRAWAL = "withdrawal"
    SURRENDER = "surrender"
    TRANSFER = "transfer"
    AGREEMENT = "agreement"
    AIRSTRIKE = "airstrike"
    SHELLING = "shelling"
    SUICIDE_BOMBING = "suicide_bombing"
    EXPLOSIVE_DEVICE = "explosive_device"
    KILLING = "killing"  # the words say that people were killed, and not how or on what account
    TARGETED_KILLING = "targeted_killing"
    EXECUTION = "execution"
    ATTACK_ON_CIVILIANS = "attack_on_civilians"
    ABDUCTION = "abduction"
    SEXUAL_VIOLENCE = "sexual_violence"
    RIGHTS_VIOLATION = "rights_violation"
    LOOTING_DESTRUCTION = "looting_destruction"
    CLEARANCE = "clearance"
    MOBILISATION = "mobilisation"
    STATEMENT = "statement"
    GATHERING = "gathering"
    DISPLACEMENT = "displacement"
    HUMANITARIAN = "humanitarian"
    DIPLOMACY = "diplomacy"
    OTHER = "other"


class WherePrecision(StrEnum):
    """How an event stands to its location."""

    EXACT = "exact"
    NEAR = "near"
    WITHIN = "within"


class Modality(StrEnum):
    """Whether an event is said to have happened, is alleged, or is planned."""

    HAPPENED = "happened"
    ALLEGED = "alleged"
    PLANNED = "planned"


class ClaimKind(StrEnum):
    """What a claim states."""

    OCCURRENCE = "occurrence"
    STATE = "state"
    ASSESSMENT = "assessment"
    FORECAST = "forecast"
    BACKGROUND = "background"


class Stance(StrEnum):
    """How the first speaker stands to what is said."""

    ASSERTS = "asserts"
    HEDGES = "hedges"
    DOUBTS = "doubts"
    DENIES = "denies"


class Form(StrEnum):
    """Whether the words are a speaker's, a report of a speaker's, or the article's own."""

    DIRECT = "direct"
    INDIRECT = "indirect"
    NARRATION = "narration"


class AttributionBasis(StrEnum):
    """How a teller is known: named with the words, in a neighbouring sentence, or by inference."""

    EXPLICIT = "explicit"
    ADJACENT = "adjacent"
    INFERRED = "inferred"


class Bound(StrEnum):
    """What a number says of the quantity."""

    EXACT = "exact"
    ABOUT = "about"
    AT_LEAST = "at_least"
    MORE_THAN = "more_than"
    AT_MOST = "at_most"
    LESS_THAN = "less_than"
    RANGE = "range"
    VAGUE = "vague"  # "hundreds": never a number


class Measure(StrEnum):
    """What a figure counts."""

    KILLED = "killed"
    INJURED = "injured"
    CASUALTIES = "casualties"
    VICTIMS = "victims"
    DISPLACED = "displaced"
    SHELTERED = "sheltered"
    IN_NEED = "in_need"
    FLED = "fled"
    SURRENDERED = "surrendered"
    DETAINED = "detained"
    FIGHTERS = "fighters"
    POPULATION = "population"
    STRIKES = "strikes"
    ATTACKS = "attacks"
    VEHICLES = "vehicles"
    DURATION = "duration"
    AGE = "age"
    OTHER = "other"


class QuestionKind(StrEnum):
    """What accounts of an event may differ on."""

    OCCURRENCE = "occurrence"
    STATUS = "status"
    TIME = "time"
    PLACE = "place"
    RESPONSIBILITY = "responsibility"
    CONTROL = "control"
    FIGURE = "figure"
    WORDING = "wording"
    CONTEXT = "context"


class SetAside(StrEnum):
    """Why a claim no longer counts for a position."""

    NO = ""
    RETRACTED = "retracted"
    SUPERSEDED = "superseded"
    MISTAKEN = "mistaken"
    DUPLICATE = "duplicate"


class Role(StrEnum):
    """What an actor is in an event."""

    INITIATOR = "initiator"
    TARGET = "target"
    RECIPIENT = "recipient"
    VICTIM = "victim"
    SUPPORTER = "supporter"
    MEDIATOR = "mediator"
    PARTICIPANT = "participant"


class ProposedBy(StrEnum):
    """Who proposed a repeat."""

    MACHINE = "machine"
    EDITOR = "editor"


class CorrectionKind(StrEnum):
    """What a public note on a published event is."""

    CORRECTION = "correction"
    CLARIFICATION = "clarification"
    UPDATE = "update"
    RETRACTION = "retraction"


class Weight(StrEnum):
    """Whether a correction changes a spelling or a meaning."""

    SMALL = "small"
    SUBSTANTIVE = "substantive"


class Assessed(StrEnum):
    """What the accounts of one question come to, by rule."""

    CONTESTED = "contested"
    CORROBORATED = "corroborated"
    ONE_ORIGIN = "one_origin"
    ONE_OUTLET = "one_outlet"
    NOT_ASSESSED = "not_assessed"
    WITHDRAWN = "withdrawn"
