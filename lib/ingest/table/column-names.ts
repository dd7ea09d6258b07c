/** What columns of tables and fields of records are usually called, in the languages exports come in. */

import type { ColumnMapping } from "../source-text.ts";

export type ColumnField = keyof ColumnMapping;

/** Names as `columnKey` writes them; the likelier name first. */
const NAMES: Readonly<Record<ColumnField, string>> = {
  text: `text fulltext articletext articlebody bodytext maintext body content contents article story plaintext cleantext
    rawtext message textcontent contenttext description summary
    volltext artikeltext inhalt artikel textkörper texte contenu corps texto textocompleto contenido cuerpo conteúdo corpo
    testo contenuto tekst inhoud artikeltekst isi konten teks isiberita metin içerik haber treść treśćartykułu
    текст полныйтекст содержание повнийтекст зміст النص نص المحتوى טקסט תוכן 正文 内容 內容 全文 本文 記事 본문 내용
    innehåll brödtext sisältö teksti indhold brødtekst innhold obsah szöveg tartalom κείμενο conținut`,
  title: `title headline heading articletitle hed titletext subject
    titel überschrift schlagzeile betreff titre título titulo titular encabezado manchete titolo kop judul başlık tytuł
    nagłówek заголовок название назва العنوان عنوان כותרת 标题 標題 タイトル 見出し 제목 rubrik otsikko overskrift tittel
    nadpis cím τίτλος titlu`,
  date: `datepublished publisheddate publicationdate publishdate publishedat publishedon published pubdate date dateofpublication
    articledate dateposted posteddate posted postedat postedon issued dateissued datetime publishtime publicationtime time
    createdat created datecreated timestamp
    veröffentlichungsdatum erscheinungsdatum veröffentlicht veröffentlichtam datum datedepublication datepublication publiéle
    fecha fechadepublicación fechapublicacion fechapublicación publicado publicadoem data datadipubblicazione
    datapubblicazione datadepublicação datapublicação publicatiedatum tanggal tanggalterbit tarih yayıntarihi datapublikacji
    дата датапубликации датапублікації опубликовано تاريخ التاريخ تاريخالنشر תאריך 日期 发布日期 发布时间 發布日期 發布時間
    日付 公開日 掲載日 날짜 게시일 작성일 dato publiceringsdatum päivämäärä julkaistu dátum ημερομηνία dată`,
  source: `source sourcename publisher publishername outlet medianame media newspaper publication sitename site website
    provider domain
    quelle zeitung medium herausgeber éditeur journal fuente medio fonte testata veículo jornal bron krant sumber kaynak
    źródło gazeta источник издание сми джерело видання المصدر الناشر מקור 来源 來源 媒体 媒體 出典 媒体名 출처 언론사 매체
    källa kilde lähde zdroj forrás πηγή sursa`,
  url: `url link articleurl articlelink sourceurl pageurl canonicalurl permalink weburl webaddress href uri
    weblink webadresse lien enlace collegamento tautan bağlantı adres ссылка посилання الرابط رابط קישור 链接 鏈接 網址 网址
    リンク 링크 länk linkki odkaz σύνδεσμος`,
  byline: `byline author authors authorname creator writer reporter journalist writtenby
    autor autorin verfasser auteur auteurs autores autora autore penulis yazar автор автори авторы الكاتب كاتب מחבר 作者 记者
    記者 著者 筆者 기자 작성자 författare skribent forfatter kirjoittaja autorzy szerző συγγραφέας`,
};

const FIELDS = Object.keys(NAMES) as ColumnField[];

const RANKS: ReadonlyMap<string, { field: ColumnField; rank: number }> = new Map(
  FIELDS.flatMap((field) =>
    NAMES[field]
      .split(/\s+/)
      .map((name, rank) => [name, { field, rank }] as [string, { field: ColumnField; rank: number }]),
  ),
);

/** A column's name as it is compared: lower case, letters and figures alone. */
export function columnKey(name: string): string {
  return name
    .normalize("NFC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");
}

/** What a nested field is called when it holds the value its parent is named after ("title.rendered"). */
const VALUE_KEYS = new Set([
  "rendered",
  "name",
  "value",
  "text",
  "plain",
  "html",
  "content",
  "full",
  "raw",
  "cdata",
]);
/** Parents that only wrap the fields below them. */
const WRAPPER_KEYS = new Set([
  "data",
  "attributes",
  "fields",
  "article",
  "post",
  "document",
  "doc",
  "node",
  "item",
  "metadata",
  "meta",
  "properties",
]);

export type ColumnGuess = {
  field: ColumnField;
  /** How usual the name is for the field; 0 is most. A nested field counts after those that are not. */
  rank: number;
};

const NESTED_RANK = 1_000;

/**
 * What a column holds, by its name alone.
 *
 * @param name as the file writes it; a nested field's with dots ("source.name")
 * @returns the field, or null. Of a nested field the parent's name counts where its own says nothing, and nothing does
 *   where the parent is a thing of its own ("author.url").
 */
export function fieldOfColumn(name: string): ColumnGuess | null {
  const path = name.split(".");
  const last = columnKey(path.at(-1) ?? "");
  const parent = columnKey(path.at(-2) ?? "");
  if (parent === "") return RANKS.get(last) ?? null;
  const named = VALUE_KEYS.has(last) ? RANKS.get(parent) : undefined;
  const wrapped = WRAPPER_KEYS.has(parent) ? RANKS.get(last) : undefined;
  const own = path.some((step) => step.startsWith("_")) ? RANKS.get(last) : undefined;
  const guess = named ?? wrapped ?? own;
  return guess === undefined ? null : { field: guess.field, rank: guess.rank + NESTED_RANK };
}
