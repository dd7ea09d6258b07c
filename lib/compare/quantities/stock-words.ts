/** Words that stand beside numbers of every sort and do not say what is told of them. */

const WORDS =
  "said says say told tells reported reports report reportedly estimated estimates estimate according announced confirmed claimed claims " +
  "official officials authorities spokesman spokeswoman statement source sources number numbers figure figures total toll count counted " +
  "least most more less fewer than nearly almost about around some roughly approximately between over under above below up close " +
  "had has have having command commands commanded control controls controlled contain contains hold holds held include includes including " +
  "there were was are is been be being remain remains remained still now currently today yesterday people persons person others " +
  "dead killed kill killing died dies dying deaths death injured wounded injuries missing displaced arrested detained rescued " +
  "year years month months week weeks day days hour hours time times since early late end mid first last past this next previous " +
  "percent per cent million billion thousand hundred dozen hundreds thousands millions dozens tens one two three four five six seven eight nine ten " +
  "new also all only just even very much many each every other another such same own as much put stood stands reached rose fell grew " +
  "believed thought known found became made make take taken took given gave give got get";
export const STOCK_WORDS: ReadonlySet<string> = new Set(WORDS.split(" "));
