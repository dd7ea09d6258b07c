import { describe, expect, it } from "vitest";
import { chooseColumn, columnChoice, fieldOf } from "./column-choice.ts";

const choice = columnChoice({ text: "body", title: "head" });

describe("column choice", () => {
  it("says of every field which column is its, or none", () => {
    expect(choice).toEqual({ text: "body", title: "head", date: "", source: "", byline: "", url: "" });
    expect([fieldOf(choice, "head"), fieldOf(choice, "id")]).toEqual(["title", null]);
  });

  it("gives a column to one field alone", () => {
    expect(chooseColumn(choice, "byline", "head")).toMatchObject({ byline: "head", title: "" });
    expect(chooseColumn(choice, "title", "")).toMatchObject({ title: "", text: "body" });
    expect(chooseColumn(choice, "date", "when")).toMatchObject({ date: "when", text: "body", title: "head" });
  });
});
