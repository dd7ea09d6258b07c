import { describe, expect, it } from "vitest";
import { readDateLine } from "./date-line.ts";
import { findDates, findYearlessDates } from "./date-text.ts";

describe("findDates", () => {
  it.each([
    ["July 14, 2017", "2017-07-14"],
    ["Oct. 26. 2019", "2019-10-26"],
    ["Nov 5 2019", "2019-11-05"],
    ["14 July 2017", "2017-07-14"],
    ["the 3rd of May 2031", "2031-05-03"],
    ["17. März 2031", "2031-03-17"],
    ["1er mars 2031", "2031-03-01"],
    ["15 de março de 2031", "2031-03-15"],
    ["2 settembre 2030", "2030-09-02"],
    ["14 марта 2031", "2031-03-14"],
    ["14 مارس 2031", "2031-03-14"],
    ["2031-03-14", "2031-03-14"],
    ["2031-03-14T09:10:00+02:00", "2031-03-14"],
    ["14.03.2031", "2031-03-14"],
    ["11/19/2019", "2019-11-19"],
    ["19/11/19", "2019-11-19"],
    ["2031年3月14日", "2031-03-14"],
    ["13-03-2031", "2031-03-13"],
    ["2031/3/14", "2031-03-14"],
    ["14 DE MARZO DE 2031", "2031-03-14"],
    ["14 maart 2031", "2031-03-14"],
    ["14 février 2031", "2031-02-14"],
    ["14 сент. 2031", "2031-09-14"],
    ["١٤ مارس ٢٠٣١", "2031-03-14"],
    ["14 كانون الثاني 2031", "2031-01-14"],
    ["3 آب 2031", "2031-08-03"],
  ])("reads %s", (text, day) => {
    expect(findDates(`on ${text}.`).map((date) => [date.day, date.precision])).toEqual([[day, "day"]]);
  });

  it.each(["February 30, 2031", "31.04.2031", "May", "in 2031", "1,112 men", "version 10.12.2.4"])(
    "finds no day in %s",
    (text) => {
      expect(findDates(text)).toEqual([]);
    },
  );

  it("gives both readings of figures whose order is open, the earlier first", () => {
    expect(findDates("on 03/04/2031")).toMatchObject([{ day: "2031-03-04", otherDay: "2031-04-03" }]);
    expect(findDates("on 04/03/2031")).toMatchObject([{ day: "2031-03-04", otherDay: "2031-04-03" }]);
  });

  it.each([
    ["dayFirst", "2031-04-03"],
    ["monthFirst", "2031-03-04"],
  ] as const)("gives one reading when the order is known: %s", (order, day) => {
    expect(
      findDates("on 03/04/2031, not 25/12/2030", order).map((date) => [date.day, date.otherDay]),
    ).toEqual([
      [day, null],
      ["2030-12-25", null],
    ]);
  });

  it("reads a month and its year as a month", () => {
    expect(findDates("in October 2019")).toMatchObject([{ day: "2019-10-01", precision: "month" }]);
  });

  it("gives UTF-16 offsets", () => {
    const text = "🕯️ on 14 March 2031 and May 2, 2030";
    expect(findDates(text).map((date) => text.slice(date.startUtf16, date.endUtf16))).toEqual([
      "14 March 2031",
      "May 2, 2030",
    ]);
  });
});

describe("findYearlessDates", () => {
  it("finds a day without a year, and not one with a year", () => {
    expect(findYearlessDates("on May 1 and 9 March, not June 2, 2030 or 3 July 2029")).toMatchObject([
      { month: 5, dayOfMonth: 1 },
      { month: 3, dayOfMonth: 9 },
    ]);
  });
});

