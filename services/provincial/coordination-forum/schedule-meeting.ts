import { randomUUID } from "node:crypto";
import type { EntityManager } from "@mikro-orm/postgresql";
import { type Act, type ActContext, performAct } from "../../common/act/perform-act.ts";
import type { ActPayload } from "../../common/act/payload.ts";
import { printDay } from "../../common/clock.ts";
import { COORDINATOR } from "../../common/figure/approval-path.ts";
import { refuse } from "../../common/figure/batch.ts";
import { ACCEPTED_NOW, readFigures } from "../../common/figure/read-figures.ts";
import { RefusalCode } from "../../common/graph/refusal.ts";
import { readRows } from "../../common/read.ts";
import { DEFAULT_VIEW } from "../../common/view.ts";
import { MEETINGS } from "./coordination-forum.figures.ts";
import type { ScheduleMeetingInput } from "./coordination-forum.input.ts";
import { ForumMeeting } from "./forum-meeting.entity.ts";
import { findForum } from "./open-forum.ts";

/** Sets the day on which a forum meets, and what about; also of a meeting that has been held. */
export async function scheduleMeeting(
  context: ActContext,
  input: ScheduleMeetingInput,
): Promise<ActPayload<ForumMeeting>> {
  const { forumId, agenda } = input;
  const date = printDay(input.date);
  const forum = await findForum(context.em, forumId);
  if (!forum) {
    const message = `there is no forum ${forumId}; check forumId`;
    return { noun: null, refusals: [refuse(RefusalCode.NOT_FOUND, message, ["input", "forumId"])] };
  }
  const { provinceCode, simulated } = forum;
  const act: Act = {
    name: "scheduleMeeting",
    input,
    by: [COORDINATOR],
    regions: [provinceCode],
    decide: async (em) => {
      if (await meetsOn(em, forumId, date)) {
        const message = `the forum meets on ${date} already; choose another day`;
        return [refuse(RefusalCode.INVALID, message, ["input", "date"])];
      }
      const meetingId = randomUUID();
      const values = { meetingId, forumId, provinceCode, date, agenda, decisions: [], attendance: [] };
      return { key: meetingId, figures: [{ kind: MEETINGS, values, expectedRevision: null, simulated }] };
    },
  };
  return performAct(context, act, (meetingId) => findMeeting(context.em, meetingId));
}

async function meetsOn(em: EntityManager, forumId: string, date: string): Promise<boolean> {
  const where = { forumId, date, ...ACCEPTED_NOW };
  return (await readRows(em, ForumMeeting, { fields: ["meetingId", "provinceCode"], where })).length > 0;
}

/** Null where there is none that the actor sees. */
export async function findMeeting(em: EntityManager, meetingId: string): Promise<ForumMeeting | null> {
  const [meeting] = await readFigures(em, ForumMeeting, DEFAULT_VIEW, { where: { meetingId } });
  return meeting ?? null;
}
