import { describe, expect, it } from "vitest";
import { boilerplateRule } from "./boilerplate-rules.ts";

describe("the sign of copyright", () => {
  it.each(["© Valley Herald 2021", "Valley Herald © 2021", "2021 © Valley Herald. All rights reserved."])(
    "makes %s a legal notice",
    (line) => {
      expect(boilerplateRule(line, "anywhere")).toBe("legal notice");
    },
  );

  it("is none inside a word, where a wrong table left it", () => {
    expect(boilerplateRule("Le coÃ»t sâ€™Ã©lÃ¨ve Ã  2,4 millions dâ€™euros.", "anywhere")).toBeNull();
    expect(boilerplateRule("La mairie l’a annoncÃ© lundi.", "anywhere")).toBeNull();
  });
});
