import { Dimension } from "../../common/graph/dimension.ts";
import { insertFigures } from "../../common/figure/read-figures.ts";
import { createRandom } from "../../common/random.ts";
import { type Seeder, simulatedOn } from "../../common/seeding.ts";
import type { ActionItem } from "../action-item/action-item.entity.ts";
import { Proposal, ProposalAddressee, ProposalOutcome, ProposalState } from "../proposal/proposal.entity.ts";
import { dayAfter } from "../../common/demonstration.ts";
import { inventItems } from "./action-item.seeder.ts";
import { inventId, type ProvinceOfRegister, provincesOf } from "./demonstration.ts";

/** Of every province one that its province has answered, and a follow-up that waits for a ministry. */
export const seedProposals: Seeder = async ({ em, register }) => {
  await insertFigures(em, Proposal, provincesOf(register).flatMap(inventProposals));
};

const inventProposals = (province: ProvinceOfRegister): Proposal[] => [
  ...province.regencyCodes.slice(0, 1).map(inventAnswered),
  ...inventItems(province)
    .filter(({ escalatedProposalId }) => escalatedProposalId !== null)
    .map(inventEscalation),
];

const NOT_ANSWERED = {
  state: ProposalState.SUBMITTED,
  outcome: null,
  answer: null,
  answeredOn: null,
  answeredByOffice: null,
};

function inventEscalation(item: ActionItem): Proposal {
  const { itemId, regencyCode, ownerOffice, title, dimension, escalatedProposalId } = item;
  const submittedOn = dayAfter("2024-09-01", createRandom("escalation", regencyCode).between(0, 90));
  return {
    proposalId: String(escalatedProposalId),
    regionCode: regencyCode,
    office: ownerOffice,
    addressee: ProposalAddressee.MINISTRY,
    addresseeAgency: createRandom("addressee", regencyCode).pick(["kemendagri", "kominfo", "pupr", "bappenas"]),
    subject: title,
    dimension,
    body: "Tindak lanjut ini tidak dapat diselesaikan daerah sendiri dan memerlukan dukungan kementerian.",
    submittedOn,
    ...NOT_ANSWERED,
    actionItemId: itemId,
    ...simulatedOn(submittedOn),
  };
}

function inventAnswered(regencyCode: string): Proposal {
  const random = createRandom("proposal", regencyCode);
  const submittedOn = dayAfter("2024-02-01", random.between(0, 120));
  const answeredOn = dayAfter(submittedOn, random.between(10, 60));
  const outcome = random.pick([ProposalOutcome.ACCEPTED, ProposalOutcome.DECLINED, ProposalOutcome.FORWARDED]);
  return {
    proposalId: inventId("proposal", regencyCode),
    regionCode: regencyCode,
    office: "Diskominfo",
    addressee: ProposalAddressee.PROVINCE,
    addresseeAgency: null,
    subject: "Pendampingan penyusunan dasar hukum masterplan",
    dimension: Dimension.GOVERNANCE,
    body: "Mohon pendampingan Biro Hukum Provinsi untuk penyusunan peraturan kepala daerah.",
    submittedOn,
    state: ProposalState.ANSWERED,
    outcome,
    answer: ANSWERS[outcome],
    answeredOn,
    answeredByOffice: "Bappeda Provinsi",
    actionItemId: null,
    ...simulatedOn(answeredOn),
  };
}

const ANSWERS: Readonly<Record<ProposalOutcome, string>> = {
  ACCEPTED: "Biro Hukum mendampingi mulai bulan depan.",
  DECLINED: "Pendampingan tahun ini sudah penuh; ajukan kembali tahun depan.",
  FORWARDED: "Diteruskan ke Biro Hukum Sekretariat Daerah Provinsi.",
};
