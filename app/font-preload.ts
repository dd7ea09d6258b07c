/** The two faces every screen begins with, asked for before the stylesheet names them. */
import { preload } from "react-dom";

const FACES = [
  new URL("@fontsource-variable/inter/files/inter-latin-wght-normal.woff2", import.meta.url),
  new URL(
    "@fontsource-variable/source-serif-4/files/source-serif-4-latin-opsz-normal.woff2",
    import.meta.url,
  ),
];

/** Called while the document renders. */
export function preloadFonts(): void {
  for (const face of FACES) preload(face.href, { as: "font", type: "font/woff2", crossOrigin: "anonymous" });
}
