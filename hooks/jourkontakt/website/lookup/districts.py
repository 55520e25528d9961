"""The police's own districts as names: local police districts, and the larger police districts."""

from collections.abc import Iterator

from ...model.directory import Directory


def districts(directory: Directory) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Each district with the codes of its municipalities, or with the counties that it consists of."""
    local: dict[str, list[str]] = {}
    larger: dict[str, list[str]] = {}
    counties: dict[str, list[str]] = {}
    for municipality in directory.municipalities:
        local.setdefault(municipality.local_police_district, []).append(municipality.code)
        larger.setdefault(municipality.police_district, []).append(municipality.code)
        counties.setdefault(municipality.county, []).append(municipality.code)
    for name, codes in local.items():
        if name:
            yield f"Lokalpolisområde {name}", tuple(codes)
    # Where the table does not know the district of a whole county, it may lack some of a district's municipalities.
    unsure = {county for county, codes in counties.items() if set(codes) & set(larger.get("", ()))}
    for name, codes in larger.items():
        within = sorted({directory.municipality_by_code[code].county for code in codes})
        if name and not unsure.intersection(within):
            whole = sum(len(counties[county]) for county in within) == len(codes)
            yield f"Polisområde {name}", tuple(within if whole else codes)
