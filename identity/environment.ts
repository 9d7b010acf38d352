import { readFileSync } from "node:fs";

/** All faults of an environment in one message, to be printed as it is. None repeats a value, which may be a secret. */
export class EnvironmentError extends Error {
  override readonly name = "EnvironmentError";
  readonly faults: readonly string[];

  constructor(faults: readonly string[]) {
    super(["The environment has faults:", ...faults.map((fault) => `  ${fault}`)].join("\n"));
    this.faults = faults;
  }
}

/** Variables that hold a secret, whoever reads them: a database's address has its password in it. */
const secret = /^\w+_(DATABASE_URL|IDENTITY_KEY)$/;
const fileSuffix = "_FILE";

export interface GivenEnvironment {
  /** The variables that are set; one that is set to nothing is not. */
  readonly given: Readonly<Record<string, string | undefined>>;
  /** Why a secret could not be read from its file. */
  readonly faults: readonly string[];
}

/**
 * What the environment gives. A secret may come as a file instead, as Docker and Kubernetes hand secrets over:
 * `KOMINFO_DATABASE_URL_FILE` is the path of a file that holds what `KOMINFO_DATABASE_URL` would.
 */
export function readEnvironment(environment: NodeJS.ProcessEnv): GivenEnvironment {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value));
  const faults: string[] = [];
  for (const [variable, path = ""] of Object.entries(given)) {
    const name = variable.slice(0, -fileSuffix.length);
    if (!variable.endsWith(fileSuffix) || !secret.test(name)) continue;
    const read = environment[name] ? `and ${name} are both set; keep one` : readSecret(path);
    if (typeof read === "string") faults.push(`${variable} ${read}`);
    else given[name] = read.value;
  }
  return { given, faults };
}

/** What is wrong with a file, or what it holds. */
function readSecret(path: string): string | { readonly value: string } {
  try {
    const value = readFileSync(path, "utf8").trim();
    return value ? { value } : "names an empty file";
  } catch (error) {
    return `cannot be read (${(error as NodeJS.ErrnoException).code})`;
  }
}
