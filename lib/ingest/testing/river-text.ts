/** Paragraphs of one invented flood, for tests of the engine: running text that no rule may take for anything else. */
export const P1 =
  "The river rose through the night and by the morning it had taken the old bridge and the mill.";
export const P2 =
  "Nobody had been told to leave, said Jo Roe, who keeps the lock and had been up since three o’clock in the morning.";
export const P3 =
  "Two boats went out from the school and found lamps in the windows of Bark Lane, still burning.";
export const P4 =
  "The council will meet on Monday to hear why the sirens of the upper town came half an hour late.";
