import type { EntityManager } from "@mikro-orm/postgresql";
import { type Act, type ActContext, performAct } from "../../common/act/perform-act.ts";
import type { ActPayload } from "../../common/act/payload.ts";
import { today } from "../../common/clock.ts";
import { COORDINATOR } from "../../common/figure/approval-path.ts";
import { refuse } from "../../common/figure/batch.ts";
import { type Refusal, RefusalCode } from "../../common/graph/refusal.ts";
import { readRows } from "../../common/read.ts";
import { RegionCode } from "../../common/region-code.entity.ts";
import { MEETINGS } from "./coordination-forum.figures.ts";
import type { RecordMinutesInput } from "./coordination-forum.input.ts";
import type { ForumMeeting } from "./forum-meeting.entity.ts";
import { findMeeting } from "./schedule-meeting.ts";

/** Records what a meeting decided, and who was there; once more to correct it. */
export async function recordMinutes(context: ActContext, input: RecordMinutesInput): Promise<ActPayload<ForumMeeting>> {
  const { meetingId, expectedRevision } = input;
  const meeting = await findMeeting(context.em, meetingId);
  if (!meeting) {
    const message = `there is no meeting ${meetingId} that you see; check meetingId`;
    return { noun: null, refusals: [refuse(RefusalCode.NOT_FOUND, message, ["input", "meetingId"])] };
  }
  const act: Act = {
    name: "recordMinutes",
    input,
    by: [COORDINATOR],
    regions: [meeting.provinceCode],
    decide: async (em) => {
      const faults = await findFaults(em, meeting, input);
      if (faults.length > 0) return faults;
      const { minutes, minutesDocument = null, decisions, attendance } = input;
      const values = { ...meeting, minutes, minutesDocument, decisions, attendance: attendance.toSorted() };
      const { simulated } = meeting;
      return { key: meetingId, figures: [{ kind: MEETINGS, values, expectedRevision, simulated }] };
    },
  };
  return performAct(context, act, () => findMeeting(context.em, meetingId));
}

async function findFaults(
  em: EntityManager,
  { date, provinceCode }: ForumMeeting,
  { attendance }: RecordMinutesInput,
): Promise<readonly Refusal[]> {
  if (date > today()) {
    const message = `the meeting is on ${date}; record its minutes when it has been held`;
    return [refuse(RefusalCode.WRONG_STATUS, message, ["input", "meetingId"])];
  }
  const known = await readRows(em, RegionCode, {
    where: { code: { $in: attendance }, provinceCode, validUntil: null },
  });
  const codes = new Set(known.map(({ code }) => code));
  const strangers = attendance.filter((code) => !codes.has(code));
  if (strangers.length === 0) return [];
  const message = `${strangers.join(", ")} is no regency of ${provinceCode} today; check the codes`;
  return [refuse(RefusalCode.INVALID, message, ["input", "attendance"])];
}
