import { Directive, Field, ID, Int, ObjectType } from "type-graphql";
import type { AnnualKey } from "../../common/create-loader.ts";
import { Province } from "./province.entity.ts";

@ObjectType({ description: "One year of a province: what each agency knows of it and of its regencies." })
@Directive('@key(fields: "code year view")')
export class ProvinceYear {
  @Field(() => ID)
  code!: string;

  @Field(() => Int)
  year!: number;

  @Field(() => String)
  @Directive("@inaccessible")
  view!: string;

  @Field(() => String, { description: "Today's name." })
  name!: string;

  @Field(() => Boolean, { description: "Whether the province existed on 31 December of the year." })
  existed!: boolean;

  @Field(() => Province)
  province!: Province;
}

export function toProvinceYear(province: Province, { year, view }: Omit<AnnualKey, "code">): ProvinceYear {
  const { code, name, establishedOn } = province;
  return { code, year, view, name, existed: establishedOn === null || establishedOn <= `${year}-12-31`, province };
}
