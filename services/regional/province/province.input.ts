import { ArgsType, Field, ID } from "type-graphql";
import { IsProvinceCode } from "../../common/graph/arguments.ts";

@ArgsType()
export class ProvinceArguments {
  @Field(() => ID, { description: 'Kemendagri\'s code of two digits, such as "51".' })
  @IsProvinceCode()
  code!: string;
}
