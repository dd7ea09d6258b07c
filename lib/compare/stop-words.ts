/**
 * English words too common to say that two texts are related. Texts in other languages lose nothing but a filter:
 * weights by sentence frequency do most of the work.
 */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  (
    "a about after all also an and any are as at be because been before being but by can could did do does for from " +
    "had has have he her him his how i if in into is it its just may me more most my no not now of on one only or other our out " +
    "over own said same says she should so some such than that the their them then there these they this those through to too " +
    "under until up upon us was we were what when where which while who whom why will with would you your"
  ).split(" "),
);
