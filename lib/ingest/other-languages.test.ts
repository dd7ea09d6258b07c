/** Whole pages' texts in languages whose menus, sharing lines and labels differ from the English ones. */

import { describe, expect, it } from "vitest";
import { planPlainFile } from "./testing/plan-plain-file.ts";

function plan(lines: readonly string[]) {
  const result = planPlainFile(Buffer.from(lines.join("\n")), "page.txt");
  const [article, ...others] = result.ok ? result.plan.articles : [];
  if (article === undefined || others.length > 0) throw new Error("not one article");
  return article;
}

describe("a page's text", () => {
  it("in Russian loses its menu, its sharing line and what it advertises below", () => {
    const body = [
      "ДОРН, 12 марта. Движение по мосту через реку открыли в субботу утром, сообщили в администрации города.",
      "«Мы ждали этого два года», — сказал мэр Дорна Пётр Зимин.",
    ];
    const head = [
      "Главная",
      "Новости",
      "В Дорне вновь открыли мост",
      "12 марта 2022, 09:14",
      "Автор: Ирина Волкова",
    ];
    const below = ["Поделиться", "Читайте также", "Мост, которого не ждали", "Подписывайтесь на наш канал"];
    const read = plan([...head, body[0] ?? "", "", body[1] ?? "", "", ...below]);
    expect(read).toMatchObject({
      title: "В Дорне вновь открыли мост",
      byline: "Ирина Волкова",
      publishedOn: "2022-03-12",
      body: body.join("\n\n"),
    });
  });

  it("in Arabic likewise", () => {
    const body = [
      "مرلة – أعيد فتح الجسر القديم أمام المارة صباح الأحد بعد عامين من أعمال الترميم، بحسب ما أعلنته بلدية المدينة.",
      "ويستخدم الجسر نحو 5000 شخص كل يوم، كما قال رئيس البلدية للصحفيين في حفل الافتتاح أمس.",
    ];
    const head = ["الرئيسية", "أخبار", "إعادة فتح الجسر القديم في مرلة", "14 مارس 2021", "كتبت: سلمى الحداد"];
    const read = plan([...head, body[0] ?? "", "", body[1] ?? "", "", "شارك الخبر", "اقرأ أيضاً"]);
    expect(read).toMatchObject({
      title: "إعادة فتح الجسر القديم في مرلة",
      byline: "سلمى الحداد",
      publishedOn: "2021-03-14",
      body: body.join("\n\n"),
    });
  });

  it("in Spanish likewise, dated by the newsroom's line", () => {
    const body = [
      "El puente de piedra reabrió este lunes al tráfico, once meses después del derrumbe de un arco, dijo la alcaldesa.",
      "El coste asciende a 2,4 millones de euros, trescientos mil más de lo que estaba previsto.",
    ];
    const head = ["Inicio", "Secciones", "El puente de Merle reabre tras once meses"];
    const dated = ["Redacción | 4 de mayo de 2020 - 18:12 h", "Por Lucía Baena"];
    const read = plan([...head, ...dated, body[0] ?? "", "", body[1] ?? "", "", "Te puede interesar"]);
    expect(read).toMatchObject({
      title: "El puente de Merle reabre tras once meses",
      byline: "Lucía Baena",
      publishedOn: "2020-05-04",
      language: "es",
      body: body.join("\n\n"),
    });
  });
});
