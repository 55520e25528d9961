"""The scripts read exactly the fields of the look-up's files that `website/lookup/contents.py` describes."""

from __future__ import annotations

import msgspec
import pytest
from playwright.sync_api import Browser
from tests.browser.states import type_in_lookup

from jourkontakt.website.lookup.contents import Index, Places

pytestmark = pytest.mark.browser

# Records which fields of the described objects the scripts read after parsing JSON.
_WATCH = """(schemas) => {
  window.read = {};
  const watched = (value, schema, described) => {
    const wanted = schema.anyOf?.find((each) => each.type !== "null") ?? schema;
    const { title, properties, items, additionalProperties } = described[wanted.$ref?.split("/").pop()] ?? wanted;
    const inner = (of) => Object.fromEntries(
      Object.entries(value).map(([name, each]) => [name, watched(each, of(name), described)]),
    );
    if (items && value) return value.map((each) => watched(each, items, described));
    if (additionalProperties && value) return inner(() => additionalProperties);
    if (!properties || !value) return value;
    const names = (window.read[title] ??= {});
    return new Proxy(inner((name) => properties[name] ?? {}), {
      get(target, name) {
        // A promise looks for `then` in what it is given.
        if (typeof name === "string" && name !== "then") names[name] = true;
        return target[name];
      },
    });
  };
  const parse = Response.prototype.json;
  Response.prototype.json = async function () {
    const schema = schemas[new URL(this.url).pathname.split("/").pop()];
    return watched(await parse.call(this), schema, schema.$defs);
  };
}"""


def test_the_scripts_read_the_fields_that_are_described_and_no_others(browser: Browser, served: str) -> None:
    schemas = {"lookup.json": msgspec.json.schema(Index), "lookup-places.json": msgspec.json.schema(Places)}
    page = browser.new_page()
    page.add_init_script(f"({_WATCH})({msgspec.json.encode(schemas).decode()})")
    page.goto(served)
    for typed in ("habo", "kiruna", "sektionschef", "skadestånd", "xyzzy"):
        page.locator("#lookup").fill("")
        type_in_lookup(page, typed)
    read = {title: set(names) for title, names in page.evaluate("read").items()}
    page.close()
    described = {title: each for schema in schemas.values() for title, each in schema["$defs"].items()}
    assert read == {title: set(each["properties"]) for title, each in described.items()}
