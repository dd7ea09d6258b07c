/** What the two articles of a pair are called on the page. */

/** The one further left and the one further right; null: the left and the right, where these two stand alone. */
export type SideNames = { a: string; b: string } | null;
