import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from "type-graphql";
import { type ActPayload, payloadOf } from "../../common/act/payload.ts";
import { Provenance, reportedProvenance } from "../../common/graph/provenance.ts";
import { RegencyLink } from "../../common/graph/regency-link.ts";
import { RequiresScopes } from "../../common/graph/rights.ts";
import { Role } from "../../common/graph/role.ts";
import { ListSize } from "../../common/list-size.ts";
import { ActionItem } from "../action-item/action-item.entity.ts";
import { AGENCY } from "../agency.ts";
import { COORDINATORS } from "./coordinators.ts";
import type { Context } from "../loaders.ts";
import { CoordinationForum } from "./coordination-forum.entity.ts";
import { OpenForumInput, RecordMinutesInput, ScheduleMeetingInput } from "./coordination-forum.input.ts";
import { Attendance, ForumMeeting } from "./forum-meeting.entity.ts";
import { openForum } from "./open-forum.ts";
import { recordMinutes } from "./record-minutes.ts";
import { scheduleMeeting } from "./schedule-meeting.ts";

const OpenForumPayload = payloadOf(CoordinationForum, "openForum", "forum");
const ScheduleMeetingPayload = payloadOf(ForumMeeting, "scheduleMeeting", "meeting");
const RecordMinutesPayload = payloadOf(ForumMeeting, "recordMinutes", "meeting");

@Resolver(() => CoordinationForum)
export class CoordinationForumResolver {
  @Mutation(() => OpenForumPayload, {
    nullable: true,
    description: "Opens a forum of a province: meetings can be scheduled in it from now on.",
  })
  @RequiresScopes(Role.PROVINCE_COORDINATOR)
  openForum(
    @Arg("input", () => OpenForumInput) input: OpenForumInput,
    @Ctx() context: Context,
  ): Promise<ActPayload<CoordinationForum>> {
    return openForum(context, input);
  }

  @ListSize(8)
  @FieldResolver(() => [ForumMeeting], { description: "The latest first." })
  @RequiresScopes(...COORDINATORS)
  meetings(@Root() { forumId }: CoordinationForum, @Ctx() { loaders }: Context): Promise<readonly ForumMeeting[]> {
    return loaders.meetingsOfForum.load(forumId);
  }

  @FieldResolver(() => Provenance)
  provenance(@Root() forum: CoordinationForum): Provenance {
    return reportedProvenance(AGENCY, forum);
  }
}

@Resolver(() => ForumMeeting)
export class ForumMeetingResolver {
  @Mutation(() => ScheduleMeetingPayload, {
    nullable: true,
    description: "Sets the day on which a forum meets, and what about; also of a meeting that has been held.",
  })
  @RequiresScopes(Role.PROVINCE_COORDINATOR)
  scheduleMeeting(
    @Arg("input", () => ScheduleMeetingInput) input: ScheduleMeetingInput,
    @Ctx() context: Context,
  ): Promise<ActPayload<ForumMeeting>> {
    return scheduleMeeting(context, input);
  }

  @Mutation(() => RecordMinutesPayload, {
    nullable: true,
    description: "Records the minutes (notulen) of a meeting whose day has come; once more to correct them.",
  })
  @RequiresScopes(Role.PROVINCE_COORDINATOR)
  recordMinutes(
    @Arg("input", () => RecordMinutesInput) input: RecordMinutesInput,
    @Ctx() context: Context,
  ): Promise<ActPayload<ForumMeeting>> {
    return recordMinutes(context, input);
  }

  @ListSize(38)
  @FieldResolver(() => [Attendance], { description: "The regencies that attended, by code." })
  attendance(@Root() { attendance }: ForumMeeting): readonly Attendance[] {
    return attendance.map((regencyCode) => ({ regencyCode }));
  }

  @ListSize(10)
  @FieldResolver(() => [ActionItem], { description: "The follow-ups that it decided, by due date." })
  actionItems(@Root() { meetingId }: ForumMeeting, @Ctx() { loaders }: Context): Promise<readonly ActionItem[]> {
    return loaders.actionItemsOfMeeting.load(meetingId);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: "Where the whole minutes can be read; null when not known.",
    deprecationReason: "`minutesDocument { url }` says it, beside the title and the hash.",
  })
  minutesUrl(@Root() { minutesDocument }: ForumMeeting): string | null {
    return minutesDocument?.url ?? null;
  }

  @FieldResolver(() => Provenance)
  provenance(@Root() meeting: ForumMeeting): Provenance {
    return reportedProvenance(AGENCY, meeting);
  }
}

@Resolver(() => Attendance)
export class AttendanceResolver {
  @FieldResolver(() => RegencyLink, { nullable: true })
  regency(@Root() { regencyCode }: Attendance): RegencyLink {
    return { code: regencyCode };
  }
}
