import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { Provenance, reportedProvenance } from "../../common/graph/provenance.js";
import { AGENCY } from "../agency.js";
import type { Context } from "../loaders.js";
import { Regency } from "../regency/regency.js";
import { CoordinationForum } from "./coordination-forum.entity.js";
import { Attendance, ForumMeeting } from "./forum-meeting.entity.js";

@Resolver(() => CoordinationForum)
export class CoordinationForumResolver {
  @FieldResolver(() => [ForumMeeting], { description: "The latest first." })
  meetings(@Root() { id }: CoordinationForum, @Ctx() { loaders }: Context): Promise<readonly ForumMeeting[]> {
    return loaders.meetingsOfForum.load(id);
  }

  @FieldResolver(() => Provenance)
  provenance(@Root() forum: CoordinationForum): Provenance {
    return reportedProvenance(AGENCY, forum);
  }
}

@Resolver(() => ForumMeeting)
export class ForumMeetingResolver {
  @FieldResolver(() => [Attendance], { description: "The regencies that attended, by code." })
  attendance(@Root() { id }: ForumMeeting, @Ctx() { loaders }: Context): Promise<readonly Attendance[]> {
    return loaders.attendanceOfMeeting.load(id);
  }

  @FieldResolver(() => Provenance)
  provenance(@Root() meeting: ForumMeeting): Provenance {
    return reportedProvenance(AGENCY, meeting);
  }
}

@Resolver(() => Attendance)
export class AttendanceResolver {
  @FieldResolver(() => Regency, { nullable: true })
  regency(@Root() { regencyCode }: Attendance): Regency {
    return { code: regencyCode };
  }
}
