/** The year of the form by which a year was evaluated, the newest until then; null where none is known. */
export function formYearIn(year: number, questions: readonly { readonly formYear: number }[]): number | null {
  const known = questions.map(({ formYear }) => formYear).filter((formYear) => formYear <= year);
  return known.length === 0 ? null : Math.max(...known);
}
