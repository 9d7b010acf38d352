import type { EntityManager } from "@mikro-orm/postgresql";
import { createListLoader } from "../../common/create-loader.ts";
import { readRows } from "../../common/read.ts";
import { CoordinationForum } from "./coordination-forum.entity.ts";
import { Attendance, ForumMeeting } from "./forum-meeting.entity.ts";

export const createForumsOfProvinceLoader = (em: EntityManager) =>
  createListLoader<CoordinationForum>({
    name: "forumsOfProvince",
    load: (codes) =>
      readRows(em, CoordinationForum, { where: { provinceCode: { $in: codes } }, orderBy: { name: "asc" } }),
    keyOf: ({ provinceCode }) => provinceCode,
  });

export const createMeetingsOfForumLoader = (em: EntityManager) =>
  createListLoader<ForumMeeting>({
    name: "meetingsOfForum",
    load: (ids) => readRows(em, ForumMeeting, { where: { forumId: { $in: ids } }, orderBy: { date: "desc" } }),
    keyOf: ({ forumId }) => forumId,
  });

export const createAttendanceOfMeetingLoader = (em: EntityManager) =>
  createListLoader<Attendance>({
    name: "attendanceOfMeeting",
    load: (ids) => readRows(em, Attendance, { where: { meetingId: { $in: ids } }, orderBy: { regencyCode: "asc" } }),
    keyOf: ({ meetingId }) => meetingId,
  });
