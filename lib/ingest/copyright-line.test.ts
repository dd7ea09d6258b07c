import { describe, expect, it } from "vitest";
import { readCopyright } from "./copyright-line.ts";

describe("readCopyright", () => {
  it.each([
    ["© 2031 The Harrow Post. All rights reserved.", "The Harrow Post", true],
    ["Copyright 2029-2031 Valley Herald", "Valley Herald", true],
    ["(c) Merletaler Heimatblatt, alle Rechte vorbehalten", "Merletaler Heimatblatt", true],
    ["All Rights Reserved Valley Gazette 2031 ©", "Valley Gazette", true],
    ["Valley Herald © 2031", "Valley Herald", true],
    ["The lock at dawn. Image © Valley Gazette", null, false],
    ["© 2031 valley.example", null, false],
    ["© 2031 All Rights Reserved Valley Gazette", "Valley Gazette", true],
    ["Copyright © 2031, Valley Times | Terms of Service", "Valley Times", true],
    ["©2031 Valley Post Media Group, Inc.", "Valley Post Media Group", false],
    ["© 2031 Kestrel Communications", "Kestrel Communications", false],
    ["© Crown copyright", null, false],
    ["© Crown copyright 2031", null, false],
    ["© 2031 The Authors", null, false],
    ["© 2031 Crown Gazette", "Crown Gazette", true],
    ["Copyright Policy", null, false],
    ["© 2031. All rights reserved.", null, false],
    ["No sign at all", null, false],
  ])("reads %s", (line, name, isOutlet) => {
    const holder = readCopyright(line);
    expect([holder?.name ?? null, holder?.isOutlet ?? false]).toEqual([name, isOutlet]);
  });
});
