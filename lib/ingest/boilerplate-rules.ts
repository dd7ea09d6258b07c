/**
 * What a page prints around an article: menus, sharing, advertisements, subscriptions, legal lines. A table of whole
 * lines; each entry has the name shown beside the struck-through line. Nothing here looks at any one site.
 */

export type BoilerplateRule = {
  name: string;
  /** "anywhere", or "edge": only above the first or below the last line of running text. */
  where: "anywhere" | "edge";
  form: RegExp;
  /** Longer lines do not match, and are not tried. */
  maxUtf16: number;
  /** A line with none of these in it, letter case aside, does not match, and is not tried. Absent: no such sign. */
  hints?: readonly string[];
};

const PLATFORM =
  "(?:facebook|twitter|x|whatsapp|linkedin|pinterest|reddit|e-?mail|telegram|instagram|youtube|flipboard|tumblr|google\\+?|messenger|viber|pocket|rss|print|copy link|link|sms|line|share|tweet|pin|vkontakte|odnoklassniki|xing|shortlink)";

/** Anchored, case-insensitive: the whole line, or a line that starts so where the form ends in `.*`. */
function line(source: string): RegExp {
  return new RegExp(`^[\\s«»›‹>|•·*+×▼▾-]*(?:${source})[\\s.:»›>…|•·*+×▼▾-]*$`, "iu");
}

export const UPDATE_TIME_RULE = "time of an update";

