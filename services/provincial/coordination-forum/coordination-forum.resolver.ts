import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { Provenance, reportedProvenance } from "../../common/graph/provenance.ts";
import { RegencyLink } from "../../common/graph/regency-link.ts";
import { RequiresScopes } from "../../common/graph/rights.ts";
import { ListSize } from "../../common/list-size.ts";
import { AGENCY } from "../agency.ts";
import { COORDINATORS } from "./coordinators.ts";
import type { Context } from "../loaders.ts";
import { CoordinationForum } from "./coordination-forum.entity.ts";
import { Attendance, ForumMeeting } from "./forum-meeting.entity.ts";

@Resolver(() => CoordinationForum)
export class CoordinationForumResolver {
  @ListSize(8)
  @FieldResolver(() => [ForumMeeting], { description: "The latest first." })
  @RequiresScopes(...COORDINATORS)
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
  @ListSize(38)
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
  @FieldResolver(() => RegencyLink, { nullable: true })
  regency(@Root() { regencyCode }: Attendance): RegencyLink {
    return { code: regencyCode };
  }
}
