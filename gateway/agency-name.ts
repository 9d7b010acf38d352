/** Agencies are named in lower case wherever a reader meets them. */
export function agencyOf(subgraphName: string): string {
  return subgraphName.toLowerCase();
}

/** `kominfo` → `Kominfo`, as the first word of a sentence or a label. */
export function titleOf(agency: string): string {
  return agency.charAt(0).toUpperCase() + agency.slice(1);
}
