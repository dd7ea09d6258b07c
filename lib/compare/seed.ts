/** A pair of word ranges that look alike: the evidence passages are chained from. */
export type Seed = {
  aFrom: number;
  /** Exclusive. */
  aTo: number;
  bFrom: number;
  bTo: number;
  /** How much likeness it shows, in telling words. */
  weight: number;
};
