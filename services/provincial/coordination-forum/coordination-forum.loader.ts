import type { EntityManager } from "@mikro-orm/postgresql";
import { createListLoader, createLoader } from "../../common/create-loader.ts";
import { readFigures } from "../../common/figure/read-figures.ts";
import { DEFAULT_VIEW } from "../../common/view.ts";
import { CoordinationForum } from "./coordination-forum.entity.ts";
import { ForumMeeting } from "./forum-meeting.entity.ts";

// The province of a forum and the forum of a meeting are the same in all their states.

export const createForumsOfProvinceLoader = (em: EntityManager) =>
  createListLoader<CoordinationForum>({
    name: "forumsOfProvince",
    load: (codes) =>
      readFigures(em, CoordinationForum, DEFAULT_VIEW, {
        where: { provinceCode: { $in: codes } },
        orderBy: { name: "asc", forumId: "asc" },
      }),
    keyOf: ({ provinceCode }) => provinceCode,
  });

export const createMeetingsOfForumLoader = (em: EntityManager) =>
  createListLoader<ForumMeeting>({
    name: "meetingsOfForum",
    load: (ids) =>
      readFigures(em, ForumMeeting, DEFAULT_VIEW, { where: { forumId: { $in: ids } }, orderBy: { date: "desc" } }),
    keyOf: ({ forumId }) => forumId,
  });

export const createMeetingLoader = (em: EntityManager) =>
  createLoader<ForumMeeting>({
    name: "meeting",
    load: (ids) => readFigures(em, ForumMeeting, DEFAULT_VIEW, { where: { meetingId: { $in: ids } } }),
    keyOf: ({ meetingId }) => meetingId,
  });
