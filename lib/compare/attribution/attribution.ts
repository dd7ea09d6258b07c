/** Who is said to have said, thought, asked or planned what. Offsets are UTF-16 units of the text given. */

export type Span = {
  startUtf16: number;
  /** Exclusive. */
  endUtf16: number;
};

export type Attribution = {
  /** As the text writes it, a pronoun where it writes one; null where no source is named ("was accused of"). */
  source: Span | null;
  /** The words that attribute: "has said", "according to", "his claim". Null where only a mark does ("Minister: dam unsafe"). */
  cue: Span | null;
  /** From the first to the last word of what is attributed; the source may stand between its parts. */
  content: Span;
  /** The pieces of `content`, in order, without what stands between them. */
  parts: Span[];
  /** statement: something is said to be so, or asked. stance: something is wanted, praised, planned, opposed. */
  kind: "statement" | "stance";
  /** full: every word of the content stands in quotation marks. */
  quoted: "full" | "partial" | "none";
  /** The source's name, a pronoun resolved to the nearest fitting speaker; null where that is not plain. */
  speaker: { name: string; span: Span } | null;
  /** Words that leave it open how sure it is: "reportedly", "may have". In order. */
  hedges: Span[];
};
