/** Words that end the phrase a number counts: nothing behind them belongs to it. */

const WORDS =
  "a an the of in on at by for from to with without within into onto over under above below after before since until till " +
  "during between among across around near against about through throughout behind beyond inside outside upon per via than " +
  "and or but nor so yet as if when while because although though whereas where who whom whose which that this these those there " +
  "is are was were be been being am has have had having do does did will would shall should can could may might must " +
  "he she it they we you i him her them us his its their our your my not no only just also already still now then again ever " +
  "said says say told tells according including excluding each every both either neither all any some here today yesterday tomorrow " +
  "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december " +
  "went came took made gave got saw left fell rose fled joined remained became began lost won met held kept stood sat " +
  "died live lived die arrived attended took part hit struck took walked drove ran spoke voted work worked fight fought return returned " +
  "ahead away apart behind long high tall wide deep thick old later earlier ago back down up off out early late ever once twice several soon often mr mrs ms dr found finds shows showed claimed said roughly nearly almost approximately " +
  "daily weekly monthly yearly annually altogether apiece worth overall alone together combined";
export const FUNCTION_WORDS: ReadonlySet<string> = new Set(WORDS.split(" "));
