/** The document: language, theme, fonts, nonce. Screens bring the shell themselves. */
import type { Metadata, Viewport } from "next";
import { cookies, headers } from "next/headers";
import type { ReactNode } from "react";
import { parseThemeChoice, THEME_COOKIE } from "#components/theme/theme-cookie.ts";
import { CspNonce } from "./csp-nonce.tsx";
import { preloadFonts } from "./font-preload.ts";
import { Providers } from "./providers.tsx";
import "./globals.css";

export const metadata: Metadata = {
  title: { default: "Collate", template: "%s · Collate" },
  description: "Read once, mark once, and see who really said it first.",
  icons: { icon: { url: "/icon.svg", type: "image/svg+xml" } },
  robots: { index: false, follow: false },
};

export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  colorScheme: "light dark",
  viewportFit: "cover",
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  preloadFonts();
  const nonce = (await headers()).get("x-nonce") ?? undefined;
  const theme = parseThemeChoice((await cookies()).get(THEME_COOKIE)?.value);
  return (
    <html lang="en-GB" data-theme={theme === "system" ? undefined : theme} suppressHydrationWarning>
      <head>
        <CspNonce nonce={nonce} />
      </head>
      <body>
        <Providers>{children}</Providers>
      </body>
    </html>
  );
}
