/** Two columns of an invented flood, set as a PDF sets them. */
import { setLines } from "./make-pdf.ts";

/** A full line of about 250 points in 10-point type, and the ends of two paragraphs. */
export const FULL = [
  "The river rose again on Monday and nobody in the lower town",
  "had slept, said the keeper of the lock, who had been awake",
  "since three in the morning and had seen the old bridge turn",
];
export const END = "and go.";
export const LEFT = [
  ...FULL,
  END,
  "By Friday the water was back in its bed, as everyone who",
  "lives there had known it would be, and the mill ran again",
  "as if nothing at all had happened to it in all those days.",
];
export const RIGHT = [
  "The council met in the evening and heard what had to be",
  "paid, and by whom, and when; the mayor said little, and left",
  "early. The bridge will be built again, of stone this time.",
];
export const PARAGRAPHS = [`${FULL.join(" ")} ${END}`, LEFT.slice(4).join(" ")];

export const left = setLines(LEFT, { x: 30, y: 700 });
export const right = setLines([...RIGHT, ...LEFT.slice(4)], { x: 325, y: 700 });
export const TWO_COLUMNS = [...PARAGRAPHS, RIGHT.join(" "), LEFT.slice(4).join(" ")].join("\n\n");
