/** As many names as one reads. */
const MOST = 10;

/** Names of several, the first ten of them: `51.01, 51.02 and 3 more`. */
export function nameSome(names: readonly string[]): string {
  const named = names.slice(0, MOST).join(", ");
  return names.length > MOST ? `${named} and ${names.length - MOST} more` : named;
}
