import { GraphQLDate } from "graphql-scalars";
import { Field, ID, ObjectType } from "type-graphql";
import type { RegionCode } from "../../common/region-code.entity.ts";

@ObjectType({ description: "A code that a regency bore before the map changed; lookups still find it by it." })
export class FormerCode {
  @Field(() => ID)
  code!: string;

  @Field(() => GraphQLDate, { description: "The day on which the code ceased." })
  validUntil!: string;

  @Field(() => String, { nullable: true, description: "The law that changed it; null when not known." })
  legalBasis!: string | null;
}

/** `null` for a code that is still in force. */
export function toFormerCode({ code, validUntil, legalBasis }: RegionCode): FormerCode | null {
  return validUntil === null ? null : { code, validUntil, legalBasis };
}
