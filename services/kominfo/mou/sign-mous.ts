import type { EntityManager } from "@mikro-orm/postgresql";
import { type Act, type Decided, type DecidedFigure, performAct } from "../../common/act/perform-act.ts";
import type { ActPayload } from "../../common/act/payload.ts";
import { printDay } from "../../common/clock.ts";
import { stewardOf } from "../../common/figure/approval-path.ts";
import { refuse } from "../../common/figure/batch.ts";
import { readFigures } from "../../common/figure/read-figures.ts";
import { type Refusal, RefusalCode } from "../../common/graph/refusal.ts";
import { DEFAULT_VIEW } from "../../common/view.ts";
import { AGENCY } from "../agency.ts";
import type { Context } from "../loaders.ts";
import { TODAY } from "../membership/membership.ts";
import { findAbsence, findDisorder, type Member, readMembers } from "../membership/membership.rule.ts";
import { MembershipStage, STAGES } from "../membership/membership-stage.entity.ts";
import { MEMBERSHIP_STAGES } from "../membership/membership-stage.figures.ts";
import { Mou, MouSignatory } from "./mou.entity.ts";
import { MOUS } from "./mou.figures.ts";
import { DIRECTOR_GENERAL, type MouInput, type SignMousInput } from "./mou.input.ts";
import type { SignedMous } from "./signed-mous.ts";

/** Signs the MoU of members of a cohort, all of them or none; with its first, a member is launched. */
export function signMous(context: Context, input: SignMousInput): Promise<ActPayload<SignedMous>> {
  const act: Act = {
    name: "signMous",
    input,
    by: [stewardOf(AGENCY)],
    regions: input.mous.map(({ regencyCode }) => regencyCode),
    decide: (em) => decideMous(em, input),
  };
  return performAct(context, act, async () => ({
    mous: (await Promise.all(input.mous.map((mou) => readSigned(context, mou)))).flatMap((mou) => mou ?? []),
  }));
}

async function readSigned({ loaders }: Context, { regencyCode, year }: MouInput): Promise<Mou | undefined> {
  const mous = await loaders.mous(TODAY.view).load(regencyCode);
  return mous.find((mou) => mou.year === year);
}

async function decideMous(em: EntityManager, input: SignMousInput): Promise<Decided | readonly Refusal[]> {
  const regencyCodes = input.mous.map(({ regencyCode }) => regencyCode);
  const signed = await readFigures(em, Mou, DEFAULT_VIEW, { where: { regencyCode: { $in: regencyCodes } } });
  const members = await readMembers(em, regencyCodes);
  const memberOf = new Map(members.map((member) => [member.regencyCode, member]));
  const day = printDay(input.signedOn);
  const decided = input.mous.map((mou, index) => {
    const path = ["input", "mous", String(index)];
    const member = memberOf.get(mou.regencyCode);
    const earlier = signed.find(({ regencyCode, year }) => regencyCode === mou.regencyCode && year === mou.year);
    const refusal = findFault(mou, path) ?? (member && findObstacle(mou, { member, earlier, day, path }));
    return { refusal, launch: refusal || !member ? null : launchOf(member, day, path), mou, path };
  });
  const refusals = decided.flatMap(({ refusal }) => refusal ?? []);
  if (refusals.length > 0) return refusals;
  return {
    key: printDay(input.signedOn),
    figures: [
      ...decided.map(({ mou, path }) => toFigure(mou, input, path)),
      ...decided.flatMap(({ launch }) => launch ?? []),
    ],
  };
}

/** Who can sign for a regency. */
function findFault({ regencyCode, signatory, signatoryOffice }: MouInput, path: readonly string[]): Refusal | null {
  if ((signatory === MouSignatory.ON_BEHALF) !== (signatoryOffice != null)) {
    const message = `${regencyCode}: signatoryOffice is told of who signs ON_BEHALF of its head, and of nobody else`;
    return refuse(RefusalCode.INVALID, message, [...path, "signatoryOffice"]);
  }
  const head = isKota(regencyCode) ? MouSignatory.WALI_KOTA : MouSignatory.BUPATI;
  if (signatory === MouSignatory.ON_BEHALF || signatory === head) return null;
  return refuse(RefusalCode.INVALID, `${regencyCode} has a ${head} at its head; correct signatory`, [
    ...path,
    "signatory",
  ]);
}

/** As the codes are made: the second part of a kota's is 71 or higher. */
const isKota = (regencyCode: string): boolean => Number(regencyCode.slice(3)) >= 71;

interface Signing {
  readonly member: Member;
  readonly earlier: Mou | undefined;
  readonly day: string;
  readonly path: readonly string[];
}

function findObstacle({ regencyCode, year }: MouInput, { member, earlier, day, path }: Signing): Refusal | null {
  const absence = findAbsence(member, [...path, "regencyCode"]);
  if (absence) return absence;
  if (!member.cohorts.includes(year)) {
    const message = `${regencyCode} is in the cohort of ${member.cohorts.join(" and ")}, not of ${year}; correct year`;
    return refuse(RefusalCode.INVALID, message, [...path, "year"]);
  }
  if (earlier) {
    const message = `${regencyCode} signed its MoU of ${year} on ${earlier.signedOn}; leave it out`;
    return refuse(RefusalCode.WRONG_STATUS, message, [...path, "year"]);
  }
  const disorder = isLaunched(member) ? null : findDisorder(member, MembershipStage.LAUNCH, day);
  if (!disorder) return null;
  const code = disorder.isOfDay ? RefusalCode.INVALID : RefusalCode.WRONG_STATUS;
  return refuse(code, disorder.message, disorder.isOfDay ? ["input", "signedOn"] : [...path, "regencyCode"]);
}

const isLaunched = ({ furthest }: Member): boolean =>
  furthest !== null && STAGES.indexOf(furthest.stage) >= STAGES.indexOf(MembershipStage.LAUNCH);

/** A regency that is chosen again is launched once. */
function launchOf(member: Member, enteredOn: string, path: readonly string[]): DecidedFigure | null {
  if (isLaunched(member)) return null;
  const { regencyCode } = member;
  const values = { regencyCode, stage: MembershipStage.LAUNCH, year: Number(enteredOn.slice(0, 4)), enteredOn };
  return { kind: MEMBERSHIP_STAGES, values, expectedRevision: null, path };
}

const toFigure = (
  { regencyCode, year, signatory, signatoryOffice = null, document = null }: MouInput,
  { signedOn, place, ministrySignatory }: SignMousInput,
  path: readonly string[],
): DecidedFigure => ({
  kind: MOUS,
  values: {
    regencyCode,
    year,
    signedOn: printDay(signedOn),
    place,
    signatory,
    signatoryOffice,
    ministrySignatory: ministrySignatory ?? DIRECTOR_GENERAL,
    document,
  },
  expectedRevision: null,
  path,
});
