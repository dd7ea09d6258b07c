import { describe, expect, it } from "vitest";
import { guessLanguage } from "./language-guess.ts";
import { textDirection } from "./text-direction.ts";

describe("guessLanguage", () => {
  it.each([
    ["en", "The river had not been this high since the spring in which the old bridge was carried away."],
    [
      "de",
      "Der Fluss stand so hoch wie seit dem Frühjahr nicht mehr, in dem die alte Brücke fortgerissen wurde.",
    ],
    [
      "fr",
      "La rivière n’était pas montée aussi haut depuis le printemps où le vieux pont a été emporté par les eaux.",
    ],
    [
      "es",
      "El río no estaba tan alto desde la primavera en que las aguas se llevaron el puente viejo de la ciudad.",
    ],
    [
      "it",
      "Il fiume non era così alto dalla primavera in cui il vecchio ponte della città fu portato via, ha detto.",
    ],
    [
      "pt",
      "O rio não estava tão alto desde a primavera em que a ponte velha da cidade foi levada pelas águas do mar.",
    ],
    [
      "nl",
      "De rivier stond niet zo hoog sinds het voorjaar waarin de oude brug van de stad werd weggeslagen door het water.",
    ],
    ["ru", "Река не поднималась так высоко с той весны, когда унесло старый мост."],
    ["uk", "Річка не піднімалася так високо з тієї весни, коли знесло старий міст."],
    ["ar", "لم يرتفع النهر إلى هذا الحد منذ الربيع الذي جرف فيه الجسر القديم."],
    ["he", "הנהר לא היה גבוה כל כך מאז האביב שבו נסחף הגשר הישן."],
    ["ja", "川は古い橋が流された春以来の高さになった。"],
    ["zh", "河水达到了旧桥被冲走的那个春天以来的最高水位。"],
  ])("takes this for %s", (language, text) => {
    expect(guessLanguage(text)).toBe(language);
  });

  it.each(["", "42 41 40", "Kestrel Orla Merle"])("does not guess from %j", (text) => {
    expect(guessLanguage(text)).toBe("und");
  });
});

describe("textDirection", () => {
  it.each([
    ["ltr", ""],
    ["ltr", "12:30"],
    ["ltr", "She said «שלום» and walked on."],
    ["rtl", "הנהר לא היה גבוה כל כך."],
    ["rtl", "קבוצת Kestrel Dam הודיעה על כך אתמול בערב"],
    ["rtl", "لم يرتفع النهر إلى هذا الحد."],
  ])("%s: %j", (direction, text) => {
    expect(textDirection(text)).toBe(direction);
  });
});
