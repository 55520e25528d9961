"""A post is found by its id or its name; nearly right ids are only suggested, and only those of the same region."""

from __future__ import annotations

import re

import pytest

from jourkontakt.editors.proposals.posts import NoPostError, identify
from jourkontakt.model.directory import Directory
from jourkontakt.values.errors import InvalidValueError


@pytest.mark.parametrize(
    ("typed", "region", "post"),
    [
        ("Sektionschef", "mitt", "mitt-section-head"),
        ("samordnaren Dalarna", "", "bergslagen-victim-coordinator-dalarna"),
        ("brottsoffersamordnare i Värmland", "bergslagen", "bergslagen-victim-coordinator-varmland"),
        ("Polisens kontaktcenter (PKC)", "nord", "nord-contact-centre"),
        ("PKC, region Nord", "", "nord-contact-centre"),
        ("PKC, polisregion Mitt", "", "mitt-contact-centre"),
        ("gruppchef (skriv ost-group-head)", "ost", "ost-group-head"),
        ("nord-contact-centre (PKC)", "", "nord-contact-centre"),
        ("samordnaren i Gävleborg", "mitt", "mitt-victim-coordinator-gavleborg"),
        ("MITT GROUP HEAD", "mitt", "mitt-group-head"), ("stödlinjen", "syd", "support-line"),
    ],
)  # fmt: skip
def test_a_post_is_found_by_its_id_or_by_its_name(demo: Directory, typed: str, region: str, post: str) -> None:
    assert identify(demo, typed, region) == post


@pytest.mark.parametrize(
    ("typed", "region", "why"),
    [
        ("samordnaren", "bergslagen", r"\(Dalarna\) .* eller brottsoffersamordnare \(Örebro län\)"),
        ("mitt-section-haed", "mitt", r"Menar du sektionschef\? Skriv mitt-section-head"),
        ("nord-group-head", "mitt", "Skriv mitt-group-head"),
        ("mitt-section-head", "nord", "Skriv Mitt som polisregion, eller en post i polisregion Nord: sektionschef"),
        ("sektionschef i Mitt", "nord", "Skriv Mitt som polisregion, eller en post i polisregion Nord: sektionschef"),
        ("chefen", "stockholm", "I polisregion Stockholm finns"),
        ("../mitt-section-head", "mitt", "finns inte"),
        ("samordnaren i Ljusdal", "mitt", "finns inte"),
        ("mitt-section-head (gruppchef)", "mitt", "finns inte"),
    ],
)
def test_other_names_are_asked_about(demo: Directory, typed: str, region: str, why: str) -> None:
    with pytest.raises(InvalidValueError, match=why) as refused:
        identify(demo, typed, region)
    suggested = set(re.findall(r"[Ss]kriv ([a-z]+)-", str(refused.value)))
    assert suggested <= {region}


@pytest.mark.parametrize(
    ("typed", "region", "role"),
    [
        ("gruppchefen", "nord", "group_head"), ("Polisens kontaktcenter (PKC)", "syd", "contact_centre"),
        ("Gruppchef, brottsoffergruppen", "syd", "group_head"),
    ],
)  # fmt: skip
def test_a_role_that_the_region_has_no_post_for_is_told(demo: Directory, typed: str, region: str, role: str) -> None:
    with pytest.raises(NoPostError, match="Formuläret ”Ny uppgift” lägger till den") as refused:
        identify(demo, typed, region)
    assert refused.value.role == role


def test_a_centre_in_another_region_is_not_said_to_be_missing(demo: Directory) -> None:
    centre = demo.centres[0]
    other = next(region.id for region in demo.regions if region.id != centre.region)
    for typed in (centre.id, centre.name):
        with pytest.raises(InvalidValueError, match=f"^{centre.id} hör till"):
            identify(demo, typed, other)
