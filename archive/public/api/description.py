"""The API described in OpenAPI 3.1: parameters from the filters, shapes from the documents, every refusal named."""

from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import OpenApiParameter, OpenApiResponse, extend_schema

from archive.domain.searching import LONGEST
from archive.public import fields
from archive.public.api.errors import MEDIA_TYPE
from archive.public.api.nouns import LISTS
from archive.record.changes import CHANGES
from archive.record.documents import Withdrawal
from archive.record.querysets import PAGE
from archive.record.schema import definitions

PREFIX = "#/components/schemas/"
TEXT = {"type": "string"}
PROBLEM = {
    "type": "object",
    "description": "RFC 9457 problem details.",
    "properties": {
        "type": {"type": "string", "format": "uri-reference"},
        "title": TEXT,
        "status": {"type": "integer"},
        "detail": {**TEXT, "description": "What is wrong, and what would be right."},
        "errors": {
            "type": "array",
            "description": "With 400: each parameter at fault.",
            "items": {
                "type": "object",
                "properties": {"parameter": TEXT, "detail": TEXT},
                "required": ["parameter", "detail"],
            },
        },
        "state": {"enum": ["withdrawn", "redacted"], "description": "With 410: what became of the thing."},
        "reason": {**TEXT, "description": "With 410: why it was withdrawn."},
    },
    "required": ["type", "title", "status", "detail"],
}
REFUSALS = {
    400: "A parameter is not known, is asked twice, or has a value that cannot be read.",
    404: "There is nothing at this address.",
    405: "The API is for reading: GET, HEAD and OPTIONS.",
    406: "The Accept header rules JSON out.",
    410: "The thing was withdrawn or redacted.",
}
NOT_ASKED = {"const": "", "description": "Not asked, as an empty form field sends it."}
OF_A_FIELD: dict[type, dict] = {
    fields.SlugField: {"type": "string", "pattern": fields.SLUG.replace("{1,", "{0,")},
    fields.DayField: {"anyOf": [{"type": "string", "format": "date"}, NOT_ASKED]},
    fields.YesField: {"type": "string", "enum": list(fields.YesField.WORDS), "default": "false"},
    fields.CursorField: TEXT,
    fields.QueryField: {"type": "string", "maxLength": LONGEST},
    fields.SizeField: {
        "anyOf": [{"type": "integer", "minimum": 1, "maximum": fields.LARGEST_PAGE}, NOT_ASKED],
        "default": PAGE,
    },
}


def listed(noun):
    """The description of a noun's list."""
    return extend_schema(
        operation_id=f"{noun.plural}_list",
        summary=f"A page of {noun.plural}",
        description=f"{noun.about}\n\n{noun.filter.__doc__}",
        parameters=[_parameter(name, found.field) for name, found in noun.filter.base_filters.items()],
        responses={**_answers(page(noun.row.__name__), link=True), **_refusals(400, 405, 406)},
    )


def one(noun):
    """The description of a noun's thing."""
    return extend_schema(
        operation_id=f"{noun.plural}_read",
        summary=f"One of the {noun.plural}, as it is now",
        description=str(noun.about),
        parameters=[_in_path("slug", "Public id of the claim." if noun.plural == "claims" else "Slug of the thing.")],
        responses={**_answers(_ref(noun.thing.__name__)), **_moved(), **_refusals(400, 404, 405, 406, 410)},
    )


def versioned(noun):
    """The description of a noun's versions."""
    shapes = {"oneOf": [_ref(noun.thing.__name__), _ref(Withdrawal.__name__)]}
    return extend_schema(
        operation_id=f"{noun.plural}_version",
        summary=f"One of the {noun.plural}, as a version has it",
        description="A version never changes. It outlives the withdrawal of its thing, but no redaction.",
        parameters=[
            _in_path("slug", "Slug of the thing."),
            OpenApiParameter(
                "number", OpenApiTypes.INT, OpenApiParameter.PATH, description="Number of the version, from 1."
            ),
        ],
        responses={**_answers(shapes), **_moved(), **_refusals(400, 404, 405, 406, 410)},
    )


def components(result, generator, request, public):
    """Put the shapes of the documents into the description (a hook of drf-spectacular)."""
    schemas = result.setdefault("components", {}).setdefault("schemas", {})
    for cls in {shape for noun in LISTS for shape in (noun.row, noun.thing)} | {Withdrawal}:
        schemas |= definitions(cls, PREFIX)
    from archive.public.api.changes import Change  # which describes itself by this file

    schemas |= definitions(Change, PREFIX)
    schemas["Change"]["properties"]["change"] = {"enum": list(CHANGES)}
    schemas["Problem"] = PROBLEM
    result["components"]["schemas"] = dict(sorted(schemas.items()))
    return result


def _parameter(name, field):
    shape = OF_A_FIELD.get(type(field)) or {"type": "string", "enum": [value for value, _label in field.choices]}
    return OpenApiParameter(name, shape, OpenApiParameter.QUERY, description=str(field.help_text))


def _in_path(name, description):
    return OpenApiParameter(
        name, {"type": "string", "pattern": "^[-a-zA-Z0-9_]+$"}, OpenApiParameter.PATH, description=description
    )


def _ref(name):
    return {"$ref": PREFIX + name}


def page(name, *, both=True):
    """The shape of a page of a list, with a link to the next and, if `both`, to the previous."""
    link = {"type": ["string", "null"], "format": "uri"}
    links = {"next": link, "previous": link} if both else {"next": link}
    return {
        "type": "object",
        "properties": {**links, "results": {"type": "array", "items": _ref(name)}},
        "required": [*links, "results"],
        "additionalProperties": False,
    }


def answers(shape, *statuses, link=False):
    """What an address answers: its shape, and the refusals of `statuses`."""
    return {**_answers(shape, link=link), **_refusals(*statuses)}


def _answers(shape, *, link=False):
    kept = "The asker has this very answer already (If-None-Match)."
    about = "The answer, with a strong ETag." + (" The Link header (RFC 8288) names the neighbours." if link else "")
    return {200: OpenApiResponse(shape, description=about), 304: OpenApiResponse(description=kept)}


def _moved():
    return {301: OpenApiResponse(description="The thing has a new slug: Location says where.")}


def _refusals(*statuses):
    return {(status, MEDIA_TYPE): OpenApiResponse(_ref("Problem"), description=REFUSALS[status]) for status in statuses}
