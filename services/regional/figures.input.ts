import { Field, InputType } from "type-graphql";
import { FiguresInput } from "../common/figure/report-figures.input.ts";
import { DigitalServiceInput } from "./digital-service/digital-service.input.ts";
import { IctInfrastructureInput, NetizenProfileInput, ProfilePointInput } from "./profile/profile.input.ts";
import { StatisticInput } from "./statistic/statistic.input.ts";

@InputType({ description: "Values of figures that `regional` holds, up to 1000 together." })
export class RegionalFiguresInput extends FiguresInput {
  @Field(() => [DigitalServiceInput], { nullable: true })
  digitalServices?: DigitalServiceInput[] | null;

  @Field(() => [IctInfrastructureInput], { nullable: true })
  ictInfrastructures?: IctInfrastructureInput[] | null;

  @Field(() => [NetizenProfileInput], { nullable: true })
  netizenProfiles?: NetizenProfileInput[] | null;

  @Field(() => [ProfilePointInput], { nullable: true })
  profilePoints?: ProfilePointInput[] | null;

  @Field(() => [StatisticInput], { nullable: true })
  statistics?: StatisticInput[] | null;
}
