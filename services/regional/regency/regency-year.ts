import { Directive, Field, ID, Int, ObjectType } from "type-graphql";
import type { AnnualKey } from "../../common/create-loader.ts";
import { Regency, RegencyKind } from "./regency.entity.ts";

@ObjectType({ description: "One year of a regency: what each agency knows of it." })
@Directive('@key(fields: "code year view")')
export class RegencyYear {
  @Field(() => ID, { description: "Today's code." })
  code!: string;

  @Field(() => Int)
  year!: number;

  @Field(() => String)
  @Directive("@inaccessible")
  view!: string;

  @Field(() => String, { description: "The name; today's, as the days on which names changed are not known." })
  name!: string;

  @Field(() => RegencyKind)
  kind!: RegencyKind;

  @Field(() => ID, { description: "The province in which it lies." })
  provinceCode!: string;

  @Field(() => Regency)
  regency!: Regency;
}

export function toRegencyYear(regency: Regency, { year, view }: Omit<AnnualKey, "code">): RegencyYear {
  const { code, name, kind, provinceCode } = regency;
  return { code, year, view, name, kind, provinceCode, regency };
}
