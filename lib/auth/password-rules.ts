/**
 * What a password must be: long, and not one of the first guesses (NIST SP 800-63B 3.1.1.2: length and a blocklist, no
 * rules about kinds of characters). Pure, so that the form can say the same as the server.
 */

export const passwordMinLength = 12;
export const passwordMaxLength = 200;

/** Long enough, and still among the first that are tried. */
const firstGuesses = new Set([
  "123456789012",
  "1234567890123",
  "12345678901234",
  "abcdefghijkl",
  "administrator",
  "changemeplease",
  "iloveyouforever",
  "letmeinletmein",
  "password1234",
  "password12345",
  "passwordpassword",
  "qwertyuiop12",
  "qwertyuiop123",
  "qwertyuiopas",
  "welcome12345",
]);

const fewestDifferentCharacters = 5;

/** The words that stand for the person and would be tried first: address, its name part, the person's names. */
function wordsOf(person: { email: string; name: string }): string[] {
  const words = [person.email, person.email.split("@")[0] ?? "", ...person.name.split(/\s+/u)];
  return words.map((word) => word.toLowerCase()).filter((word) => word.length >= 4);
}

/** Whether the rest of the password, without those words, is still long enough to be one by itself. */
function standsWithout(password: string, words: readonly string[]): boolean {
  const rest = words.reduce((left, word) => left.replaceAll(word, ""), password);
  return rest.length >= passwordMinLength - 4;
}

/** Why this cannot be that person's password, as one sentence; null when it can. */
export function passwordProblem(password: string, person: { email: string; name: string }): string | null {
  const folded = password.normalize("NFKC").toLowerCase();
  const length = [...folded].length;
  if (length < passwordMinLength)
    return `Use at least ${passwordMinLength} characters. A few words in a row do well.`;
  if (password.length > passwordMaxLength) return `Use at most ${passwordMaxLength} characters.`;
  if (firstGuesses.has(folded) || new Set(folded).size < fewestDifferentCharacters) {
    return "This is among the first passwords that are tried. Choose another.";
  }
  if (!standsWithout(folded, wordsOf(person))) return "Do not build it from your name or e-mail address.";
  return null;
}
