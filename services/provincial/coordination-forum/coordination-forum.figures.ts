import type { FigureKind } from "../../common/figure/figure-kind.ts";
import { CoordinationForum, ForumId } from "./coordination-forum.entity.ts";
import { ForumMeeting, MeetingId } from "./forum-meeting.entity.ts";

export const FORUMS: FigureKind = {
  entity: CoordinationForum,
  approval: [],
  names: { property: "forumId", entity: ForumId },
};

export const MEETINGS: FigureKind = {
  entity: ForumMeeting,
  approval: [],
  names: { property: "meetingId", entity: MeetingId },
};
