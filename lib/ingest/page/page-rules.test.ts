import { describe, expect, it } from "vitest";
import { endRule } from "./end-markers.ts";
import { readInvitation } from "./invitation-rules.ts";

describe("endRule", () => {
  it.each([
    ["12 Comments", "comments"],
    ["Leave a Reply", "comments"],
    ["Schreibe einen Kommentar", "comments"],
    ["Comments: Our rules", "comments"],
    ["Comments – read our guidelines", "comments"],
    ["Comments are closed.", "comments"],
    ["Kommentare: Unsere Regeln", "comments"],
    ["Related stories", "related links"],
    ["More from the valley", "related links"],
    ["Weitere Beiträge zum Thema", "related links"],
    ["関連記事", "related links"],
    ["About the author", "author's card"],
    ["Über Jo Roe", "author's card"],
    ["Tags: river, flood", "tags"],
    ["Next post", "navigation"],
    ["© 2031 Valley Herald", "legal notice"],
  ])("takes %s for the end of an article", (text, rule) => {
    expect(endRule(text)).toBe(rule);
  });

  it.each([
    "Comments by the minister were not recorded.",
    "Comments: Our rules were not read by the minister",
    "Comments are closed to nobody, the mayor said.",
    "Our rules",
    "About the size of a football",
    "Related families were housed together, the warden said.",
    "More than forty houses",
    "Next week the council meets again.",
    "Most popular of the three songs was the oldest, which nobody had written down.",
  ])("leaves %s", (text) => {
    expect(endRule(text)).toBeNull();
  });
});

describe("readInvitation", () => {
  it.each([
    ["Sign up to our newsletter and never miss a tide.", "subscription"],
    ["No spam, we promise. You can unsubscribe at any time.", "subscription"],
    ["Follow the Valley Herald on Facebook and Twitter.", "sharing"],
    ["Have a tip? Write to Jo Roe at jo@valley.example.", "contact line"],
    ["Click here to support the Herald.", "invitation"],
    ["We may earn a small commission if you buy something through a link on this page.", "affiliate notice"],
    ["The Herald is part of Valley Media Group.", "publisher's notice"],
    ["Jo Roe is a freelance writer based in the valley.", "author's card"],
  ])("takes %s for an invitation", (text, rule) => {
    expect(readInvitation(text)?.name).toBe(rule);
  });

  it("keeps an author's card beside the text", () => {
    expect(readInvitation("Jo Roe is a reporter for the Valley Herald.")?.role).toBe("note");
  });

  it.each([
    "The river rose through the night and by the morning it had taken the old bridge and the mill.",
    "She followed the boats on foot as far as the weir.",
    "Nobody had been told to leave, said Jo Roe, who keeps the lock.",
    "The commission will report in May.",
    "The council met on Monday to hear why the sirens came late.",
    "Jo Roe was asleep when the water came.",
    "2. The Ministry's press office can be reached at press@water.example or 020 7946 0000.",
  ])("leaves %s", (text) => {
    expect(readInvitation(text)).toBeNull();
  });
});
