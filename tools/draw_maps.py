"""Draw the maps from tools/regions.svg: the start page's, and seven small ones that show one region each.

Run by hand when the outlines change (`python tools/draw_maps.py`); the maps are committed.
The outlines are made from Statistics Sweden's open geodata. Sweden is 1000 units high.
"""

from __future__ import annotations

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
OUTLINES = ROOT / "tools" / "regions.svg"
START_MAP = ROOT / "hooks" / "jourkontakt" / "website" / "templates" / "map.svg.html"
ASSETS = ROOT / "docs" / "assets"

# The dot in the region, and the line to its row; rows are 100 units high, with the centre of the first at 390.
# The lines for Öst and Väst pass above and below Gotland.
LEADERS = {
    "nord": "230,300 320,390 340,390",
    "mitt": "198,555 263,490 340,490",
    "bergslagen": "108,615 133,590 340,590",
    "stockholm": "254,684 260,690 340,690",
    "ost": "158,753 195,790 340,790",
    "vast": "67,809 148,890 340,890",
    "syd": "112,912 190,990 340,990",
}
# The style sheet's --land, --paper and --pine, repeated since an image does not inherit the page's colours.
LIGHT, DARK = ("#bcd3c8", "#f6f3ec", "#0e4b42"), ("#2f5148", "#121816", "#9fdccb")

Ring = list[tuple[int, int]]


def outlines(svg: str) -> dict[str, str]:
    """Return each region's path data by its id."""
    return dict(re.findall(r'data-region="(\w+)".*? d="([^"]+)"', svg))


def rings(path: str) -> list[Ring]:
    """Return the closed rings of a path of the form `M x y l dx dy … z`, in absolute points."""
    result = []
    for part in path.split("z"):
        numbers = [int(number) for number in re.findall(r"-?\d+", part)]
        ring: Ring = []
        for dx, dy in zip(numbers[::2], numbers[1::2], strict=True):
            x, y = ring[-1] if ring else (0, 0)
            ring.append((x + dx, y + dy))
        if ring:
            result.append(ring)
    return result


def halved(path: str) -> str:
    """Return the path at half the size, without duplicate points and islands that become too small."""
    parts = []
    for ring in rings(path):
        points: Ring = []
        for x, y in ring:
            point = (round(x / 2), round(y / 2))
            if not points or points[-1] != point:
                points.append(point)
        if len(set(points)) > 2:
            parts.append(relative(points))
    return "".join(parts)


def relative(points: Ring) -> str:
    """Return a ring as short path data: its start, then relative steps."""
    (x, y), *rest = points
    steps = []
    for next_x, next_y in rest:
        steps.append(f"{next_x - x} {next_y - y}")
        x, y = next_x, next_y
    return f"M{points[0][0]} {points[0][1]}l{' '.join(steps).replace(' -', '-')}z"


def start_map(paths: dict[str, str]) -> str:
    """Return the template of the start page's map, which takes optional `region_links` (address by region id)."""
    lines = [
        "{#- Drawn by tools/draw_maps.py. Hidden from screen readers: the list beside it has the links.",
        '    Wrap: <div class="jk-mapbox"><div class="jk-map">{% include "map.svg.html" %}<ul>…</ul></div></div>,',
        '    rows <li><a data-r="nord" href="…"><span>Nord</span><small>…</small></a></li> in the lines\' order. -#}',
        "{%- set _links = region_links if region_links is defined else {} -%}",
        '<svg viewBox="0 0 420 1050" aria-hidden="true" focusable="false">',
    ]
    for region in LEADERS:
        lines.append(
            f'<a class="r-{region}"{{% if _links %}} href="{{{{ _links["{region}"] }}}}" tabindex="-1"{{% endif %}}>'
            f'<path d="{paths[region]}"/></a>'
        )
    for points in LEADERS.values():
        lines.append(f'<polyline class="halo" points="{points}"/>')
    for points in LEADERS.values():
        x, y = points.split()[0].split(",")
        lines.append(f'<polyline points="{points}"/><circle cx="{x}" cy="{y}" r="9"/>')
    return "\n".join([*lines, "</svg>", ""])


def locator(paths: dict[str, str], here: str) -> str:
    """Return the small map where one region stands out from the six others, in the reader's colour scheme."""
    others = "".join(path for region, path in paths.items() if region != here)
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="-2 -2 213 504" width="213" height="504">'
        f"<style>{_style(LIGHT)}@media(prefers-color-scheme:dark){{{_style(DARK)}}}</style>"
        f'<path d="{others}"/><path class="here" d="{paths[here]}"/></svg>\n'
    )


def _style(colours: tuple[str, str, str]) -> str:
    land, paper, pine = colours
    return f"path{{fill:{land};stroke:{paper}}}.here{{fill:{pine}}}"


def main() -> None:
    """Write the template and the seven images."""
    paths = outlines(OUTLINES.read_text("utf-8"))
    START_MAP.write_text(start_map(paths), "utf-8")
    small = {region: halved(path) for region, path in paths.items()}
    for region in paths:
        (ASSETS / f"region-{region}.svg").write_text(locator(small, region), "utf-8")


if __name__ == "__main__":
    main()
