import type { EntityManager } from "@mikro-orm/postgresql";
import { createAnnualLoader, createListLoader, createLoader, createOnce } from "../../common/create-loader.ts";
import type { FigureClass, FigureEntity } from "../../common/figure/figure.entity.ts";
import { readFigures } from "../../common/figure/read-figures.ts";
import { DEFAULT_VIEW } from "../../common/view.ts";
import { GuideBook } from "./guide-book.entity.ts";
import { SmartProvinceAssessment } from "./smart-province-assessment.entity.ts";
import { SmartProvinceMasterplan } from "./smart-province-masterplan.entity.ts";
import { SmartProvinceMentor } from "./smart-province-mentor.entity.ts";
import { TaskForceMember } from "./task-force-member.entity.ts";
import { ProgramEvent } from "./program-event.entity.ts";
import { SmartProvinceEntry } from "./smart-province.entity.ts";

export const createSmartProvinceEntryLoader = (em: EntityManager) =>
  createLoader<SmartProvinceEntry>({
    name: "smartProvinceEntry",
    load: (codes) => readFigures(em, SmartProvinceEntry, DEFAULT_VIEW, { where: { provinceCode: { $in: codes } } }),
    keyOf: ({ provinceCode }) => provinceCode,
  });

export const createTaskForceOfProvinceLoader = (em: EntityManager) =>
  createListLoader<TaskForceMember>({
    name: "taskForceOfProvince",
    load: (codes) => readOfProvinces(em, TaskForceMember, codes, { ordinal: "asc" }),
    keyOf: ({ provinceCode }) => provinceCode,
  });

export const createMentorsOfProvinceLoader = (em: EntityManager) =>
  createListLoader<SmartProvinceMentor>({
    name: "mentorsOfProvince",
    load: (codes) => readOfProvinces(em, SmartProvinceMentor, codes, { ordinal: "asc" }),
    keyOf: ({ provinceCode }) => provinceCode,
  });

export const createMasterplansOfProvinceLoader = (em: EntityManager) =>
  createListLoader<SmartProvinceMasterplan>({
    name: "masterplansOfProvince",
    load: (codes) => readOfProvinces(em, SmartProvinceMasterplan, codes, { version: "desc" }),
    keyOf: ({ provinceCode }) => provinceCode,
  });

export const createAssessmentsOfProvinceLoader = (em: EntityManager) =>
  createListLoader<SmartProvinceAssessment>({
    name: "assessmentsOfProvince",
    load: (codes) => readOfProvinces(em, SmartProvinceAssessment, codes, { year: "desc" }),
    keyOf: ({ provinceCode }) => provinceCode,
  });

/** Those of a province's year, in its view. */
export const createAssessmentOfYearLoader = (em: EntityManager) =>
  createAnnualLoader<SmartProvinceAssessment>({
    name: "assessmentOfYear",
    load: ({ codes, years, view }) =>
      readFigures(em, SmartProvinceAssessment, view, {
        where: { provinceCode: { $in: codes }, year: { $in: years } },
      }),
    keyOf: ({ provinceCode, year }) => ({ code: provinceCode, year }),
  });

export const createGuideBookLoader = (em: EntityManager) =>
  createLoader<GuideBook>({
    name: "guideBook",
    load: (versions) => readFigures(em, GuideBook, DEFAULT_VIEW, { where: { version: { $in: versions } } }),
    keyOf: ({ version }) => version,
  });

const readOfProvinces = <Row extends FigureEntity & { readonly provinceCode: string }>(
  em: EntityManager,
  entity: FigureClass<Row>,
  codes: readonly string[],
  orderBy: object,
): Promise<Row[]> =>
  readFigures<Row>(em, entity, DEFAULT_VIEW, { where: { provinceCode: { $in: codes } } as object, orderBy });

/** What is known of every province of which something is. */
export const createChosenProvincesLoader = (em: EntityManager) =>
  createOnce(() => readFigures(em, SmartProvinceEntry, DEFAULT_VIEW, { where: {} }));

/** PostgreSQL sorts unknown days last. */
export const createProgramEventsOfProvinceLoader = (em: EntityManager) =>
  createListLoader<ProgramEvent>({
    name: "programEventsOfProvince",
    load: (codes) =>
      readFigures(em, ProgramEvent, DEFAULT_VIEW, {
        where: { provinceCode: { $in: codes } },
        orderBy: { date: "asc", ordinal: "asc" },
      }),
    keyOf: ({ provinceCode }) => provinceCode,
  });
