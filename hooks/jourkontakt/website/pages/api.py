"""The page for those who write programs: the files of the API, examples that run, and how to read them."""

from typing import Any

from ...model.directory import Directory
from ...values.dates import parse
from ..artifact import Page
from ..feeds.api import KINDS, path, schema_path
from ..feeds.api.item import GUIDE, ROOT
from .page import single

# The address in the examples while the site has none.
_EXAMPLE = "https://www.example.org/"
_META = Page(
    "Uppgifter för program",
    "Alla uppgifter som JSON: vad varje fil innehåller, exempel i curl, Python och JavaScript, och villkoren.",
)
# One time of each kind.
_TIMES = (
    "2018-03-14",
    "2018-03-14 – 2018-03-16",
    "mars 2018",
    "mars–april 2018",
    "våren 2018",
    "våren–hösten 2018",
    "2018",
)
_CURL = "curl -fsS {root}numbers.json"
_PYTHON = """\
import json
from urllib.request import urlopen
ROOT = "{root}"
def read(name):
    with urlopen(f"{{ROOT}}{{name}}.json") as reply:
        return json.load(reply)
code, errand = "{code}", "{errand}"
call = next(each for each in read("calls")["calls"] if code in each["municipalities"])
answer = next(each for each in call["answers"] if each["errand"] == errand)
for step in answer["steps"]:
    for called in step["called"]:
        print(called["heading"], called["contacts"][0]["text"], called["reason"])"""
_JAVASCRIPT = """\
const root = "{root}";
const read = async (name) => (await fetch(`${{root}}${{name}}.json`)).json();
const code = "{code}", errand = "{errand}";
const {{ calls }} = await read("calls");
const call = calls.find((each) => each.municipalities.includes(code));
const answer = call.answers.find((each) => each.errand === errand);
for (const step of answer.steps) {{
  for (const called of step.called) {{
    console.log(called.heading, called.contacts[0].text, called.reason);
  }}
}}"""


def _facts(directory: Directory) -> dict[str, Any]:
    municipality, errand = directory.municipalities[0], directory.errands[0]
    known = {"root": f"{directory.site.address or _EXAMPLE}{ROOT}", "code": municipality.code, "errand": errand.id}
    return {
        "site": directory.site,
        "files": [(kind, path(kind), schema_path(kind)) for kind in KINDS],
        "municipality": municipality,
        "errand": errand,
        "times": [parse(text) for text in _TIMES],
        "curl": _CURL.format(**known),
        "python": _PYTHON.format(**known),
        "javascript": _JAVASCRIPT.format(**known),
    }


PAGE = single("api", GUIDE, _META, _facts)
