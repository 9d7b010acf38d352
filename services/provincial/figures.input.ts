import { Field, InputType } from "type-graphql";
import { FiguresInput } from "../common/figure/report-figures.input.ts";
import { NeighborhoodInput } from "./neighborhood/neighborhood.input.ts";
import { ProgramEventInput } from "./smart-province/program-event.input.ts";
import { SmartProvinceEntryInput } from "./smart-province/smart-province.input.ts";

@InputType({ description: "Values of figures that `provincial` holds, up to 1000 together." })
export class ProvincialFiguresInput extends FiguresInput {
  @Field(() => [ProgramEventInput], { nullable: true })
  programEvents?: ProgramEventInput[] | null;

  @Field(() => [SmartProvinceEntryInput], { nullable: true })
  smartProvinceEntries?: SmartProvinceEntryInput[] | null;

  @Field(() => [NeighborhoodInput], { nullable: true })
  neighborhoods?: NeighborhoodInput[] | null;
}
