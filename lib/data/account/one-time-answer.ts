/** What a write that makes a one-time password answers. */
export type OneTimePassword = {
  /** Null when the same request was answered before: the password was told then and cannot be told again. */
  oneTimePassword: string | null;
};
