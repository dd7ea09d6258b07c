/** Month names and their usual short forms in the languages dates are read in. */

const MONTHS_BY_LANGUAGE: readonly string[] = [
  "january february march april may june july august september october november december",
  "jan feb mar apr may jun jul aug sep oct nov dec",
  "- - - - - - - - sept - - -",
  "januar februar märz april mai juni juli august september oktober november dezember",
  "jänner feber mär - - - - - - okt - dez",
  "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
  "janv févr - avr - - juil - - - - déc",
  "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
  "ene - - abr - - - ago setiembre - - dic",
  "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
  "gen - - - mag giu lug ago set ott - dic",
  "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
  "- fev - - - - - - - out - -",
  "januari februari maart april mei juni juli augustus september oktober november december",
  "januari februari maret april mei juni juli agustus september oktober november desember",
  "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia",
  "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
  "січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня",
  "ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık",
  "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر",
  "ינואר פברואר מרץ אפריל מאי יוני יולי אוגוסט ספטמבר אוקטובר נובמבר דצמבר",
];

const NUMBER_OF_MONTH = new Map<string, number>();
for (const names of MONTHS_BY_LANGUAGE) {
  names.split(" ").forEach((name, at) => {
    if (name !== "-") NUMBER_OF_MONTH.set(name, at + 1);
  });
}

/** 1 to 12 for a month's name in any case, or null. */
export function monthNumber(name: string): number | null {
  return NUMBER_OF_MONTH.get(name.toLowerCase()) ?? null;
}
