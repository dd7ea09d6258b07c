/** A few sentences of one invented report in many languages, with the encodings files of each are found in. */

export type LanguageSample = { language: string; encodings: readonly string[]; text: string };

const WEST = ["windows-1252", "iso-8859-15"];
const CENTRAL = ["windows-1250", "iso-8859-2"];
const BALTIC = ["windows-1257", "iso-8859-13", "iso-8859-4"];

export const LANGUAGE_SAMPLES: readonly LanguageSample[] = [
  {
    language: "de",
    encodings: WEST,
    text: "Der Fluss stieg in der Nacht über die Ufer. Niemand schlief, sagte die Schleusenwärterin, und die alte Brücke war am frühen Morgen verschwunden. Die Behörde erklärte, für die Bewohner der Häuser bestehe keine Gefahr.",
  },
  {
    language: "fr",
    encodings: WEST,
    text: "La rivière a débordé pendant la nuit. Personne n’a dormi, a déclaré l’éclusière, et le vieux pont avait été emporté dès le petit matin. La préfecture a précisé qu’il n’y avait aucun danger pour les habitants du quartier.",
  },
  {
    language: "es",
    encodings: WEST,
    text: "El río se desbordó durante la noche. Nadie durmió, contó la señora de la esclusa, y el puente viejo había desaparecido por la mañana. ¿Quién avisó a los vecinos? El ayuntamiento aseguró que no había ningún peligro.",
  },
  {
    language: "pt",
    encodings: WEST,
    text: "O rio transbordou durante a noite. Ninguém dormiu, disse a guardiã da eclusa, e a ponte antiga já não estava lá de manhã. A câmara garantiu que não há perigo para as populações da região e que a situação está controlada.",
  },
  {
    language: "it",
    encodings: WEST,
    text: "Il fiume è uscito dagli argini durante la notte. Nessuno ha dormito, ha detto la custode della chiusa, e al mattino il vecchio ponte non c’era più. Il comune ha assicurato che non c’è alcun pericolo per la città.",
  },
  {
    language: "sv",
    encodings: WEST,
    text: "Floden steg över sina bräddar under natten. Ingen sov, sade slussvakten, och den gamla bron var borta när morgonen kom. Myndigheten förklarade att det inte fanns någon fara för de boende längs ån.",
  },
  {
    language: "da",
    encodings: WEST,
    text: "Floden gik over sine bredder i løbet af natten. Ingen sov, sagde slusevagten, og den gamle bro var væk tidligt på morgenen. Kommunen oplyste, at der ikke er nogen fare for beboerne ved åen.",
  },
  {
    language: "fi",
    encodings: WEST,
    text: "Joki nousi yöllä yli äyräidensä. Kukaan ei nukkunut, sanoi sulunvartija, ja vanha silta oli aamulla poissa. Viranomaiset kertoivat, että asukkaille ei ole vaaraa eikä ketään tarvitse siirtää pois kodeistaan.",
  },
  {
    language: "pl",
    encodings: CENTRAL,
    text: "W nocy rzeka wystąpiła z brzegów. Nikt nie spał, powiedziała strażniczka śluzy, a stary most zniknął nad ranem. Urząd gminy zapewnił, że mieszkańcom domów przy drodze nic nie grozi, a woda wkrótce opadnie.",
  },
  {
    language: "cs",
    encodings: CENTRAL,
    text: "Řeka se v noci vylila z břehů. Nikdo nespal, řekla hlídačka zdymadla, a starý most byl časně ráno pryč. Úřad uvedl, že obyvatelům domů žádné nebezpečí nehrozí a že voda začne brzy opadávat.",
  },
  {
    language: "sk",
    encodings: CENTRAL,
    text: "Rieka sa v noci vyliala z brehov. Nikto nespal, povedala strážkyňa plavebnej komory, a starý most bol skoro ráno preč. Úrad uviedol, že obyvateľom domov nehrozí žiadne nebezpečenstvo a že voda čoskoro opadne.",
  },
  {
    language: "hu",
    encodings: CENTRAL,
    text: "A folyó az éjszaka kilépett a medréből. Senki sem aludt, mondta a zsilipőr, és a régi híd reggelre eltűnt. A hivatal közölte, hogy a környékbeli házak lakóit nem fenyegeti veszély, és a víz hamarosan visszahúzódik.",
  },
  {
    language: "ro",
    encodings: ["windows-1250", "iso-8859-2", "iso-8859-16"],
    text: "Râul a ieşit din matcă în timpul nopţii. Nimeni nu a dormit, a spus paznica ecluzei, iar podul cel vechi dispăruse în zori. Primăria a anunţat că locuitorii nu sunt în pericol şi că apele se vor retrage în curând.",
  },
  {
    language: "hr",
    encodings: CENTRAL,
    text: "Rijeka se noću izlila iz korita. Nitko nije spavao, rekla je čuvarica ustave, a stari je most u zoru nestao. Općina je priopćila da stanovnicima kuća uz cestu ne prijeti opasnost i da će se voda uskoro povući.",
  },
  {
    language: "lt",
    encodings: BALTIC,
    text: "Upė naktį išsiliejo iš krantų. Niekas nemiegojo, sakė šliuzo prižiūrėtoja, o senojo tilto anksti ryte jau nebebuvo. Savivaldybė pranešė, kad gyventojams pavojaus nėra ir kad vanduo netrukus ims slūgti.",
  },
  {
    language: "lv",
    encodings: BALTIC,
    text: "Upe naktī pārplūda pāri krastiem. Neviens negulēja, teica slūžu sargs, un vecais tilts agri no rīta bija pazudis. Pašvaldība paziņoja, ka iedzīvotājiem briesmas nedraud un ka ūdens drīz sāks kristies.",
  },
  {
    language: "tr",
    encodings: ["windows-1254", "iso-8859-9"],
    text: "Nehir gece boyunca yatağından taştı. Kimse uyumadı, dedi savak bekçisi, ve eski köprü sabaha karşı ortadan kaybolmuştu. Belediye, mahalle sakinleri için tehlike olmadığını ve suyun yakında çekileceğini açıkladı.",
  },
  {
    language: "ru",
    encodings: ["windows-1251", "koi8-r", "iso-8859-5", "ibm866"],
    text: "Ночью река вышла из берегов. Никто не спал, рассказала смотрительница шлюза, а старый мост к утру исчез. В администрации заявили, что жителям домов у дороги ничто не угрожает и что вода скоро спадёт.",
  },
  {
    language: "uk",
    encodings: ["windows-1251", "koi8-u"],
    text: "Уночі річка вийшла з берегів. Ніхто не спав, розповіла доглядачка шлюзу, а старий міст до ранку зник. У громаді заявили, що мешканцям будинків біля дороги ніщо не загрожує і що вода невдовзі спаде.",
  },
  {
    language: "bg",
    encodings: ["windows-1251"],
    text: "През нощта реката излезе от коритото си. Никой не е спал, каза пазачката на шлюза, а старият мост беше изчезнал на сутринта. От общината съобщиха, че за жителите няма опасност и че водата скоро ще спадне.",
  },
  {
    language: "el",
    encodings: ["windows-1253", "iso-8859-7"],
    text: "Το ποτάμι υπερχείλισε μέσα στη νύχτα. Κανείς δεν κοιμήθηκε, είπε η φύλακας του υδατοφράκτη, και η παλιά γέφυρα είχε χαθεί το πρωί. Ο δήμος ανακοίνωσε ότι δεν υπάρχει κίνδυνος για τους κατοίκους της περιοχής.",
  },
  {
    language: "he",
    encodings: ["windows-1255", "iso-8859-8-i"],
    text: "הנהר עלה על גדותיו במהלך הלילה. איש לא ישן, אמרה שומרת הסכר, והגשר הישן נעלם לפנות בוקר. העירייה מסרה כי לא נשקפת סכנה לתושבי הבתים שליד הכביש וכי המים יסוגו בקרוב.",
  },
  {
    language: "ar",
    encodings: ["windows-1256", "iso-8859-6"],
    text: "فاض النهر على ضفتيه خلال الليل. لم ينم أحد، قالت حارسة السد، واختفى الجسر القديم مع الصباح. وأعلنت البلدية أنه لا خطر على سكان المنازل القريبة من الطريق وأن المياه ستنحسر قريبا.",
  },
  {
    language: "th",
    encodings: ["windows-874"],
    text: "แม่น้ำเอ่อล้นตลิ่งในช่วงกลางคืน ไม่มีใครได้นอนหลับ คนเฝ้าประตูน้ำกล่าว และสะพานเก่าก็หายไปในตอนเช้า ทางเทศบาลแจ้งว่าไม่มีอันตรายต่อผู้อยู่อาศัยริมถนน และน้ำจะลดลงในไม่ช้า",
  },
  {
    language: "ja",
    encodings: ["shift_jis", "euc-jp"],
    text: "川は夜のうちに岸を越えた。誰も眠らなかった、と水門の番人は話した。古い橋は朝には消えていた。町は、道路沿いの家の住民に危険はなく、水は間もなく引くと発表した。",
  },
  {
    language: "zh-Hans",
    encodings: ["gb18030"],
    text: "夜里河水漫过了堤岸。看守水闸的女士说，没有人睡觉，老桥在清晨已经不见了。市政府表示，路边房屋的居民没有危险，洪水很快就会退去。",
  },
  {
    language: "zh-Hant",
    encodings: ["big5"],
    text: "夜裡河水漫過了堤岸。看守水閘的女士說，沒有人睡覺，老橋在清晨已經不見了。市政府表示，路邊房屋的居民沒有危險，洪水很快就會退去。",
  },
  {
    language: "ko",
    encodings: ["euc-kr"],
    text: "밤사이 강물이 둑을 넘었다. 수문지기는 아무도 잠을 자지 못했다고 말했고, 오래된 다리는 아침에 사라졌다. 시는 길가 주택의 주민들에게 위험이 없으며 물은 곧 빠질 것이라고 밝혔다.",
  },
  {
    language: "mt",
    encodings: ["iso-8859-3"],
    text: "Ix-xmara għolliet matul il-lejl u qabżet il-ġnub tagħha. Ħadd ma raqad, qalet il-gwardjana tal-bieb tal-ilma, u l-pont il-qadim kien għeb sa filgħodu. Il-kunsill qal li ċ-ċittadini tad-djar ħdejn it-triq m'humiex fil-periklu u li l-ilma se jbaxxi żgur dalwaqt.",
  },
  {
    language: "eo",
    encodings: ["iso-8859-3"],
    text: "La rivero superbordiĝis dum la nokto. Neniu dormis, diris la gardistino de la kluzo, kaj la malnova ponto estis for jam frumatene. La urbestraro anoncis ke al loĝantoj de la ĉirkaŭaj domoj ne minacas danĝero, ke la akvo baldaŭ malaltiĝos kaj ke ŝoforoj uzu alian vojon ĝis ĵaŭdo.",
  },
  {
    language: "se",
    encodings: ["iso-8859-10"],
    text: "Johka dulvvai ihkku badjel rittuid. Ii oktage oađđán, dajai fávdna, ja boares šaldi lei jávkan árrat iđđes. Gielda dieđihii ahte geainnu guoras ássit eai leat váras ja ahte čáhci boahtá fargga njiedjat; ŋuorai šloahtta ja žurnála čállá muŧŧin.",
  },
  {
    language: "cy",
    encodings: ["iso-8859-14"],
    text: "Gorlifodd yr afon dros ei glannau yn ystod y nos. Nid oedd neb wedi cysgu, meddai ceidwad y loc, ac roedd yr hen bont wedi diflannu cyn y bore. Dywedodd y cyngor nad oes perygl i bobl y tŷ na’r tai wrth y ffordd, bod y dŵr yn gostwng a bod y gŵr a’r côr yn iawn, a bod tân yn nhŵr yr hen blas.",
  },
  {
    language: "ga",
    encodings: ["iso-8859-14"],
    text: "Ṫáinig an aḃainn ṫar a bruaċa i rit na hoíċe. Níor ċodail éinne, a duḃairt bean an loic, agus ḃí an seandroiċead imiṫe ar maidin. Duḃairt an ċoṁairle naċ ḃfuil baol ann do ṁuintir na dtiġṫe.",
  },
];
