import { describe, expect, it } from "vitest";
import { readDateline } from "./dateline.ts";

describe("readDateline", () => {
  it.each([
    ["8 February 2018 – Despite all efforts, the level rose.", "2018-02-08", "8 February 2018 – "],
    ["March 14, 2031 — The dam failed.", "2031-03-14", "March 14, 2031 — "],
    ["14.03.2031: Der Damm brach.", "2031-03-14", "14.03.2031: "],
  ])("takes the bare date off %s", (paragraph, day, dropped) => {
    const read = readDateline(paragraph);
    expect(read?.date?.day).toBe(day);
    expect(paragraph.slice(0, read?.droppedUtf16)).toBe(dropped);
  });

  it.each([
    ["GENEVA, 14 March 2031 – The dam failed.", "2031-03-14", null],
    ["ORLA, March 14, 2031 (Reuters) — The dam failed.", "2031-03-14", "Reuters"],
    ["HAYWARD, Calif. (AP) — A man fell.", null, "AP"],
    ["WASHINGTON (Northline Agency) - The dam failed.", null, "Northline Agency"],
    ["(Reuters) — The dam failed.", null, "Reuters"],
    ["New Delhi, 19 November 2019 — The air is bad.", "2019-11-19", null],
  ])("keeps the place of %s", (paragraph, day, agency) => {
    const read = readDateline(paragraph);
    expect([read?.date?.day ?? null, read?.agency?.name ?? null, read?.droppedUtf16]).toEqual([
      day,
      agency,
      0,
    ]);
    if (read?.agency) expect(paragraph.slice(read.agency.startUtf16, read.agency.endUtf16)).toBe(agency);
  });

  it.each([
    "GENEVA — The dam failed.",
    "The militia (ISIL) — also known by other names — fought on.",
    "On March 14, 2031 – a Friday – the dam failed.",
    "The dam failed on 14 March 2031 – nobody had been told.",
    "Northline (whose log it is) – says so.",
    "",
  ])("finds none in %j", (paragraph) => {
    expect(readDateline(paragraph)).toBeNull();
  });
});
