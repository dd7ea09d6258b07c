import { describe, expect, it } from "vitest";
import { attributeOf, XmlReader, XmlTooDeep } from "./xml-reader.ts";

const PREFIXES = new Map([
  ["urn:a", "a"],
  ["urn:b", "b"],
]);

function events(...chunks: string[]): string[] {
  const told: string[] = [];
  const reader = new XmlReader(PREFIXES, {
    open: (name, attributes) => told.push(`<${name}${attributeOf(attributes, "id") ?? ""}>`),
    close: (name) => told.push(`</${name}>`),
    text: (data) => {
      if (told.at(-1)?.startsWith("<") === false) told.push(`${told.pop()}${data}`);
      else told.push(data);
    },
  });
  for (const chunk of chunks) reader.write(chunk);
  told.push(reader.end().isWhole ? "whole" : "cut off");
  return told;
}

describe("XmlReader", () => {
  it("names elements by their namespace, however their prefix is written, and in its scope alone", () => {
    const xml = `<x xmlns="urn:a"><p:y xmlns:p="urn:b"/><p:y/><z xmlns="urn:c"><w/></z></x>`;
    expect(events(xml)).toEqual([
      "<a:x>",
      "<b:y>",
      "</b:y>",
      "<p:y>",
      "</p:y>",
      "<z>",
      "<w>",
      "</w>",
      "</z>",
      "</a:x>",
      "whole",
    ]);
  });

  it("reads an element that came in pieces", () => {
    expect(events("<x i", 'd="7">o', "n&a", "mp;e</", "x>")).toEqual(["<x7>", "on&e", "</x>", "whole"]);
  });

  it("keeps CDATA and character numbers, and no entity a document type declares", () => {
    const xml = `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY lol "ha"><!ENTITY far SYSTEM "file:///etc/passwd">]>
      <x>&lol;&far;&#233;&#x1F600;<![CDATA[<b>&amp;]]></x>`;
    expect(events(xml)).toEqual(["<x>", "&lol;&far;é😀<b>&amp;", "</x>", "whole"]);
  });

  it("says when the document is cut off, or is none", () => {
    expect(events("<x><y>one")).toEqual(["<x>", "<y>", "one", "</y>", "</x>", "cut off"]);
    expect(events("no markup")).toEqual(["cut off"]);
  });

  it("refuses to go deeper than 500 elements", () => {
    expect(() => events("<x>".repeat(501))).toThrow(XmlTooDeep);
  });
});
