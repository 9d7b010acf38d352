import { GraphQLDateTime } from "graphql-scalars";
import { Directive, Field, ID, Int, ObjectType } from "type-graphql";
import { FigureMove } from "../figure/figure-move.ts";
import { ListSize } from "../list-size.ts";
import { Actor } from "./actor.ts";
import { Provenance } from "./provenance.ts";
import { ReportStatus } from "./report-status.ts";

@ObjectType({ description: "One of the values that a figure has, as text." })
@Directive("@shareable")
export class FigureValue {
  @Field(() => String, { description: "Its name, as it is called where the figure is reported: `planned`." })
  name!: string;

  @Field(() => String, { nullable: true, description: "Null when not known." })
  value!: string | null;
}

@ObjectType({
  description:
    "What a figure was from one moment to another: a value, and its approval. While an accepted figure is corrected, two states hold at once: the accepted one, and the correction on its way.",
})
@Directive("@shareable")
export class FigureState {
  @Field(() => Int, { description: "Counts the values from 1; approval gives the same value another state." })
  revision!: number;

  @Field(() => ReportStatus)
  status!: ReportStatus;

  @Field(() => FigureMove, {
    nullable: true,
    description: "What brought the state about; null where it was loaded as it was published.",
  })
  move!: FigureMove | null;

  @Field(() => String, { nullable: true, description: "Why, in words; null where no reason was given." })
  reason!: string | null;

  @Field(() => Actor, { nullable: true, description: "Who brought the state about; null where it was loaded." })
  actor!: Actor | null;

  @Field(() => GraphQLDateTime, {
    description: "From when it holds, to the next millisecond: a year that is read as reported at it has the state.",
  })
  validFrom!: Date;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: "From when it holds no more, to the next millisecond; null while it holds.",
  })
  validTo!: Date | null;

  @ListSize(10)
  @Field(() => [FigureValue], { description: "All of the figure's values, also those that this state did not change." })
  values!: readonly FigureValue[];

  @Field(() => Provenance)
  provenance!: Provenance;
}

@ObjectType("Figure", { description: "A figure and its life: nothing that was ever reported is overwritten." })
@Directive("@shareable")
export class FigureHistory {
  @Field(() => ID, { description: "Its name, the same in every state: `BUDGET_LINE/51.03/2024/APBD_REGENCY`." })
  figure!: string;

  @Field(() => String, { description: "What kind of figure it is: `BUDGET_LINE`." })
  kind!: string;

  @Field(() => ID, {
    nullable: true,
    description: "The region that it is of: a regency's or a province's code, or `ID` for the nation; null for none.",
  })
  code!: string | null;

  @Field(() => Int, { nullable: true, description: "The year that it is of; null for a figure of no year." })
  year!: number | null;

  @ListSize(10)
  @Field(() => [FigureState], { description: "Every state that it has had, oldest first." })
  states!: readonly FigureState[];
}
