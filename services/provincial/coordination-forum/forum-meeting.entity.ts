import { Entity, ManyToOne, PrimaryKey, Property, Unique } from "@mikro-orm/decorators/legacy";
import { GraphQLDate } from "graphql-scalars";
import { Field, ID, ObjectType } from "type-graphql";
import { IDENTITY_KEY, ReportedEntity } from "../../common/base.entity.ts";
import { isRegencyCode, link, REGENCY_KEY, RegionCode } from "../../common/region-code.entity.ts";
import { RowCheck } from "../../common/row-check.ts";
import { inOwnProvince, RowSecurity } from "../../common/row-security.ts";
import { CoordinationForum } from "./coordination-forum.entity.ts";

@Entity()
@Unique({ properties: ["forumId", "date"] })
@RowSecurity<ForumMeeting>("forum_meeting", {
  seen: ({ forumId }) =>
    `exists (select from coordination_forum as forum where forum.id = ${forumId} and ${inOwnProvince("forum.province_code")})`,
  // The forum knows its province; who may read a meeting is of that one.
  audited: { regionOf: () => null },
})
@RowCheck<ForumMeeting>("forum_meeting_minutes_check", ({ minutes, minutesUrl }) => {
  return `${minutesUrl} is null or ${minutes} is not null`;
})
@ObjectType({ description: "A meeting of a forum, with its minutes (notulen)." })
export class ForumMeeting extends ReportedEntity {
  @PrimaryKey(IDENTITY_KEY)
  @Field(() => ID)
  id!: string;

  @ManyToOne(() => CoordinationForum, { ...link("forum_id"), index: false })
  forumId!: string;

  @Property({ type: "date" })
  @Field(() => GraphQLDate)
  date!: string;

  @Property({ type: "text" })
  @Field(() => String)
  agenda!: string;

  @Property({ type: "text", nullable: true })
  @Field(() => String, { nullable: true, description: "The minutes in short; null where none were recorded." })
  minutes!: string | null;

  @Property({ type: "text", nullable: true })
  @Field(() => String, { nullable: true, description: "Where the whole minutes can be read; null when not known." })
  minutesUrl!: string | null;

  @Property({ type: "array", columnType: "text[]" })
  @Field(() => [String], { description: "In the order in which they were taken; empty where none were." })
  decisions!: readonly string[];
}

@Entity()
@RowSecurity<Attendance>("attendance", {
  seen: ({ meetingId }) => `exists (select from forum_meeting as meeting where meeting.id = ${meetingId})`,
  audited: { regionOf: ({ regencyCode }) => regencyCode },
})
@RowCheck<Attendance>("attendance_regency_code_check", ({ regencyCode }) => isRegencyCode(regencyCode))
@ObjectType({ description: "A regency that attended a meeting." })
export class Attendance {
  @ManyToOne(() => ForumMeeting, { ...link("meeting_id"), primary: true })
  meetingId!: string;

  @ManyToOne(() => RegionCode, REGENCY_KEY)
  @Field(() => ID, { name: "code" })
  regencyCode!: string;
}
