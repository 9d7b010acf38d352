import { Entity, Index, ManyToOne, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { Field, ID, ObjectType } from "type-graphql";
import { Figure, FigureEntity } from "../../common/figure/figure.entity.ts";
import { isProvinceCode, PROVINCE_LINK, RegionCode, link } from "../../common/region-code.entity.ts";
import { RowCheck } from "../../common/row-check.ts";

/** That there is a forum; what is said of it has a life of its own. */
@Entity({ tableName: "forum" })
export class ForumId {
  @PrimaryKey({ type: "text" })
  id!: string;
}

@Entity()
@Figure<CoordinationForum>("COORDINATION_FORUM", ["forumId"])
@Index({
  name: "coordination_forum_name_once",
  // What was made up for a demonstration is in nobody's way.
  expression: `create unique index "coordination_forum_name_once" on "coordination_forum" ("province_code", "name", "simulated") where valid_to = 'infinity'`,
})
@RowCheck<CoordinationForum>("coordination_forum_province_code_check", ({ provinceCode }) =>
  isProvinceCode(provinceCode),
)
@ObjectType({ description: "A forum (forum koordinasi) in which a province and its regencies meet." })
export class CoordinationForum extends FigureEntity {
  @ManyToOne(() => ForumId, { ...link("forum_id"), index: false })
  @Field(() => ID, { name: "id" })
  forumId!: string;

  @ManyToOne(() => RegionCode, PROVINCE_LINK)
  provinceCode!: string;

  @Property({ type: "text" })
  @Field(() => String, { description: "Without the province's name." })
  name!: string;

  @Property({ type: "text" })
  @Field(() => String, { description: "The office that leads it." })
  chairOffice!: string;
}
