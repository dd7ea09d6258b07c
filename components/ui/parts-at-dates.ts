/** Where a sentence names dates as one types them: "2031-03-14", "2031-03", "2031-03-15 07:12". Pure. */

const typedDate = /(\d{4}-\d{2}(?:-\d{2}(?: \d{2}:\d{2})?)?)/u;

/** Every second part is a date, from the second on; joined they are the text. O(length). */
export function partsAtDates(text: string): string[] {
  return text.split(typedDate);
}
