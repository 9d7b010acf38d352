import { ownedByMinistry, ownedByProvince } from "../../common/figure/approval-path.ts";
import type { FigureKind } from "../../common/figure/figure-kind.ts";
import type { FigureInput } from "../../common/figure/report-figures.input.ts";
import { findGapsIn } from "./counted.ts";
import { GuideBook, GuideBookVersion } from "./guide-book.entity.ts";
import { PROGRAM_MINISTRY } from "./program-ministry.ts";
import { SmartProvinceAssessment } from "./smart-province-assessment.entity.ts";
import { SmartProvinceMasterplan } from "./smart-province-masterplan.entity.ts";
import type { SmartProvinceMasterplanInput } from "./smart-province-masterplan.input.ts";
import { SmartProvinceMentor } from "./smart-province-mentor.entity.ts";
import { TaskForceMember } from "./task-force-member.entity.ts";

const inProvince = (what: string) => (row: Readonly<Record<string, unknown>>) =>
  `${what} of ${String(row["provinceCode"])}`;

export const TASK_FORCE_MEMBERS: FigureKind = {
  entity: TaskForceMember,
  list: "taskForceMembers",
  approval: ownedByProvince(),
  check: findGapsIn(TaskForceMember, "ordinal", inProvince("the task force")),
};

export const SMART_PROVINCE_MENTORS: FigureKind = {
  entity: SmartProvinceMentor,
  list: "smartProvinceMentors",
  approval: ownedByProvince(),
  check: findGapsIn(SmartProvinceMentor, "ordinal", inProvince("the mentors")),
};

export const GUIDE_BOOKS: FigureKind = {
  entity: GuideBook,
  list: "guideBooks",
  approval: ownedByMinistry(PROGRAM_MINISTRY),
  names: { property: "version", entity: GuideBookVersion },
};

const findGaps = findGapsIn(SmartProvinceMasterplan, "version", inProvince("the masterplan"));

export const SMART_PROVINCE_MASTERPLANS: FigureKind = {
  entity: SmartProvinceMasterplan,
  list: "smartProvinceMasterplans",
  approval: ownedByProvince(),
  check: async (em, rows) => {
    const gaps = await findGaps(em, rows);
    return rows.map((row, index) => findReversed(row) ?? gaps[index] ?? null);
  },
};

function findReversed(row: FigureInput): string | null {
  const { firstYear, lastYear } = row as SmartProvinceMasterplanInput;
  return lastYear < firstYear ? `it cannot plan until ${lastYear}, before ${firstYear}` : null;
}

/** One that was chosen stands, whatever is known of the floor: it is shown beside it. */
export const SMART_PROVINCE_ASSESSMENTS: FigureKind = {
  entity: SmartProvinceAssessment,
  list: "smartProvinceAssessments",
  approval: ownedByMinistry(PROGRAM_MINISTRY),
};