export const BOILERPLATE_RULES: readonly BoilerplateRule[] = [
  {
    name: "navigation",
    where: "anywhere",
    maxUtf16: 160,
    form: line(
      "accessibility links|(?:skip|jump|zum|aller|saltar) (?:to|inhalt|au|al)\\b.{0,40}|(?:toggle|open|close|main) (?:navigation|menu|search)|(?:back|return) to (?:top|home|homepage|main).*|nach oben|you are (?:here|at)|all sections|search(?: form)?|site ?map|(?:print|display) (?:options|version)",
    ),
  },
  {
    name: "navigation",
    where: "edge",
    maxUtf16: 60,
    form: line(
      "breaking news|latest news|top stories|home(?: ?page)?|news|world|politics|sports?|business|opinion|video|live(?: tv)?|menu|more|login|log ?in|sign ?in|register|my account|subscribe|contact(?: us)?|about(?: us)?|next|previous|older|newer|(?:previous|next) (?:article|story|post)s?|startseite|accueil|inicio|portada|secciones|início|главная(?: страница)?|новости|политика|общество|экономика|спорт|культура|الرئيسية|أخبار|الأخبار|سياسة|اقتصاد|رياضة|ثقافة|головна(?: сторінка)?|новини|політика|суспільство|економіка|página inicial|últimas notícias|últimas noticias|política|economía|economia|esportes|deportes|cultura|assine|suscríbete|actualités|s['’]abonner|politik|wirtschaft|anmelden|abonnieren|ראשי|חדשות|ספורט|דעות|כלכלה",
    ),
  },
  {
    name: "archive heading",
    where: "anywhere",
    maxUtf16: 200,
    form: line(
      "(?:posts? )?tagged ['‘’“”\"].*|(?:posted|posts) (?:tagged|in|under)\\b.{0,100}|(?:archive|archives|category|tag|author) ?(?:for|:).{0,100}|browsing (?:category|tag)s?:? .{0,80}|(?:older|newer|neuere|ältere) (?:posts|entries|beiträge)",
    ),
  },
  {
    name: "sharing",
    where: "anywhere",
    maxUtf16: 160,
    form: line(
      `(?:поделиться(?: в .{1,30})?|شارك(?:وا)?(?: (?:هذا )?(?:الخبر|المقال))?)|поділитися(?: (?:в|у|на) .{1,30})?|שתפו(?: ב.{1,30})?|(?:share|tweet|teilen|partager|compartir|compartilhar|condividi|bagikan)(?: (?:this|on|via|article|story|post|page|it|with|to|auf|sur|en|no|na|su)\\b.{0,50})?|${PLATFORM}(?:[\\s,|/&·•]+(?:and )?${PLATFORM})*|click to (?:share|email|print).*|(?:print|e-?mail|save|copy|listen to) (?:this|the|link)\\b.{0,30}|follow (?:us|me|@\\w+).{0,60}|(?:share (?:on|via|by|to) ?[\\p{L}+-]{1,12} ?){2,}(?:share via \\w+)?|like this|shared with (?:public|(?:your )?friends|everyone)|blogthis!?|shares?(?: \\d+)?|\\d+ shares?|loading`,
    ),
  },
  {
    name: "advertisement",
    where: "anywhere",
    maxUtf16: 120,
    form: line(
      "advertisements?|advert|ads?|anzeige|werbung|publicité|publicidade|publicidad|pubblicità|iklan|реклама|إعلان|פרסומת|sponsored(?: content| by.{0,40})?|promoted(?: content)?|(?:story|article) continues (?:below|after).{0,40}|continue reading (?:below|the main story).{0,40}|skip ad.{0,20}|paid (?:content|post)|report (?:this )?ad|scroll (?:down )?to continue.{0,40}|la suite après (?:la|cette) publicité|(?:lesen sie|der artikel geht|weiter(?:lesen)?) nach der (?:anzeige|werbung)(?: weiter)?|(?:sigue leyendo|(?:la noticia |el artículo )?continúa(?: leyendo)?) (?:debajo|después|tras)(?: de)? la publicidad|(?:o artigo |a matéria )?continua (?:depois|após) d?a publicidade|(?:l['’]articolo )?continua (?:a leggere )?(?:dopo|sotto) la pubblicità",
    ),
  },
  {
    name: "subscription",
    where: "anywhere",
    maxUtf16: 420,
    hints: [
      "sign",
      "subscri",
      "register",
      "join",
      "get",
      "receive",
      "newsletter",
      "inbox",
      "mail",
      "thank",
      "already",
      "please",
      "abon",
      "view",
      "receiv",
      "preferences",
      "подпис",
      "підпис",
      "receba",
      "اشترك",
    ],
    form: line(
      "(?:sign ?up|subscribe|register|join)(?: now| today| here)?(?: (?:for|to|with)\\b.{0,160})?|(?:get|receive) (?:our|the|breaking|daily|top|more)\\b.{0,100}(?:newsletter|inbox|e-?mail|alerts).{0,60}|.{0,60}(?:newsletter|to your inbox|straight to your inbox).{0,60}|(?:enter )?your e-?mail(?: address)?.{0,40}|by (?:signing up|subscribing|registering|submitting|clicking)\\b.{0,60}\\bagree\\b.{0,240}|thank(?:s| you) for (?:signing up|subscribing).{0,60}|view (?:this|the) (?:e-?mail|message|newsletter) (?:in|online)\\b.{0,40}|you(?:['’]re| are) receiving this (?:e-?mail|message|newsletter)\\b.{0,200}|unsubscribe(?:\\s*[|·•].{0,80}| (?:here|from)\\b.{0,80})?|(?:update|manage) your (?:e-?mail |subscription |mailing )?preferences.{0,60}|подписывайтесь на .{1,80}|підписуйтес[ья] на .{1,80}|receba (?:no whatsapp|por e-?mail).{0,80}|اشترك(?:وا)? (?:في|الآن).{0,60}|(?:this|the) (?:article|story|content) is (?:only )?(?:for|available to|reserved for) (?:our )?(?:paying )?(?:subscribers|members).{0,120}|(?:subscribe|sign in|log in) to (?:continue|keep) reading.{0,80}|(?:dieser artikel ist )?nur für abonnent(?:en|innen).{0,80}|(?:cet )?article réservé (?:aux|à nos) abonnés.{0,80}|already a (?:subscriber|member).{0,40}|please (?:enter|provide|enable) .{0,80}",
    ),
  },
  {
    name: "related links",
    where: "anywhere",
    maxUtf16: 280,
    form: line(
      "(?:related(?: \\w+)?|read(?: (?:also|more|next|this))?|also read|see (?:also|more)|watch(?: (?:now|more))?|more|more on this|more from|listen|lesen sie auch|mehr zum thema|lire aussi|à lire aussi|lea también|leia (?:também|mais)|leggi anche|baca juga|lees ook)\\b ?[:：»›|].{1,200}|(?:читайте (?:также|також)|дивіться також|смотрите также) ?[:：»›|].{1,200}|más información|más sobre este tema|auch interessant|saiba mais|per saperne di più|related(?: (?:articles|stories|news|content|topics|coverage|posts|links|tags|reading|videos?))?|(?:ähnliche|weitere|verwandte) (?:artikel|beiträge|themen).{0,30}|articles (?:similaires|liés|associés)|art[ií]culos relacionados|(?:artigos|notícias|noticias|posts) relacionad[oa]s|articoli correlati|похожие (?:записи|статьи|новости)|(?:читайте|смотрите) также|(?:читайте|дивіться) також|по теме|קראו (?:גם|עוד)|te puede interesar|関連(?:記事|ニュース)|相关(?:文章|新闻|阅读)|اقرأ أيض(?:ا|ًا|اً)|(?:most )?(?:popular|read|viewed|shared|commented)(?: stories| articles| news| posts)?|trending(?: now| news)?|recommended(?: for you| stories)?|you (?:may|might) (?:also )?like.{0,40}|more (?:from|in|on) .{1,60}|around the web|from the web|more stories like this.{0,20}|what to read next|editor['’]?s['’]? picks?|latest (?:stories|headlines|posts|articles)|recent (?:posts|comments|articles|stories)|want more stories like this|lesen sie auch|lire aussi|lea también|leia também|leggi anche|baca juga",
    ),
  },
  {
    name: "comments",
    where: "anywhere",
    maxUtf16: 240,
    form: line(
      "(?:\\d+ )?(?:comments?|kommentare?|commentaires|comentarios|comentários|replies|responses)(?: \\(?\\d+\\)?)?|(?:leave|post|add|write|submit|view|show|hide|read|be the first to|join the) (?:a |the |all |your )?(?:comments?|reply|discussion|conversation)(?: .{0,40})?|reply|report comment|view the discussion thread.*|powered by disqus|.{0,60}comments powered by.{0,30}|comments (?:are|have been) closed.{0,60}|cancel(?: reply)?|no comments(?: yet)?(?: .{0,40})?|save my name, e?-?mail.{0,80}|notify me (?:of|via|by|when).{0,80}|this site uses akismet.{0,120}|you must (?:be logged in|log in|login|register).{0,40}|your (?:name|comment|email address will not be published.{0,60})|required fields are marked.{0,10}",
    ),
  },
  {
    name: "tags",
    where: "anywhere",
    maxUtf16: 400,
    hints: [":", "filed under", "explore"],
    form: line(
      "(?:related )?(?:tags?|topics|filed under|keywords|categor(?:y|ies)|schlagw[oö]rter|etiquetas|mots[- ]clés|posted in|in this (?:article|story))\\s*:.{0,300}|filed under.{0,200}|explore (?:posts|more).{0,100}",
    ),
  },
  {
    name: "legal notice",
    where: "anywhere",
    maxUtf16: 700,
    hints: [
      "copyright",
      "©",
      "(c)",
      "℗",
      "reserved",
      "vorbehalten",
      "réservés",
      "reservados",
      "terms",
      "privacy",
      "cookie",
      "sell my",
      "not be published",
      "quotes delayed",
      "market data",
      "reproduced, d",
      "confidential",
      "intended recipient",
      "vertraulich",
      "حقوق",
      "זכויות",
      "права",
    ],
    form: line(
      "(?:this|the information (?:contained )?in this) (?:e-?mail|message|communication)\\b.{0,120}\\b(?:is|are|be|contains?)\\b.{0,60}\\bconfidential\\b.{0,500}|(?:.{0,80} )?if you are not the (?:intended|named) (?:recipient|addressee).{0,500}|diese (?:e-?mail|nachricht)\\b.{0,120}\\bvertraulich.{0,500}|(?:copyright|©|\\(c\\)|℗).{0,240}|.{0,160}all rights reserved.{0,160}|alle rechte vorbehalten.{0,100}|tous droits réservés.{0,100}|todos (?:los derechos reservados|os direitos reservados).{0,100}|جميع الحقوق محفوظة.{0,100}|כל הזכויות שמורות.{0,100}|(?:все права защищены|(?:усі|всі) права захищ?ено).{0,100}|terms (?:of (?:use|service)|and conditions|& conditions).{0,60}|privacy (?:policy|notice|settings|statement).{0,80}|(?:about our )?cookies?(?: policy| settings| notice)?|(?:this (?:site|website)|we) uses? cookies.{0,200}|do not sell my.{0,40}|this material may not be published.{0,160}|(?=.{0,400}\\bcookies?\\b)(?=.{0,400}\\b(?:website|web site|browser|experience|consent|sito|sitio|webs(?:ite|eite)|navegador|esperienza|experiencia|experiência|expérience|erfahrung|zustimm|einverstanden|política|datenschutz)\\w*)(?!.{0,400}\\b(?:said|says|according|sagte|dijo|disse|detto|déclaré)\\b).{20,600}|.{0,120}(?:quotes delayed|market data provided|reproduced, distributed, transmitted).{0,200}|(?:.{0,39}[^\\p{L}\\p{M}])?©.{0,120}",
    ),
  },
  {
    name: "link to the whole text",
    where: "anywhere",
    maxUtf16: 40,
    form: /^(?:read|continue reading|read more|weiterlesen|mehr lesen|lire la suite|leer más|leia mais|leggi tutto|читать далее)\s*[»›>→]+$/iu,
  },
  {
    name: "feed's closing line",
    where: "anywhere",
    maxUtf16: 400,
    hints: ["appeared", "erschien", "premier", "primero", "primeiro"],
    form: line(
      "(?:the post|der beitrag|l['’]article|la entrada|o post) .{1,240} (?:appeared first on|first appeared on|erschien zuerst auf|est apparu en premier sur|(?:se publicó|apareció) primero en|apareceu primeiro em) .{1,100}",
    ),
  },
  {
    name: UPDATE_TIME_RULE,
    where: "anywhere",
    maxUtf16: 60,
    hints: ["updated", "update", "post"],
    form: line(
      "(?:last )?updated(?: at)? ?:? ?\\d{1,2}[.:h]\\d{2}(?: ?[ap]\\.?m\\.?)?(?: [A-Z]{2,4})?|(?:show|load|view|see) (?:older|newer|more|earlier|\\d+ new) (?:updates?|posts?|entries)",
    ),
  },
  {
    name: "wire service's mark",
    where: "anywhere",
    maxUtf16: 40,
    form: /^(?:\((?:more|ends?|end of (?:story|text)|more to (?:come|follow))\)|-\s?30\s?-|-0-)$/iu,
  },
  {
    name: "wire service's mark",
    where: "anywhere",
    maxUtf16: 12,
    form: /^-? ?(?:ENDS|MORE|URGENT|BULLETIN) ?-?$/u,
  },
  {
    name: "wire service's slug",
    where: "anywhere",
    maxUtf16: 60,
    form: /^(?:[AB]C|AM|PM|AP|BN)-[A-Z][A-Z\d]*(?:[-/][A-Z\d]+)+(?:,? ?\d{0,2}(?:st|nd|rd|th)? ?(?:ld|lead|add))?$/u,
  },
  {
    name: "header of the forwarded message",
    where: "anywhere",
    maxUtf16: 80,
    form: /^[-_>*\s]*(?:(?:begin )?forwarded message|weitergeleitete nachricht|anfang der weitergeleiteten nachricht|message transféré|mensaje reenviado)\s*:?[-_*\s]*$/iu,
  },
  {
    name: "tags",
    where: "edge",
    maxUtf16: 260,
    form: line("topics|tags(?! [^.!?:]{1,200}[.!?])(?: [^.!?:]{1,200})?"),
  },
  {
    name: "size switch",
    where: "edge",
    maxUtf16: 60,
    form: line("x{0,2}[sl]|sm|md|lg|xl|xxl|a[+-]+|font size.{0,20}|text size.{0,20}|a a a"),
  },
  {
    name: "picture gallery",
    where: "edge",
    maxUtf16: 60,
    form: line(
      "(?:image|photo|slide|picture) \\d{1,3} (?:of|/)(?: ?/)? ?\\d{1,3}|\\d{1,3} ?/ ?\\d{1,3}|(?:back to|view|open|full) (?:the )?gallery|(?:show |hide |toggle )?captions?|view all \\(\\d+\\)|fullscreen|full screen|enlarge(?: image)?",
    ),
  },
  {
    name: "reading time",
    where: "edge",
    maxUtf16: 100,
    form: line(
      "(?:\\d+ ?min(?:ute)?s?(?: read| ago)?|(?:tempo de leitura|tiempo de lectura|temps de lecture|lesezeit|tempo di lettura|время чтения).{0,30}|reading time.{0,30}|(?:estimated )?read time.{0,30}|\\d+ ?(?:h|hours?|m|minutes?|d|days?) ago|\\d+ (?:views|shares|likes|hits).{0,20})",
    ),
  },
  {
    name: "page furniture",
    where: "edge",
    maxUtf16: 60,
    form: line(
      "author|publish(?:ed)? date|updated|posted|published|by|video|photos?|gallery|photo gallery|image|slideshow|\\d{1,3}|\\d{1,3} (?:of|/) \\d{1,3}|listen|audio|play|pause|close|ok|yes|no|send|submit|cancel|expand|collapse|show (?:more|less|all)|see (?:more|all)|view (?:more|all|gallery)|load more|read more|learn more|find out more|click here|weiterlesen|mehr|tutup|fermer|schließen",
    ),
  },
];

const RULES_BY_PLACE: Readonly<Record<BoilerplateRule["where"], readonly BoilerplateRule[]>> = {
  anywhere: BOILERPLATE_RULES.filter(({ where }) => where === "anywhere"),
  edge: BOILERPLATE_RULES.filter(({ where }) => where === "edge"),
};
/** A longer line is a paragraph. */
const MAX_LINE_UTF16 = Math.max(...BOILERPLATE_RULES.map(({ maxUtf16 }) => maxUtf16));

/**
 * The rule a whole line matches.
 *
 * @param text one unit's text, white space folded
 * @param where the rules for any place, or those for the edges only
 * @returns the first rule's name, or null. Lines of more than 700 units match none, so the cost is bounded.
 */
export function boilerplateRule(text: string, where: BoilerplateRule["where"]): string | null {
  if (text.length > MAX_LINE_UTF16) return null;
  const lower = text.toLowerCase();
  const match = RULES_BY_PLACE[where].find(
    ({ maxUtf16, hints, form }) =>
      text.length <= maxUtf16 && (hints?.some((hint) => lower.includes(hint)) ?? true) && form.test(text),
  );
  return match?.name ?? null;
}
