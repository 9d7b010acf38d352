/** The ministry that runs the Smart Province program, and has a say in what the provinces keep of it. */
export const PROGRAM_MINISTRY = "kominfo";

/** What it has accepted is for all; what it prepares, for whoever takes part in it there, in SQL. */
export const seenFromMinistry = (kind: string, status: string): string =>
  `${status} = 'ACCEPTED' or acting_role() = 'HUB_ADMIN' or ${writtenByMinistry(kind)}`;

/** No region's, though it be about one, in SQL. */
export const writtenByMinistry = (kind: string): string => `acts_on('${kind}', '')`;
