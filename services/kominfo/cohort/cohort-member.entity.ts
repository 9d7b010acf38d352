import { Entity, Enum, ManyToOne, Property } from "@mikro-orm/decorators/legacy";
import { Field, Int, ObjectType } from "type-graphql";
import { Figure, FigureEntity } from "../../common/figure/figure.entity.ts";
import { RowCheck } from "../../common/row-check.ts";
import { isRegencyCode, link, REGENCY_COLUMN, RegionCode } from "../../common/region-code.entity.ts";
import { CohortYear } from "./cohort.entity.ts";
import { Confidence } from "./confidence.ts";

/** Whether a row makes its regency a member, rather than being a claim, or told of one that withdrew before its MoU. */
export const isCounted = ({ isClaim, isWithdrawn = false }: Pick<CohortMember, "isClaim" | "isWithdrawn">): boolean =>
  !isClaim && !isWithdrawn;

/** The same, as a condition. */
export const COUNTED = { isClaim: false, isWithdrawn: false } as const;

@Entity()
@Figure<CohortMember>("COHORT_MEMBER", ["regencyCode", "year"])
@RowCheck<CohortMember>("cohort_member_regency_code_check", ({ regencyCode }) => isRegencyCode(regencyCode))
@ObjectType({ description: "That a source counts a regency to a cohort." })
export class CohortMember extends FigureEntity {
  @ManyToOne(() => RegionCode, REGENCY_COLUMN)
  regencyCode!: string;

  @ManyToOne(() => CohortYear, { ...link("cohort_year"), index: true })
  @Field(() => Int, { description: "The cohort's year." })
  year!: number;

  @Enum(() => Confidence)
  @Field(() => Confidence)
  confidence!: Confidence;

  /** Contradicted by Kominfo's own list of the 141 members of 2017–2021: shown, and not counted. */
  @Property({ type: "boolean" })
  isClaim!: boolean;

  /** Was chosen, and withdrew before its MoU: not counted either. */
  @Property({ type: "boolean", default: false })
  isWithdrawn?: boolean;
}
