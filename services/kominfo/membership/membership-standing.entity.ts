import { Entity, Enum, ManyToOne, Property } from "@mikro-orm/decorators/legacy";
import { GraphQLDate } from "graphql-scalars";
import { Field, ObjectType, registerEnumType } from "type-graphql";
import { Figure, FigureEntity } from "../../common/figure/figure.entity.ts";
import { DocumentLink } from "../../common/graph/document-link.ts";
import { isRegencyCode, REGENCY_COLUMN, RegionCode } from "../../common/region-code.entity.ts";
import { RowCheck } from "../../common/row-check.ts";
import { isStewardOf } from "../../common/row-security.ts";
import { RowTrigger } from "../../common/row-trigger.ts";
import { AGENCY } from "../agency.ts";

export enum Standing {
  ACTIVE = "ACTIVE",
  WITHDRAWN = "WITHDRAWN",
}

registerEnumType(Standing, {
  name: "Standing",
  description: "Whether a member still takes part in the program.",
  valuesConfig: {
    ACTIVE: { description: "Takes part, having withdrawn before (kembali)." },
    WITHDRAWN: { description: "Has withdrawn, and is not counted from that year on (mengundurkan diri)." },
  },
});

@Entity()
@Figure<MembershipStanding>("MEMBERSHIP_STANDING", ["regencyCode", "ordinal"], { written: () => isStewardOf(AGENCY) })
@RowTrigger(
  `create trigger "membership_standing_in_turns" after insert on "membership_standing" for each row when (new.move = 'DECIDE') execute function membership_standing_follows()`,
)
@RowCheck<MembershipStanding>("membership_standing_regency_code_check", ({ regencyCode }) => isRegencyCode(regencyCode))
@RowCheck<MembershipStanding>(
  "membership_standing_ordinal_check",
  ({ ordinal, standing }) => `${ordinal} >= 1 and (${ordinal} % 2 = 1) = (${standing} = 'WITHDRAWN')`,
)
@ObjectType({ description: "That a member withdrew from the program after its MoU, or came back." })
export class MembershipStanding extends FigureEntity {
  @ManyToOne(() => RegionCode, REGENCY_COLUMN)
  regencyCode!: string;

  /** Counts withdrawals and returns from 1: the odd ones are withdrawals. Years before a return stay what they were. */
  @Property({ type: "integer" })
  ordinal!: number;

  @Enum(() => Standing)
  @Field(() => Standing)
  standing!: Standing;

  @Property({ type: "date" })
  @Field(() => GraphQLDate, { description: "The day from which it is so." })
  since!: string;

  @Property({ type: "json", nullable: true })
  @Field(() => DocumentLink, { nullable: true, description: "By which it was decided; null for none." })
  document!: DocumentLink | null;
}

/** The newest by the end of a year; null where there is none, and a member takes part. */
export const standingIn = (standings: readonly MembershipStanding[], year: number): MembershipStanding | null =>
  standings
    .filter(({ since }) => Number(since.slice(0, 4)) <= year)
    .toSorted((a, b) => a.ordinal - b.ordinal)
    .at(-1) ?? null;
