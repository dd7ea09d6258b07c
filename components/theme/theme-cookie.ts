/** The choice of appearance, kept in a cookie so that the server draws the first frame right. */

export const THEME_COOKIE = "collate-theme";
export const THEME_CHOICES = ["system", "light", "dark"] as const;
export type ThemeChoice = (typeof THEME_CHOICES)[number];

/** Reads the cookie's value; anything unknown or missing is the system's preference. */
export function parseThemeChoice(value: string | undefined): ThemeChoice {
  return THEME_CHOICES.find((choice) => choice === value) ?? "system";
}
