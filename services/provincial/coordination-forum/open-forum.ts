import { randomUUID } from "node:crypto";
import type { EntityManager } from "@mikro-orm/postgresql";
import { type Act, type ActContext, performAct } from "../../common/act/perform-act.ts";
import type { ActPayload } from "../../common/act/payload.ts";
import { COORDINATOR } from "../../common/figure/approval-path.ts";
import { refuse } from "../../common/figure/batch.ts";
import { ACCEPTED_NOW, readFigures } from "../../common/figure/read-figures.ts";
import { RefusalCode } from "../../common/graph/refusal.ts";
import { readRows } from "../../common/read.ts";
import { DEFAULT_VIEW } from "../../common/view.ts";
import { CoordinationForum } from "./coordination-forum.entity.ts";
import { FORUMS } from "./coordination-forum.figures.ts";
import type { OpenForumInput } from "./coordination-forum.input.ts";

/** Opens a forum of a province: meetings can be scheduled in it from now on. */
export function openForum(context: ActContext, input: OpenForumInput): Promise<ActPayload<CoordinationForum>> {
  const { provinceCode, name, chairOffice } = input;
  const act: Act = {
    name: "openForum",
    input,
    by: [COORDINATOR],
    regions: [provinceCode],
    decide: async (em) => {
      if (await hasForum(em, provinceCode, name)) {
        const message = `${provinceCode} has a forum of the name ${name}; choose another name`;
        return [refuse(RefusalCode.INVALID, message, ["input", "name"])];
      }
      const forumId = randomUUID();
      const values = { forumId, provinceCode, name, chairOffice };
      return { key: forumId, figures: [{ kind: FORUMS, values, expectedRevision: null }] };
    },
  };
  return performAct(context, act, (forumId) => findForum(context.em, forumId));
}

/** Beside those that were made up for a demonstration. */
async function hasForum(em: EntityManager, provinceCode: string, name: string): Promise<boolean> {
  const where = { provinceCode, name, simulated: false, ...ACCEPTED_NOW };
  return (await readRows(em, CoordinationForum, { fields: ["forumId", "status"], where })).length > 0;
}

export async function findForum(em: EntityManager, forumId: string): Promise<CoordinationForum | null> {
  const [forum] = await readFigures(em, CoordinationForum, DEFAULT_VIEW, { where: { forumId } });
  return forum ?? null;
}
