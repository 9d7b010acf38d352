const AGENCIES = ["kominfo", "bappenas", "regional", "provincial"] as const;
export type AgencyName = (typeof AGENCIES)[number];

/** The addresses of the agencies' databases, from the variables by which the hub takes them, too. */
export function parseLimitEnvironment(environment = process.env): Readonly<Record<AgencyName, string>> {
  const urls = AGENCIES.map((agency) => [agency, environment[`${agency.toUpperCase()}_DATABASE_URL`]] as const);
  const missing = urls.filter(([, url]) => !url).map(([agency]) => `${agency.toUpperCase()}_DATABASE_URL`);
  if (missing.length > 0) throw new Error(`${missing.join(", ")} must be set`);
  return Object.fromEntries(urls) as Record<AgencyName, string>;
}
