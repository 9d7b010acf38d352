import { insertFigures } from "../../common/figure/read-figures.ts";
import { knownWithoutDocument, readCsv, readSources, type Seeder, toEnum } from "../../common/seeding.ts";
import { ProgramEvent, ProgramEventKind } from "../smart-province/program-event.entity.ts";
import { AssessmentResult, SmartProvinceAssessment } from "../smart-province/smart-province-assessment.entity.ts";
import { SmartProvinceEntry } from "../smart-province/smart-province.entity.ts";

const DATA = new URL("data/", import.meta.url);

/** The year of the socializations whose day is not known. */
const FIRST_YEAR = 2022;

export const seedSmartProvinces: Seeder = async ({ em }) => {
  const sourceOf = readSources(DATA);
  const events = readCsv<"date" | "province_code" | "event" | "source_id">(DATA, "program_events");
  await insertFigures(
    em,
    ProgramEvent,
    events.map(({ date, province_code, event, source_id }) => ({
      provinceCode: province_code,
      kind: toEnum(ProgramEventKind, event),
      ordinal: 1,
      date: date || null,
      claim: CLAIMS.get(`${province_code} ${date}`) ?? null,
      ...sourceOf(source_id, date ? Number(date.slice(0, 4)) : FIRST_YEAR),
    })),
  );
  await insertFigures(em, SmartProvinceEntry, [
    { provinceCode: "32", conceptName: null, selectedForYear: 2023, ...knownWithoutDocument(2023) },
    { provinceCode: "34", conceptName: null, selectedForYear: 2023, ...knownWithoutDocument(2023) },
    { provinceCode: "51", conceptName: "smart island", selectedForYear: null, ...knownWithoutDocument(2022) },
  ]);
  // Eight were assessed in 2022, of which these two are known by name.
  await insertFigures(em, SmartProvinceAssessment, ["32", "34"].map(toAssessment));
};

const toAssessment = (provinceCode: string): SmartProvinceAssessment => ({
  provinceCode,
  year: 2022,
  assessedOn: null,
  result: AssessmentResult.SELECTED,
  note: null,
  ...knownWithoutDocument(2022),
});

/** What the program knows against these stands in kominfo's memberships. */
const CLAIMS: ReadonlyMap<string, string> = new Map([
  ["51 2022-10-13", "The Vice Governor spoke of six regencies of Bali in the program; five are known by then."],
]);
