import type { EntityManager } from "@mikro-orm/postgresql";
import { type Decided, performAct } from "../../common/act/perform-act.ts";
import type { ActPayload } from "../../common/act/payload.ts";
import { printDay } from "../../common/clock.ts";
import { stewardOf } from "../../common/figure/approval-path.ts";
import { refuse } from "../../common/figure/batch.ts";
import { readFigures } from "../../common/figure/read-figures.ts";
import { type Refusal, RefusalCode } from "../../common/graph/refusal.ts";
import { DEFAULT_VIEW } from "../../common/view.ts";
import { AGENCY } from "../agency.ts";
import { EvaluationEntry } from "../evaluation/evaluation.entity.ts";
import { Participation } from "../evaluation/evaluation.ts";
import type { Context } from "../loaders.ts";
import { Masterplan } from "../masterplan/masterplan.entity.ts";
import { Book, MasterplanBook } from "../masterplan-book/masterplan-book.entity.ts";
import type { AdvanceMembershipInput } from "./advance-membership.input.ts";
import { type Membership, TODAY } from "./membership.ts";
import { findAbsence, findDisorder, readMembers } from "./membership.rule.ts";
import { MembershipStage } from "./membership-stage.entity.ts";
import { MEMBERSHIP_STAGES } from "./membership-stage.figures.ts";

/** Lets a member enter its next stage. */
export const advanceMembership = (context: Context, input: AdvanceMembershipInput): Promise<ActPayload<Membership>> =>
  performAct(
    context,
    {
      name: "advanceMembership",
      input,
      by: [stewardOf(AGENCY)],
      regions: [input.regencyCode],
      decide: (em) => decideStage(em, input),
    },
    (code) => context.loaders.membership({ code, ...TODAY }),
  );

async function decideStage(
  em: EntityManager,
  { regencyCode, stage, enteredOn, document = null }: AdvanceMembershipInput,
): Promise<Decided | readonly Refusal[]> {
  if (stage === MembershipStage.LAUNCH) {
    return [refuse(RefusalCode.INVALID, "LAUNCH is entered with the MoU; use signMous", ["input", "stage"])];
  }
  const [member] = await readMembers(em, [regencyCode]);
  const absence = member && findAbsence(member, ["input", "regencyCode"]);
  if (!member || absence) return absence ? [absence] : [];
  const day = printDay(enteredOn);
  const disorder = findDisorder(member, stage, day);
  if (disorder) {
    const { message, isOfDay } = disorder;
    const code = isOfDay ? RefusalCode.INVALID : RefusalCode.WRONG_STATUS;
    return [refuse(code, message, ["input", isOfDay ? "enteredOn" : "stage"])];
  }
  const lack = await LACKS[stage](em, regencyCode);
  if (lack) return [refuse(RefusalCode.INVALID, lack, ["input", "stage"])];
  const values = { regencyCode, stage, year: Number(day.slice(0, 4)), enteredOn: day, document };
  return { key: regencyCode, figures: [{ kind: MEMBERSHIP_STAGES, values, expectedRevision: null }] };
}

/** Books 1 and 2: the strategic analysis, and the programs. */
const NEEDED_BOOKS = [Book.STRATEGIC_ANALYSIS, Book.PROGRAMS];

type FindLack = (em: EntityManager, regencyCode: string) => Promise<string | null>;

/** What a regency lacks for its smart city to be carried out, in words; null for nothing. */
export const findMasterplanLack: FindLack = async (em, regencyCode) => {
  const versions = await readFigures(em, Masterplan, DEFAULT_VIEW, {
    where: { regencyCode },
    orderBy: { version: "desc" },
  });
  const [masterplan] = versions;
  if (!masterplan?.isMade) return `${regencyCode} has no masterplan that is accepted; have it reported and accepted`;
  if (!masterplan.legalBasis) {
    return `the masterplan of ${regencyCode} has no legal basis; have the regulation that adopts it reported`;
  }
  const { version } = masterplan;
  const books = await readFigures(em, MasterplanBook, DEFAULT_VIEW, { where: { regencyCode, version } });
  const lacking = NEEDED_BOOKS.filter((needed) => books.every(({ book }) => book !== needed));
  if (lacking.length === 0) return null;
  return `version ${version} of the masterplan of ${regencyCode} lacks ${lacking.join(" and ")}; have its books reported and accepted`;
};

/** What a regency lacks to pass on what it has learnt, in words; null for nothing. */
const findEvaluationLack: FindLack = async (em, regencyCode) => {
  const evaluations = await readFigures(em, EvaluationEntry, DEFAULT_VIEW, { where: { regencyCode } });
  if (evaluations.some(({ participation }) => participation === Participation.PARTICIPATED)) return null;
  return `${regencyCode} has taken part in no evaluation; it passes on what it has learnt after its first`;
};

const findNothing: FindLack = () => Promise.resolve(null);

const LACKS: Readonly<Record<MembershipStage, FindLack>> = {
  [MembershipStage.ASSESSMENT]: findNothing,
  [MembershipStage.LAUNCH]: findNothing,
  [MembershipStage.IMPLEMENTATION]: findMasterplanLack,
  [MembershipStage.SOCIALIZATION]: findEvaluationLack,
};
