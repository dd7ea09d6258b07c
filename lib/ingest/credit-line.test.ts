import { describe, expect, it } from "vitest";
import { readByline } from "./byline.ts";
import { readCreditLine } from "./credit-line.ts";
import { isPersonName } from "./person-name.ts";
import { splitGluedName } from "./split-glued-name.ts";

const TITLE = "What the river left: a report";

describe("readCreditLine", () => {
  it.each([
    ["outlet and date", "Valley Journal, July 13, 2031", "Valley Journal", null, "2031-07-13"],
    [
      "outlet, author and date",
      "Israel Hayom, Dr. Jo Roe, July 13, 2031",
      "Israel Hayom",
      "Dr. Jo Roe",
      "2031-07-13",
    ],
    [
      "author first",
      "Jane Roe, The Valley Herald, July 13, 2031",
      "The Valley Herald",
      "Jane Roe",
      "2031-07-13",
    ],
    ["by", "Valley Watch by Jane Roe, July 13, 2031", "Valley Watch", "Jane Roe", "2031-07-13"],
    [
      "a glued byline",
      "Front Page MagazineJane Roe, July 13, 2031",
      "Front Page Magazine",
      "Jane Roe",
      "2031-07-13",
    ],
    ["an outlet alone", "Valley Herald", "Valley Herald", null, null],
    [
      "a name with a suffix",
      "Valley Herald, John Roe, Jr., 13 July 2031",
      "Valley Herald",
      "John Roe, Jr.",
      "2031-07-13",
    ],
  ])("reads %s after the title", (_, rest, source, byline, publishedOn) => {
    expect(readCreditLine(`${TITLE}, ${rest}`, TITLE, [])).toMatchObject({ source, byline, publishedOn });
  });

  it("finds the title again whatever its spaces and marks are", () => {
    const line = "What the  river left – a report, Valley Herald, July 13, 2031";
    expect(readCreditLine(line, "What the\u00a0river left: “a report”", [])?.source).toBe("Valley Herald");
  });

  it.each([
    ["Originally published by The Valley Herald on July 13, 2031.", "The Valley Herald", "2031-07-13"],
    ["Source: Valley Herald", "Valley Herald", null],
    ["Reposted from Valley Herald, 13 July 2031", "Valley Herald", "2031-07-13"],
    ["(via Valley Herald)", "Valley Herald", null],
    ["This article first appeared in The Valley Herald.", "The Valley Herald", null],
    ["This story was originally published by Valley Herald on 13 July 2031.", "Valley Herald", "2031-07-13"],
    ["Republished from Valley Herald under a Creative Commons licence.", "Valley Herald", null],
    ["Reprinted with the permission of Valley Herald", "Valley Herald", null],
    ["Zuerst erschienen in der Merletaler Zeitung am 13. Juli 2031", "Merletaler Zeitung", "2031-07-13"],
    ["Quelle: Merletaler Zeitung", "Merletaler Zeitung", null],
    ["Source : Le Journal de la Vallée, 13 juillet 2031", "Le Journal de la Vallée", "2031-07-13"],
    ["Publicado originalmente en Diario del Valle el 13 de julio de 2031", "Diario del Valle", "2031-07-13"],
    ["Источник: Газета Долины", "Газета Долины", null],
  ])("reads %s", (line, source, publishedOn) => {
    expect(readCreditLine(line, TITLE, [])).toMatchObject({ source, publishedOn, rule: "stated credit" });
  });

  it.each([
    ["the title alone", TITLE],
    ["the title and a sentence", `${TITLE}, as the town calls it`],
    ["running text", "The river left mud in every kitchen of the lower town, the mayor said."],
    ["a sentence that begins like one", "Source close to the inquiry say that the river rose"],
    ["a longer word than the title", `${TITLE}s, Valley Herald, July 13, 2031`],
  ])("does not take %s for one", (_, line) => {
    expect(readCreditLine(line, TITLE, [])).toBeNull();
  });
});

