"""Sources become platforms; an unknown one stays visible under its own name."""

import pytest

from ordermanager_desktop.services.platform_directory import PlatformDirectory


@pytest.fixture
def directory():
    return PlatformDirectory.load()


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("doordash", "DoorDash"),
        ("DoorDash", "DoorDash"),
        ("ubereats", "Uber Eats"),
        ("uber-eats", "Uber Eats"),
        ("ubereats-api", "Uber Eats"),
        ("ubereats-provider", "Uber Eats"),
        ("grubhub", "Grubhub"),
        ("postmates", "Postmates"),
        ("chownow", "ChowNow"),
        ("skipthedishes", "SkipTheDishes"),
        ("skip", "SkipTheDishes"),
    ],
)
def test_a_known_source_names_its_platform(directory, source, name):
    assert directory.platform_for(source).name == name
    assert directory.platform_for(source).is_known


@pytest.mark.parametrize(
    ("source", "name", "monogram"),
    [
        ("mesa-direct", "mesa-direct", "ME"),
        ("d2c-eater-website", "d2c-eater-website", "D2"),
        ("doordash.evil", "doordash.evil", "DO"),
        ("", "Unknown source", "?"),
        (" \n", "Unknown source", "?"),
        ("<b>\x00", "<b>␀", "B"),
        ("x" * 500, "x" * 39 + "…", "XX"),
    ],
)
def test_an_unknown_source_keeps_its_own_name(directory, source, name, monogram):
    platform = directory.platform_for(source)
    assert (platform.name, platform.monogram, platform.is_known) == (name, monogram, False)
    assert platform.id not in {known.id for known in directory.platforms}


def test_a_restaurant_can_name_its_own_sources():
    directory = PlatformDirectory.load(extra_sources={"our-gh": "grubhub"})
    assert directory.platform_for("Our GH").name == "Grubhub"
    with pytest.raises(KeyError):
        PlatformDirectory.load(extra_sources={"x": "no-such-platform"})


def test_white_text_stays_readable_on_every_badge(directory):
    badges = [platform.badge_colour for platform in directory.platforms]
    badges.append(directory.platform_for("?").badge_colour)
    assert [badge for badge in badges if 1.05 / (_luminance(badge) + 0.05) < 4.5] == []


def _luminance(colour):
    """Relative luminance of WCAG 2.2."""
    parts = [int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5)]
    linear = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    ]
    return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), linear, strict=True))
