import { Entity, Index, ManyToOne, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { GraphQLDate } from "graphql-scalars";
import { Field, ID, ObjectType } from "type-graphql";
import { Figure, FigureEntity } from "../../common/figure/figure.entity.ts";
import { DocumentLink } from "../../common/graph/document-link.ts";
import { isProvinceCode, link, RegionCode } from "../../common/region-code.entity.ts";
import { RowCheck } from "../../common/row-check.ts";
import { inOwnProvince } from "../../common/row-security.ts";
import { RowTrigger } from "../../common/row-trigger.ts";
import { ForumId } from "./coordination-forum.entity.ts";

/** That there is a meeting; what is said of it has a life of its own. */
@Entity({ tableName: "meeting" })
export class MeetingId {
  @PrimaryKey({ type: "text" })
  id!: string;
}

@Entity()
@Figure<ForumMeeting>("FORUM_MEETING", ["meetingId"], {
  seen: ({ provinceCode }) => inOwnProvince(provinceCode),
  isConfidential: true,
})
@Index({
  name: "forum_meeting_day_once",
  expression: `create unique index "forum_meeting_day_once" on "forum_meeting" ("forum_id", "date") where valid_to = 'infinity'`,
})
@RowCheck<ForumMeeting>("forum_meeting_province_code_check", ({ provinceCode }) => isProvinceCode(provinceCode))
@RowCheck<ForumMeeting>("forum_meeting_date_check", ({ date }) => `${date} >= '2000-01-01' and ${date} <= '2100-12-31'`)
@RowCheck<ForumMeeting>("forum_meeting_minutes_check", ({ minutes, minutesDocument }) => {
  return `${minutesDocument} is null or ${minutes} is not null`;
})
// Of a meeting that is to come there are neither.
@RowCheck<ForumMeeting>("forum_meeting_held_check", ({ move, minutes, decisions, attendance, date, validFrom }) => {
  const isHeld = `${date} <= (${validFrom} at time zone 'Asia/Jakarta')::date`;
  const isBare = `cardinality(${decisions}) = 0 and cardinality(${attendance}) = 0`;
  return `${move} is null or case when ${minutes} is null then ${isBare} else ${isHeld} end`;
})
@RowCheck<ForumMeeting>("forum_meeting_attendance_check", ({ attendance, provinceCode }) => {
  return `array_to_string(${attendance}, ',') ~ ('^(' || ${provinceCode} || '[.]\\d\\d(,|$))*$')`;
})
@RowTrigger(
  `create trigger "forum_meeting_held" before insert on "forum_meeting" for each row when (new.move = 'DECIDE') execute function keep_forum_meeting()`,
)
@ObjectType({ description: "A meeting of a forum, with its minutes (notulen)." })
export class ForumMeeting extends FigureEntity {
  @ManyToOne(() => MeetingId, { ...link("meeting_id"), index: false })
  @Field(() => ID, { name: "id" })
  meetingId!: string;

  @ManyToOne(() => ForumId, { ...link("forum_id"), index: false })
  forumId!: string;

  /** That of the forum. */
  @ManyToOne(() => RegionCode, { ...link("province_code"), index: false })
  provinceCode!: string;

  @Property({ type: "date" })
  @Field(() => GraphQLDate)
  date!: string;

  @Property({ type: "text" })
  @Field(() => String)
  agenda!: string;

  @Property({ type: "text", nullable: true })
  @Field(() => String, { nullable: true, description: "The minutes in short; null where none were recorded." })
  minutes!: string | null;

  @Property({ type: "json", nullable: true })
  @Field(() => DocumentLink, { nullable: true, description: "The whole minutes; null when not known." })
  minutesDocument!: DocumentLink | null;

  @Property({ type: "array", columnType: "text[]" })
  @Field(() => [String], { description: "In the order in which they were taken; empty where none were." })
  decisions!: readonly string[];

  /** The codes of the regencies that attended, in their order. */
  @Property({ type: "array", columnType: "text[]" })
  attendance!: readonly string[];
}

@ObjectType({ description: "A regency that attended a meeting." })
export class Attendance {
  @Field(() => ID, { name: "code" })
  regencyCode!: string;
}
