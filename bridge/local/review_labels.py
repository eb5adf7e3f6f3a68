"""Names for people of the kinds of local resources, and of what the review tells apart."""

from ..i18n import tr


def resource_category_label(key):
    """A category of resources; what is none stays."""
    return {
        "nature": tr("Nature"),
        "culture": tr("Tradition and culture"),
        "industry": tr("Local industry"),
        "people": tr("People and organisations"),
        "spaces": tr("Spaces"),
    }.get(key, key or tr("without a category"))


def resource_kind_labels():
    """``{key: label}`` of every kind of resource_sub_categories.csv."""
    return {**_nature(), **_culture(), **_industry(), **_others()}


def resource_kind_label(key):
    """A kind of resource; empty keys have none."""
    return resource_kind_labels().get(key, tr("other kind"))


def _nature():
    return {
        "hot_spring": tr("Hot spring"),
        "beach": tr("Beach"),
        "mountain": tr("Mountain"),
        "hiking": tr("Hiking"),
        "trailhead": tr("Where walks begin"),
        "spring": tr("Spring"),
        "natural_monument": tr("Natural monument"),
        "tree": tr("Great tree"),
        "scenic_place": tr("Scenic place"),
        "park": tr("Park"),
    }


def _culture():
    return {
        "temple": tr("Temple"),
        "shrine": tr("Shrine"),
        "historic_building": tr("Historic structure"),
        "townscape": tr("Historic townscape"),
        "historic_site": tr("Historic site"),
        "buried_site": tr("Buried site"),
        "castle": tr("Castle site"),
        "art_object": tr("Work of art"),
        "old_document": tr("Old document"),
        "folk_culture": tr("Folk culture"),
        "intangible": tr("Intangible heritage"),
        "museum": tr("Museum"),
        "sight": tr("Sight"),
        "event": tr("Event"),
        "clean_up": tr("Clean-up"),
    }


def _industry():
    return {
        "restaurant": tr("Restaurant"),
        "cafe": tr("Café"),
        "bar": tr("Pub or bar"),
        "take_away": tr("Take-away"),
        "seafood": tr("Seafood shop"),
        "factory_shop": tr("Factory shop"),
        "tea": tr("Tea"),
        "sweets": tr("Sweets"),
        "sake": tr("Sake and wine"),
        "clothing": tr("Clothing and dyeing"),
        "fishing_gear": tr("Fishing tackle"),
        "product": tr("Local product"),
        "craft": tr("Craft"),
        "shop": tr("Shop"),
        "service": tr("Service"),
        "experience": tr("Visit or experience"),
        "lodging": tr("Lodging"),
        "whole_house": tr("House to let as a whole"),
        "rental": tr("Rental"),
    }


def _others():
    return {
        "group": tr("Group"),
        "guide": tr("Guides"),
        "artisan": tr("Artisan"),
        "allotment": tr("Allotment garden"),
        "vacant_house": tr("Empty house"),
        "vacant_shop": tr("Empty shop"),
        "vacant_land": tr("Empty plot"),
        "public_land": tr("Public land"),
        "school": tr("School"),
        "hall": tr("Hall or library"),
        "sports": tr("Sports ground"),
    }


def value_part_label(key):
    """A part of the value of a resource."""
    return {
        "rarity": tr("rarity"),
        "condition": tr("condition"),
        "access": tr("access"),
        "visitors": tr("visitors"),
        "safety": tr("safety"),
    }[key]


def condition_label(key):
    """The condition of a resource."""
    return {
        "good": tr("good"),
        "fair": tr("fair"),
        "poor": tr("poor"),
        "ruined": tr("ruined"),
    }[key]


def verdict_label(key):
    """What somebody said of a pair."""
    return {
        "open": tr("not judged"),
        "same": tr("one place"),
        "different": tr("two places"),
    }[key]


def review_legend():
    """``{key: label}`` of the styles of resources and pairs."""
    return {
        **{f"resource_{key}": resource_category_label(key)
           for key in ("nature", "culture", "industry", "people", "spaces")},
        "resource_other": tr("Other"),
        **{f"pair_{key}": verdict_label(key) for key in ("open", "same", "different")},
    }
