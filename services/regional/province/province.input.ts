import { ArgsType, Field, ID } from "type-graphql";
import { IsProvinceCode } from "../../common/graph/arguments.js";

@ArgsType()
export class ProvinceArguments {
  @Field(() => ID)
  @IsProvinceCode()
  code!: string;
}
