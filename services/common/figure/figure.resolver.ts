import { Arg, type ClassType, Ctx, Mutation, Resolver } from "type-graphql";
import { FiguresPayload } from "../graph/figures-payload.ts";
import { RequiresScopes } from "../graph/rights.ts";
import { Role } from "../graph/role.ts";
import type { SubgraphContext } from "../subgraph.ts";
import { type FigureKind, locateKinds } from "./figure-kind.ts";
import { FigureMove } from "./figure-move.ts";
import type { ApprovalMove } from "./decide-move.ts";
import { moveFigures } from "./move-figures.ts";
import { MoveFiguresInput } from "./move-figures.input.ts";
import { reportFigures } from "./report-figures.ts";
import type { FiguresInput } from "./report-figures.input.ts";

/** The figures of an agency, and the input by which they are reported. */
export interface AgencyFigures {
  readonly agency: string;
  readonly kinds: readonly FigureKind[];
  /** Has a list for each kind that is reported. */
  readonly ReportInput: ClassType<FiguresInput>;
}

export const entitiesOf = ({ kinds }: Pick<AgencyFigures, "kinds">) => kinds.map(({ entity }) => entity);

/** Those who take part in the life of figures; which step of it is whose is data. */
const REPORTERS = [Role.REGENCY_OPERATOR, Role.PROVINCE_COORDINATOR, Role.MINISTRY_STEWARD];

/** The mutations by which figures live: `kominfoReportFigures`, `kominfoSubmitFigures`, … */
export function createFigureMutations(figures: AgencyFigures): readonly ClassType[] {
  const reported = { ...figures, kinds: figures.kinds.filter(({ list }) => list !== undefined) };
  return [createReportResolver(reported), ...MOVES.map((move) => createMoveResolver(reported, move))];
}

function createReportResolver({ agency, kinds, ReportInput }: AgencyFigures): ClassType {
  const name = `${agency}ReportFigures`;
  @Resolver()
  class ReportFiguresResolver {
    @Mutation(() => FiguresPayload, {
      name,
      nullable: true,
      description: `Writes values of figures that \`${agency}\` holds: first ones, and corrections of what is open to its reporter. Each is a DRAFT until it is moved on.`,
    })
    @RequiresScopes(...REPORTERS)
    reportFigures(
      @Arg("input", () => ReportInput) input: FiguresInput,
      @Ctx() { em, ...caller }: SubgraphContext,
    ): Promise<FiguresPayload> {
      return reportFigures({ em, caller, kinds: locateKinds(em, kinds), name }, input);
    }
  }
  return ReportFiguresResolver;
}

interface MoveMutation {
  readonly move: ApprovalMove;
  readonly verb: string;
  readonly description: string;
}

const MOVES: readonly MoveMutation[] = [
  {
    move: FigureMove.SUBMIT,
    verb: "Submit",
    description: "Sends in what was reported (pengajuan): DRAFT or RETURNED figures become SUBMITTED.",
  },
  {
    move: FigureMove.VERIFY,
    verb: "Verify",
    description: "Says that figures are right (verifikasi): they become VERIFIED.",
  },
  {
    move: FigureMove.ACCEPT,
    verb: "Accept",
    description: "Accepts figures (penerimaan): they become ACCEPTED, and take the place of what was accepted before.",
  },
  {
    move: FigureMove.RETURN,
    verb: "Return",
    description: "Sends figures back to whom they came from (pengembalian), with a reason: they become RETURNED.",
  },
  {
    move: FigureMove.REOPEN,
    verb: "Reopen",
    description:
      "Opens accepted figures to their reporter (pembukaan kembali), with a reason; the accepted value stands until a correction is accepted.",
  },
];

function createMoveResolver({ agency, kinds }: AgencyFigures, { move, verb, description }: MoveMutation): ClassType {
  const name = `${agency}${verb}Figures`;
  @Resolver()
  class MoveFiguresResolver {
    @Mutation(() => FiguresPayload, { name, nullable: true, description })
    @RequiresScopes(...REPORTERS)
    moveFigures(
      @Arg("input", () => MoveFiguresInput) input: MoveFiguresInput,
      @Ctx() { em, ...caller }: SubgraphContext,
    ): Promise<FiguresPayload> {
      return moveFigures({ em, caller, kinds: locateKinds(em, kinds), move, name }, input);
    }
  }
  return MoveFiguresResolver;
}
