import { Directive, Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { ListSize } from "../list-size.ts";
import { Refusal } from "./refusal.ts";
import { ReportStatus } from "./report-status.ts";

export enum FigureOutcome {
  APPLIED = "APPLIED",
  REFUSED = "REFUSED",
  NOT_APPLIED = "NOT_APPLIED",
}

registerEnumType(FigureOutcome, {
  name: "FigureOutcome",
  description: "The fate of one figure in a change of several.",
  valuesConfig: {
    APPLIED: { description: "The change was made." },
    REFUSED: { description: "It was refused: see `refusals`." },
    NOT_APPLIED: { description: "Nothing speaks against it, but others were refused, and all or none was asked for." },
  },
});

@ObjectType({ description: "What became of one figure in a change." })
@Directive("@shareable")
export class FigureResult {
  @Field(() => ID, { description: "The figure's name: `BUDGET_LINE/51.03/2024/APBD_REGENCY`." })
  figure!: string;

  @Field(() => FigureOutcome)
  outcome!: FigureOutcome;

  @Field(() => ReportStatus, { nullable: true, description: "Its approval now; null for a figure that there is not." })
  status!: ReportStatus | null;

  @Field(() => Int, { nullable: true, description: "Its revision now; null for a figure that there is not." })
  revision!: number | null;

  @ListSize(5)
  @Field(() => [Refusal], { description: "Why it was refused; empty unless it was." })
  refusals!: readonly Refusal[];
}

@ObjectType({ description: "What became of a change of figures." })
@Directive("@shareable")
export class FiguresPayload {
  @ListSize(100)
  @Field(() => [FigureResult], { description: "Each figure's own result, in the order of the input, or by name." })
  figures!: readonly FigureResult[];

  @ListSize(5)
  @Field(() => [Refusal], { description: "All refusals, of single figures too; empty: everything was done." })
  refusals!: readonly Refusal[];
}
