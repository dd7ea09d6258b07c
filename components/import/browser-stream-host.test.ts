import { describe, expect, it } from "vitest";
import { firstEvent } from "./browser-stream-host.ts";

describe("firstEvent", () => {
  it("is the data of the first whole event", () => {
    expect(firstEvent('data: {"a":1}\n\ndata: {"a":2}\n\n')).toBe('{"a":1}');
    expect(firstEvent("retry: 1000\r\ndata: one\r\ndata: two\r\n\r\n")).toBe("one\ntwo");
  });

  it("passes over comments and waits for the event's end", () => {
    expect(firstEvent(": hello\n\ndata: one\n\n")).toBe("one");
    expect(firstEvent("data: one\n")).toBeNull();
    expect(firstEvent(": hello\n\n")).toBeNull();
  });
});
