import type { EntityManager } from "@mikro-orm/postgresql";
import { readFigures } from "../../common/figure/read-figures.ts";
import { DEFAULT_VIEW } from "../../common/view.ts";
import { Question } from "./question.entity.ts";

/** The questions of all forms, in their order. A form never changes: every view sees what is known now. */
export const readQuestions = (em: EntityManager): Promise<Question[]> =>
  readFigures(em, Question, DEFAULT_VIEW, { where: {}, orderBy: { formYear: "asc", position: "asc" } });
