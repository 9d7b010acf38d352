import { Entity, ManyToOne, Property } from "@mikro-orm/decorators/legacy";
import { Figure, FigureEntity } from "../../common/figure/figure.entity.ts";
import { isRegencyCode, link, REGENCY_COLUMN, RegionCode } from "../../common/region-code.entity.ts";
import { RowCheck } from "../../common/row-check.ts";

/** Whether two regencies border on each other. It holds both ways, and is written once. */
@Entity()
@Figure<Neighborhood>("NEIGHBORHOOD", ["regencyCode", "neighborCode"])
@RowCheck<Neighborhood>("neighborhood_regency_code_check", ({ regencyCode }) => isRegencyCode(regencyCode))
@RowCheck<Neighborhood>("neighborhood_neighbor_code_check", ({ neighborCode }) => isRegencyCode(neighborCode))
@RowCheck<Neighborhood>(
  "neighborhood_order_check",
  ({ regencyCode, neighborCode }) => `${regencyCode} < ${neighborCode}`,
)
export class Neighborhood extends FigureEntity {
  @ManyToOne(() => RegionCode, REGENCY_COLUMN)
  regencyCode!: string;

  @ManyToOne(() => RegionCode, { ...link("neighbor_code"), index: true })
  neighborCode!: string;

  /** False takes back what was reported before. */
  @Property({ type: "boolean" })
  isNeighbor!: boolean;
}
