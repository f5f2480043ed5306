"""GeoJSON (RFC 7946): events and places as features. No point is made up, and an approximate one says so."""

from django.utils.translation import gettext as _

from archive.public import telling

MEDIA_TYPE = "application/geo+json"


def event_feature(event, address):
    """An event with its page's address, at its place's point, or at the point of the place that contains it, or without one."""
    place, when = event["place"], event["when"]
    properties = {
        "url": address,
        "title": event["title"],
        "type": event["type"],
        "modality": event["modality"],
        "date": telling.date(when),
        **{name: when[name] for name in ("edtf", "earliest", "latest", "part_of_day", "basis")},
        "assessment": event["assessment"]["ruling"] or event["assessment"]["word"],
        "accounts": event["accounts"],
        "place": place["name"] if place else None,
        "where_precision": event["where_precision"],
        **_known(
            place and place["uncertainty_m"], telling.point_of(place) if place else "", telling.approximate(event)
        ),
        "version": event["version"],
    }
    return _feature(event["slug"], place or {}, properties)


def place_feature(location, address, containers):
    """A place at its own point, or at that of the nearest of `containers` ({slug: document}) that has one."""
    around = [location, *(containers[ref["slug"]] for ref in location["within"] if ref["slug"] in containers)]
    holder = next((place for place in around if place["latitude"] is not None), None)
    approximate = (holder is not location or location["generalised"]) if holder else None
    properties = {
        "url": address,
        "title": location["name"],
        "kind": location["place_kind"],
        "within": [ref["name"] for ref in location["within"]],
        **_known(holder and holder["uncertainty_m"], holder["name"] if holder else "", approximate),
        "version": location["version"],
    }
    return _feature(location["slug"], holder or {}, properties)


def _known(uncertainty_m, point_of, approximate):
    """How well a point is known, in fields and, where it is approximate, in words."""
    words = _("approximate: the point of {place}").format(place=point_of) if point_of and approximate else ""
    return {"uncertainty_m": uncertainty_m, "point_of": point_of or None, "approximate": approximate, "point": words}


def _feature(slug, place, properties):
    point = None
    if place.get("latitude") is not None:
        point = {"type": "Point", "coordinates": [float(place["longitude"]), float(place["latitude"])]}
    return {"type": "Feature", "id": slug, "geometry": point, "properties": {"slug": slug, **properties}}
