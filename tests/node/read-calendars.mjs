// node read-calendars.mjs FILE…: what ical.js reads in each file, or what it stumbles on, as a JSON list.

import { readFileSync } from "node:fs";
import ICAL from "ical.js";

function instant(time) {
  // Without a VTIMEZONE of its own in the file, a time floats: it is another instant in every country.
  const floats = time.zone === ICAL.Timezone.localTimezone;
  return { wall: time.toString(), day: time.isDate, utc: time.isDate || floats ? null : time.toJSDate().toISOString() };
}

function entry(component) {
  const event = new ICAL.Event(component);
  const { uid, summary, description, location, sequence } = event;
  return {
    uid, summary, description, location, sequence,
    status: component.getFirstPropertyValue("status"),
    stamp: component.getFirstPropertyValue("dtstamp").toJSDate().toISOString(),
    start: instant(event.startDate),
    end: instant(event.endDate),
  };
}

function read(path) {
  try {
    const calendar = new ICAL.Component(ICAL.parse(readFileSync(path, "utf8")));
    return {
      name: calendar.getFirstPropertyValue("name"),
      description: calendar.getFirstPropertyValue("description"),
      refresh: String(calendar.getFirstPropertyValue("refresh-interval")),
      entries: calendar.getAllSubcomponents("vevent").map(entry),
    };
  } catch (error) {
    return { error: error.message };
  }
}

console.log(JSON.stringify(process.argv.slice(2).map(read)));
