/** A mark, and whether it is simulated. */
export type Mark = readonly [value: number, isSimulated: boolean];

/** By dimension. */
export type Marks = Readonly<Record<string, Mark>>;

/** What progress is made of, of one regency. */
export interface Figures {
  readonly scores: Marks;
  readonly previousScores: Marks;
  readonly targets: Marks;
}

/** A later phase of a year comes after an earlier one. */
export type ScoreRow = readonly [code: string, dimension: string, year: number, ...Mark];
export type TargetRow = readonly [code: string, dimension: string, ...Mark];

interface Rows {
  readonly scores: readonly ScoreRow[] | null;
  readonly targets: readonly TargetRow[] | null;
}

/** The figures of each regency, by code; of one without any they are empty. */
export function groupFigures({ scores, targets }: Rows, year: number): (code: string) => Figures {
  const known = new Map<string, Record<keyof Figures, Record<string, Mark>>>();
  const of = (code: string) => {
    const figures = known.get(code) ?? { scores: {}, previousScores: {}, targets: {} };
    known.set(code, figures);
    return figures;
  };
  for (const [code, dimension, scoreYear, ...mark] of scores ?? []) {
    of(code)[scoreYear === year ? "scores" : "previousScores"][dimension] = mark;
  }
  for (const [code, dimension, ...mark] of targets ?? []) of(code).targets[dimension] = mark;
  return of;
}
