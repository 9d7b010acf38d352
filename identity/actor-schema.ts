import { z } from "zod";
import type { Actor } from "./actor.ts";
import { Role } from "./role.ts";

const matching = (pattern: RegExp, rule: string) => z.string(rule).regex(pattern, rule);

/** What a database can hold and a log can print in a line. */
const PRINTABLE = /^(?=.*\S)[^\p{Cc}\p{Cs}]{1,255}$/u;
const Subject = matching(PRINTABLE, "must say who acts, in up to 255 printable characters");
const Name = matching(PRINTABLE, "must be a person's name of up to 255 printable characters");
const RegencyCode = matching(/^\d{2}\.\d{2}$/, "must be a regency code such as 51.71");
const ProvinceCode = matching(/^\d{2}$/, "must be a province code such as 51");
const MinistryName = matching(/^[a-z]+$/, "must be a ministry's name in small letters, such as kominfo");
const YEAR = "must be the year of a cohort, such as 2024";
const CohortYear = z.int(YEAR).min(2017, YEAR).max(2100, YEAR);
const None = z.null("must be left out").optional();

const Person = { subject: Subject, name: Name };
const Nothing = { region: None, agency: None, cohort: None };

const Parts = z.discriminatedUnion("role", [
  z.object({ ...Person, ...Nothing, role: z.literal(Role.REGENCY_OPERATOR), region: RegencyCode }),
  z.object({ ...Person, ...Nothing, role: z.literal(Role.PROVINCE_COORDINATOR), region: ProvinceCode }),
  z.object({ ...Person, ...Nothing, role: z.literal(Role.ASSESSOR), cohort: CohortYear }),
  z.object({ ...Person, ...Nothing, role: z.literal(Role.MINISTRY_ANALYST), agency: MinistryName }),
  z.object({ ...Person, ...Nothing, role: z.literal(Role.MINISTRY_STEWARD), agency: MinistryName }),
  z.object({ ...Person, ...Nothing, role: z.literal(Role.HUB_ADMIN) }),
]);

/** Somebody with a role, and with what belongs to that role alone: never `PUBLIC`, whom no token makes. */
export const ActorSchema = Parts.transform(
  ({ role, region = null, agency = null, cohort = null, subject, name }): Actor => ({
    role,
    region,
    agency,
    cohort,
    subject,
    name,
  }),
);
