/** How a passage bears on a claim. */
export const STANCES = ["supports", "disputes", "mentions"] as const;
export type Stance = (typeof STANCES)[number];
