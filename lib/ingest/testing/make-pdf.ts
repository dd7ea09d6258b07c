/**
 * Writes PDF files for tests (ISO 32000-1): pages of text set where a test wants it, in a standard font, and such files
 * as cannot be read: locked, scanned, cut off.
 */

export type PdfText = {
  text: string;
  x: number;
  y: number;
  size?: number /** Quarter turns against the clock. */;
  turn?: 0 | 1;
};

export type PdfPage = {
  /** In the order of the file; x to the right and y up, in points, from the lower left. */
  texts?: readonly PdfText[];
  /** A picture over the whole page. */
  hasPicture?: boolean;
  /** Degrees the page is shown turned by. */
  rotate?: number;
  /** A content stream that breaks the rules. */
  rawContent?: string;
};

export type PdfFile = {
  pages: readonly PdfPage[];
  info?: Readonly<Record<string, string>>;
  xmp?: string;
  /** A composite font in place of Helvetica, of which the file says nothing but its encoding and its letters' register. */
  compositeFont?: { encoding: string; ordering: string };
  /** The file is locked by a password no one knows. */
  isLocked?: boolean;
};

const WIDTH = 595;
const HEIGHT = 842;

/** A string of WinAnsi, in octal where it has to be. */
function literal(text: string): string {
  const bytes = [...text].map((character) => {
    const code = WIN_ANSI.get(character) ?? character.charCodeAt(0);
    return code > 0x7e || "()\\".includes(character) ? `\\${code.toString(8).padStart(3, "0")}` : character;
  });
  return `(${bytes.join("")})`;
}

const WIN_ANSI = new Map([
  ["“", 0x93],
  ["”", 0x94],
  ["‘", 0x91],
  ["’", 0x92],
  ["–", 0x96],
  ["—", 0x97],
  ["•", 0x95],
  ["…", 0x85],
]);

function textOperators({ text, x, y, size = 10, turn = 0 }: PdfText): string {
  const matrix = turn === 0 ? `1 0 0 1 ${x} ${y}` : `0 1 -1 0 ${x} ${y}`;
  return `BT /F1 ${size} Tf ${matrix} Tm ${literal(text)} Tj ET`;
}

function contentOf(page: PdfPage): string {
  const picture = page.hasPicture ? `q ${WIDTH} 0 0 ${HEIGHT} 0 0 cm /Im1 Do Q` : "";
  return page.rawContent ?? [picture, ...(page.texts ?? []).map(textOperators)].join("\n");
}

function stream(dictionary: string, content: string): string {
  return `<< ${dictionary} /Length ${content.length} >>\nstream\n${content}\nendstream`;
}

const PICTURE = stream(
  "/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8",
  "\u0080",
);
/** The standard security handler, revision 2, with keys that fit no password. */
const LOCK = `<< /Filter /Standard /V 1 /R 2 /P -44 /O <${"5a".repeat(32)}> /U <${"c3".repeat(32)}> >>`;

const HELVETICA = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>";

function composite({ encoding, ordering }: { encoding: string; ordering: string }): string {
  const system = `<< /Registry (Adobe) /Ordering (${ordering}) /Supplement 0 >>`;
  const own = `<< /Type /Font /Subtype /CIDFontType0 /BaseFont /Song /CIDSystemInfo ${system} /DW 1000 >>`;
  return `<< /Type /Font /Subtype /Type0 /BaseFont /Song /Encoding /${encoding} /DescendantFonts [${own}] >>`;
}

/** Objects by their numbers from 1: catalogue, pages, font, picture, then two a page, then the others. */
function objectsOf({ pages, info, xmp, compositeFont, isLocked }: PdfFile): {
  objects: string[];
  trailer: string;
} {
  const first = 5;
  const kids = pages.map((_, at) => `${first + at * 2} 0 R`).join(" ");
  const resources = "<< /Font << /F1 3 0 R >> /XObject << /Im1 4 0 R >> >>";
  const after = first + pages.length * 2;
  const objects = [
    `<< /Type /Catalog /Pages 2 0 R${xmp === undefined ? "" : ` /Metadata ${after} 0 R`} >>`,
    `<< /Type /Pages /Count ${pages.length} /Kids [${kids}] /MediaBox [0 0 ${WIDTH} ${HEIGHT}] /Resources ${resources} >>`,
    compositeFont === undefined ? HELVETICA : composite(compositeFont),
    PICTURE,
    ...pages.flatMap((page, at) => [
      `<< /Type /Page /Parent 2 0 R /Rotate ${page.rotate ?? 0} /Contents ${first + at * 2 + 1} 0 R >>`,
      stream("", contentOf(page)),
    ]),
    xmp === undefined ? "null" : stream("/Type /Metadata /Subtype /XML", xmp),
    `<< ${Object.entries(info ?? {})
      .map(([key, value]) => `/${key} ${literal(value)}`)
      .join(" ")} >>`,
    isLocked ? LOCK : "null",
  ];
  const lock = isLocked ? ` /Encrypt ${after + 2} 0 R` : "";
  return { objects, trailer: `/Root 1 0 R /Info ${after + 1} 0 R${lock} /ID [<01><01>]` };
}

/** The file's bytes. */
export function makePdf(file: PdfFile): Buffer {
  const { objects, trailer } = objectsOf(file);
  let body = "%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n";
  const offsets = objects.map((object, at) => {
    const offset = body.length;
    body += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const entries = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  const xref = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${entries}`;
  return Buffer.from(
    `${body}${xref}trailer\n<< /Size ${objects.length + 1} ${trailer} >>\nstartxref\n${body.length}\n%%EOF\n`,
    "latin1",
  );
}

/** A paragraph's lines under one another, broken as given. */
export function setLines(
  lines: readonly string[],
  at: { x: number; y: number; size?: number; leading?: number },
): PdfText[] {
  const { x, y, size = 10, leading = 12 } = at;
  return lines.map((text, line) => ({ text, x, y: y - line * leading, size }));
}
