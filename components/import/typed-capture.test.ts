import { describe, expect, it } from "vitest";
import {
  captureErrors,
  captureFacts,
  isSameCapture,
  isWebAddress,
  NOTHING_TYPED,
  typedCapture,
} from "./typed-capture.ts";

const known = {
  url: "https://orla.example/gate",
  archiveUrl: null,
  retrievedAt: "2031-03-15T09:12:30.500+02:00",
  method: "saved page",
};

describe("typed capture", () => {
  it("is the same again when nothing was typed over it, to the time's own zone", () => {
    expect(captureFacts(typedCapture(known), known)).toEqual(known);
    expect(isSameCapture(captureFacts(typedCapture(known), known), known)).toBe(true);
  });

  it("takes an empty field as not known", () => {
    const nothing = { url: null, archiveUrl: null, retrievedAt: null, method: null };
    expect(captureFacts(NOTHING_TYPED, known)).toEqual(nothing);
    expect(captureErrors(NOTHING_TYPED)).toEqual({});
  });

  it("reads a time in UTC", () => {
    const typed = { ...NOTHING_TYPED, retrievedAt: "2031-03-15 07:12", method: " by hand " };
    expect(captureFacts(typed, known)).toMatchObject({
      retrievedAt: "2031-03-15T07:12:00Z",
      method: "by hand",
    });
  });

  it("names the fields that cannot be used", () => {
    const typed = {
      url: "orla.example",
      archiveUrl: "javascript:alert(1)",
      retrievedAt: "today",
      method: "",
    };
    expect(Object.keys(captureErrors(typed))).toEqual(["url", "archiveUrl", "retrievedAt"]);
  });
});

describe("isWebAddress", () => {
  it.each([
    ["https://orla.example/a b", false],
    ["https://orla.example/a?b=c#d", true],
    ["http://localhost:3000", true],
    ["ftp://orla.example", false],
    ["https://", false],
  ])("%s: %s", (typed, isOne) => {
    expect(isWebAddress(typed)).toBe(isOne);
  });
});
