import type { EntityManager } from "@mikro-orm/postgresql";
import { readRows } from "../read.ts";
import { Person } from "./person.entity.ts";

/** The names of persons by their subjects; none where the caller is told no names. */
export async function readNames(
  em: EntityManager,
  subjects: Iterable<string>,
): Promise<ReadonlyMap<string | null, string>> {
  const persons = await readRows(em, Person, { where: { subject: { $in: [...new Set(subjects)] } } });
  return new Map(persons.map(({ subject, name }) => [subject, name]));
}
