import { type ClassType, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { actsOn } from "../../common/act/act-mutation.ts";
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

@Resolver(() => CoordinationForum)
export class CoordinationForumResolver {
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

const actOnCoordinationForum = actsOn(CoordinationForum, "forum");
const actOnForumMeeting = actsOn(ForumMeeting, "meeting");

export const COORDINATION_FORUM_ACTS: readonly ClassType[] = [
  actOnCoordinationForum({
    name: "openForum",
    description: "Opens a forum of a province: meetings can be scheduled in it from now on.",
    roles: [Role.PROVINCE_COORDINATOR],
    InputType: OpenForumInput,
    perform: openForum,
  }),
  actOnForumMeeting({
    name: "scheduleMeeting",
    description: "Sets the day on which a forum meets, and what about; also of a meeting that has been held.",
    roles: [Role.PROVINCE_COORDINATOR],
    InputType: ScheduleMeetingInput,
    perform: scheduleMeeting,
  }),
  actOnForumMeeting({
    name: "recordMinutes",
    description: "Records the minutes (notulen) of a meeting whose day has come; once more to correct them.",
    roles: [Role.PROVINCE_COORDINATOR],
    InputType: RecordMinutesInput,
    perform: recordMinutes,
  }),
];
