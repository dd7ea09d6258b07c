/** Month names and their usual short forms in the languages dates are read in. */

const MONTHS_BY_LANGUAGE: readonly string[] = [
  "january february march april may june july august september october november december",
  "jan feb mar apr may jun jul aug sep oct nov dec",
  "- - - - - - - - sept - - -",
  "januar februar märz april mai juni juli august september oktober november dezember",
  "jänner feber mär - - - - - - okt - dez",
  "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
  "janv févr - avr - - juil aout - - - déc",
  "- fevrier - - - - - - - - - decembre",
  "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
  "ene - - abr - - - ago setiembre - - dic",
  "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
  "gen - - - mag giu lug ago set ott - dic",
  "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
  "- fev - - - - - - - out - -",
  "januari februari maart april mei juni juli augustus september oktober november december",
  "- - mrt - - - - - - - - -",
  "januari februari maret april mei juni juli agustus september oktober november desember",
  "januari februari mars april maj juni juli augusti september oktober november december",
  "januar februar marts april maj juni juli august september oktober november december",
  "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia",
  "styczeń luty marzec kwiecień maj czerwiec lipiec sierpień wrzesień październik listopad grudzień",
  "ledna února března dubna května června července srpna září října listopadu prosince",
  "ianuarie februarie martie aprilie mai iunie iulie august septembrie octombrie noiembrie decembrie",
  "tammikuuta helmikuuta maaliskuuta huhtikuuta toukokuuta kesäkuuta heinäkuuta elokuuta syyskuuta lokakuuta marraskuuta joulukuuta",
  "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
  "январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь",
  "янв фев мар апр - июн июл авг сен окт ноя дек",
  "- февр - - - - - - сент - нояб -",
  "січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня",
  "ιανουαρίου φεβρουαρίου μαρτίου απριλίου μαΐου ιουνίου ιουλίου αυγούστου σεπτεμβρίου οκτωβρίου νοεμβρίου δεκεμβρίου",
  "ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık",
  "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر",
  "- - - إبريل - يونيه يوليه اغسطس - اكتوبر - -",
  "- شباط آذار نيسان أيار حزيران تموز آب أيلول - - -",
  "ינואר פברואר מרץ אפריל מאי יוני יולי אוגוסט ספטמבר אוקטובר נובמבר דצמבר",
  "בינואר בפברואר במרץ באפריל במאי ביוני ביולי באוגוסט בספטמבר באוקטובר בנובמבר בדצמבר",
];

/** Of two words: the Levant's names of the winter months. */
const TWO_WORD_MONTHS: readonly (readonly [string, number])[] = [
  ["كانون الثاني", 1],
  ["تشرين الأول", 10],
  ["تشرين الثاني", 11],
  ["كانون الأول", 12],
];

const NUMBER_OF_MONTH = new Map<string, number>(TWO_WORD_MONTHS);
for (const names of MONTHS_BY_LANGUAGE) {
  names.split(" ").forEach((name, at) => {
    if (name !== "-") NUMBER_OF_MONTH.set(name, at + 1);
  });
}

/** Any word of a month's length, as a pattern: looking it up is far cheaper than an alternation of every name. */
export const MONTH_WORD = `(?:${TWO_WORD_MONTHS.map(([name]) => name).join("|")}|آب|[\\p{L}\\p{M}]{3,14})`;

/** 1 to 12 for a month's name in any case, or null. */
export function monthNumber(name: string): number | null {
  return NUMBER_OF_MONTH.get(name.normalize("NFC").toLowerCase()) ?? null;
}