describe("readDateLine", () => {
  it.each([
    ["July 14, 2017", "published", "2017-07-14", null, null],
    ["Saturday, 15 March 2031", "published", "2031-03-15", null, null],
    ["Published 15 March 2031, 07:40 UTC", "published", "2031-03-15", "07:40", "+00:00"],
    ["Published: March 15, 2031 at 9:05 p.m. EST", "published", "2031-03-15", "21:05", "-05:00"],
    ["2031-03-15T07:40:00+02:00", "published", "2031-03-15", "07:40", "+02:00"],
    ["Posted on March 30, 2031 by Admin", "published", "2031-03-30", null, null],
    ["By Jane Roe - 11/19/2019 06:56 AM EST", "published", "2019-11-19", "06:56", "-05:00"],
    ["Updated 10:01 pm PST, Tuesday, November 19, 2019", "updated", "2019-11-19", "22:01", "-08:00"],
    ["Stand: 17. März 2031, 12:30 Uhr", "updated", "2031-03-17", "12:30", null],
    ["Published March 1, 2031 | Updated March 3, 2031", "published", "2031-03-01", null, null],
    ["March 2031", "published", "2031-03-01", null, null],
    ["Updated March 3, 2031 | Published March 1, 2031", "published", "2031-03-01", null, null],
    ["By Jo Roe@JoWrites March 14, 2031, 11:47am EST", "published", "2031-03-14", "11:47", "-05:00"],
    [
      "By Jo Roe , Ana Haddad on Friday, March 14th, 2031 at 11:08 a.m.",
      "published",
      "2031-03-14",
      "11:08",
      null,
    ],
    ["Updated 0339 GMT (1139 HKT) March 14, 2031", "updated", "2031-03-14", null, null],
    [
      "By VHN Staff | March 14, 2031 at 2:26 PM HST - Updated March 15 at 4:46 PM",
      "published",
      "2031-03-14",
      "14:26",
      null,
    ],
    ["Updated on: March 14, 2031 / 10:07 AM / Valley News", "updated", "2031-03-14", "10:07", null],
    [
      "Last Updated : Mar 14, 2031 01:41 PM IST | Source: valley.example",
      "updated",
      "2031-03-14",
      "13:41",
      null,
    ],
    ["March 14, 2031/0 Comments/in Water News /by Jo Roe", "published", "2031-03-14", null, null],
    ["Mar 14, 2031 @17:19 PM · Updated: Mar 15, 2031 @17:26 PM", "published", "2031-03-14", "17:19", null],
    ["By Jo Roe - Staff Writer 2031-03-14T23:30:00Z Health", "published", "2031-03-14", "23:30", "+00:00"],
    ["14 March 2031 10:00 IST", "published", "2031-03-14", "10:00", null],
    ["Publié le 28/04/2031 à 17h42 par Aline Verdier", "published", "2031-04-28", "17:42", null],
    ["пятница, 14 марта 2031 г.", "published", "2031-03-14", null, null],
    ["Опубликовано 14 марта 2031 в 09:10", "published", "2031-03-14", "09:10", null],
    ["نشر في 14 مارس 2031", "published", "2031-03-14", null, null],
    ["الجمعة، ١٤ مارس ٢٠٣١", "published", "2031-03-14", null, null],
    ["vrijdag 14 maart 2031 om 09:10 uur", "published", "2031-03-14", "09:10", null],
    ["Pubblicato venerdì 14 marzo 2031, ore 9:10", "published", "2031-03-14", "09:10", null],
    ["Publicado el viernes, 14 de marzo de 2031", "published", "2031-03-14", null, null],
    ["Publicado em 14 de março de 2031 às 9h10", "published", "2031-03-14", "09:10", null],
    ["Bijgewerkt: 14 maart 2031", "updated", "2031-03-14", null, null],
  ])("reads %s", (line, kind, day, time, offset) => {
    const read = readDateLine(line);
    expect([read?.kind, read?.date.day, read?.clock?.time ?? null, read?.clock?.offset ?? null]).toEqual([
      kind,
      day,
      time,
      offset,
    ]);
  });

  it.each([
    ["a caption", "Officials visit the dam, March 14, 2031"],
    ["a person and a date", "Vladimir Petrov, August 2008"],
    ["a caption with an outlet", "Dam fails, Valley Journal, July 13, 2017"],
    ["an outlet and a day, which are read elsewhere", "Valley Journal, July 13, 2017"],
    ["a section's name", "Middle East | July 13, 2017"],
    ["a credit line", "The river rises, Long Valley Journal, July 13, 2017"],
    ["a sentence", "The dam failed on March 14, 2031."],
    ["a place with a day and no time", "Brenn - 14 mar 2031"],
    ["a sentence behind the day", "Brenn - 14 mar 2031 - 09:10 - the river rose"],
    ["no date", "Published yesterday"],
    ["nothing", ""],
  ])("does not take %s for one", (_, line) => {
    expect(readDateLine(line)).toBeNull();
  });

  it.each([
    ["Brenn - 14 mar 2031 - 09:10 CET", "09:10"],
    ["San Brenn – 14 mar 2031 – 09:10", "09:10"],
    ["Sent: Tuesday, 12 March 2031 09:10", "09:10"],
    ["Gesendet: Dienstag, 12. März 2031 09:10", "09:10"],
  ])("reads a place or a mail's label beside day and time: %s", (line, time) => {
    const read = readDateLine(line);
    expect([read?.kind, read?.date.day.slice(0, 7), read?.clock?.time]).toEqual([
      "published",
      "2031-03",
      time,
    ]);
  });

  it.each([
    ["Posted on March 30, 2031 by Jane Roe", "Jane Roe"],
    ["by Surya on March 30, 2031", "Surya"],
    ["By Jane Roe and Jo Doe | March 30, 2031", "Jane Roe and Jo Doe"],
    ["Veröffentlicht von Jutta Amsel am 30. März 2031", "Jutta Amsel"],
    ["March 30, 2031", null],
  ])("keeps the author %s names", (line, byline) => {
    expect(readDateLine(line)?.byline).toBe(byline);
  });
});

describe("a line with the day of a post", () => {
  it.each([
    ["Posted on 20 March 2031 by ahale", "2031-03-20"],
    ["Published March 20, 2031 by valley-watch", "2031-03-20"],
    ["14/03/2031 09h10 Atualizado há 3 horas", "2031-03-14"],
    ["March 14, 2031 | Updated 2 hours ago", "2031-03-14"],
  ])("is read, whoever's account it names and however long ago it was changed: %s", (line, day) => {
    expect(readDateLine(line)?.date.day).toBe(day);
    expect(readDateLine(line)?.byline ?? null).toBeNull();
  });

  it.each([
    "On 20 March 2031 by train",
    "Closed on 20 March 2031 by police",
    "Posted to Brenn on 20 March 2031 by rail",
  ])("is no sentence with a day: %s", (line) => {
    expect(readDateLine(line)).toBeNull();
  });
});
