import { describe, expect, it } from "vitest";
import { boilerplateRule } from "./boilerplate-rules.ts";
import { captionMark } from "./caption-rules.ts";

describe("boilerplateRule", () => {
  it.each([
    ["Accessibility links", "navigation"],
    ["Skip to main content", "navigation"],
    ["Posted tagged ‘The river – what’s next’", "archive heading"],
    ["Share this story", "sharing"],
    ["Facebook Twitter LinkedIn", "sharing"],
    ["ADVERTISEMENT", "advertisement"],
    ["Subscribe to our newsletter", "subscription"],
    ["Related: Road closures in the valley", "related links"],
    ["Most Popular", "related links"],
    ["Leave a comment", "comments"],
    ["Tags: river, flood", "tags"],
    ["© 2031 Valley Herald. All rights reserved.", "legal notice"],
    ["This website uses cookies to improve your experience.", "legal notice"],
    ["Compartilhar no WhatsApp", "sharing"],
    ["Поділитися у Telegram", "sharing"],
    ["שתפו בפייסבוק", "sharing"],
    ["Читайте також: Сорок насосів відправлено в долину", "related links"],
    ["Читайте также:", "related links"],
    ["Підписуйтесь на наш Telegram-канал", "subscription"],
    ["Receba no WhatsApp as notícias do vale", "subscription"],
    ["جميع الحقوق محفوظة", "legal notice"],
    ["כל הזכויות שמורות לעיתון העמק", "legal notice"],
    ["BC-VALLEY-FLOOD-2NDLD", "wire service's slug"],
    ["URGENT", "wire service's mark"],
  ])("drops %s anywhere", (text, rule) => {
    expect(boilerplateRule(text, "anywhere")).toBe(rule);
  });

  it.each([
    ["Breaking News", "navigation"],
    ["XS", "size switch"],
    ["LG", "size switch"],
    ["5 min read", "reading time"],
  ])("drops %s at the page's edge", (text, rule) => {
    expect(boilerplateRule(text, "edge")).toBe(rule);
  });

  it.each([
    "Hot spot",
    "Exploiting technology",
    "How many?",
    "The share of the vote fell to 12 percent in the valley.",
    "Related families were housed together, the warden said.",
    "Comments by the minister were not recorded.",
    "Subscribers to the valley’s paper found it under their doors.",
    "Police seized phones, cookies and browser histories from the website’s office, the court said.",
    "Tags were sewn into every blanket.",
    "Compartilhar a água é um dever, disse a prefeita.",
    "Читайте также книги о реке, сказал смотритель.",
    "Всі права захищені законом, сказала міська голова в понеділок.",
    "Urgent repairs",
    "COVID-19-related deaths",
    "AP-1 road closed",
  ])("keeps %s", (text) => {
    expect([boilerplateRule(text, "anywhere"), boilerplateRule(text, "edge")]).toEqual([null, null]);
  });
});

describe("captionMark", () => {
  it.each([
    ["FILE - The dam seen from the road, April 19, 2028.", "file photograph"],
    ["Image: Minister at the school gate", "caption label"],
    ["orla-east-abutmentPhoto Credit: a reader", "picture credit"],
    ["Engineers at the weir (Photo: Jo Roe)", "picture credit"],
    ["The weir at noon. (Jo Roe/Valley Herald via Getty Images)", "agency picture"],
  ])("takes %s for a caption", (text, rule) => {
    expect(captionMark(text)).toEqual({ role: "caption", rule });
  });

  it.each([
    "breach_aerial_480-1",
    "breach_aerial_480",
    "dam.jpeg",
    "dam-wall-480",
    "IMG_2031",
    "![dam](dam.png)",
  ])("drops the image name %s", (text) => {
    expect(captionMark(text)?.role).toBe("removed");
  });

  it.each([
    "The image she drew of it was clear: a wall.",
    "Credit: nobody knows who dug first, the mayor said.",
    "well-known",
    "COVID-19",
    "File your report by noon, the office said.",
    "2031-03-14",
  ])("leaves %s", (text) => {
    expect(captionMark(text)).toBeNull();
  });
});
