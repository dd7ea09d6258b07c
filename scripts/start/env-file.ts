/** The settings in `.env`, for every script that a person runs. */
import { StartFailure } from "#scripts/start/failure.ts";

/** Adds them to this process's environment, where a variable that is set already stays. @throws StartFailure */
export function loadEnvFile(path = ".env"): void {
  try {
    process.loadEnvFile(path);
  } catch (error) {
    if (!(error instanceof Error && "code" in error)) throw error;
    if (error.code === "ENOENT") return;
    throw new StartFailure(`${path} cannot be read (${error.code}). Let this user read it, or remove it.`);
  }
}