describe("splitGluedName", () => {
  it.each([
    ["The Valley PressHana Levi Roe", "The Valley Press", "Hana Levi Roe", "outlet word"],
    ["BBCJane Roe", "BBC", "Jane Roe", "outlet word"],
    ["Valley WatchersJane Roe", "Valley Watchers", "Jane Roe", "letter case"],
    ["ProPublicaJane Roe", "ProPublica", "Jane Roe", "letter case"],
  ])("parts %s", (text, source, byline, sign) => {
    expect(splitGluedName(text, [])).toEqual({ source, byline, sign });
  });

  it("prefers a known source's name", () => {
    expect(splitGluedName("OrlaEyeJane Roe", ["OrlaEye"])).toMatchObject({
      source: "OrlaEye",
      sign: "known source",
    });
  });

  it.each([
    "DEBKAfile",
    "ProPublica",
    "BuzzFeed News",
    "Ian MacArthur Jones",
    "Jane McDonald",
    "Long War Journal",
  ])("leaves %s whole", (text) => {
    expect(splitGluedName(text, [])).toBeNull();
  });
});

describe("readByline", () => {
  it.each([
    ["By Katrin Holm", "Katrin Holm", null],
    ["By Katrin Holm and Stefan Ude", "Katrin Holm and Stefan Ude", null],
    ["Von Jutta Amsel", "Jutta Amsel", null],
    ["By Our Staff Reporters", "Our Staff Reporters", null],
    ["By Salma Idris, Harrow Community Radio", "Salma Idris", "Harrow Community Radio"],
    ["by J. R. Roe | Valley Herald", "J. R. Roe", "Valley Herald"],
    ["By Jane Roe, Staff Writer", "Jane Roe", null],
    ["Por María de la Cruz", "María de la Cruz", null],
    ["By Katrin Holm and Stefan Ude in Orla", "Katrin Holm and Stefan Ude", null],
    ["By Katrin Holm in Orla and Stefan Ude in Harrow", "Katrin Holm and Stefan Ude", null],
    ["By Katrin Holm, Stefan Ude and Jo Roe", "Katrin Holm, Stefan Ude and Jo Roe", null],
    ["By Katrin Holm, Chief Water Correspondent, Northline Agency", "Katrin Holm", "Northline Agency"],
    ["By Chief Water Correspondent Katrin Holm", "Katrin Holm", null],
    ["By Katrin Holm (@kholm), Orla", "Katrin Holm", null],
    ["By Katrin Holm <kholm@post.example>", "Katrin Holm", null],
    ["By Jo Roe for Valley Herald", "Jo Roe", "Valley Herald"],
    ["BYLINE: Samir Holt; Grete Amundsen", "Samir Holt; Grete Amundsen", null],
    ["Author: Jo Roe", "Jo Roe", null],
    ["By Jo Roe, AP Sports Writer", "Jo Roe", "AP"],
    ["By JO ROE and ANA HADDAD, Associated Press", "JO ROE and ANA HADDAD", "Associated Press"],
    ["By Jo Roe Associated Press", "Jo Roe", "Associated Press"],
    ["By Jo RoeStaff Writer", "Jo Roe", null],
    ["By Ian McDonald", "Ian McDonald", null],
    ["Text: Jutta Amsel", "Jutta Amsel", null],
    ["Автор: Анна Белова", "Анна Белова", null],
    ["بقلم نور الخطيب", "نور الخطيب", null],
  ])("reads %s", (line, byline, source) => {
    expect(readByline(line)).toEqual({ byline, source });
  });

  it.each([
    "By the time the sirens sounded it was late",
    "By noon",
    "Bypass closed",
    "By March 14, 2031",
    "Katrin Holm",
  ])("does not take %s for one", (line) => {
    expect(readByline(line)).toBeNull();
  });
});

describe("isPersonName", () => {
  it.each([
    "Jane Roe",
    "Dr. Ori Gold",
    "Ludwig van den Berg",
    "Nour al-Khatib",
    "J. R. R. Roe",
    "Ana Haddad and Jo Roe",
  ])("%s may be one", (text) => {
    expect(isPersonName(text)).toBe(true);
  });

  it.each(["Jane", "the river", "Valley Herald", "Missing Fall to 112", ""])("%s is none", (text) => {
    expect(isPersonName(text)).toBe(false);
  });
});
