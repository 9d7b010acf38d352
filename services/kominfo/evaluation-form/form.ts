/** The year of the form by which a year was evaluated, the newest until then; null where none is known. */
export function formYearIn(year: number, questions: readonly { readonly formYear: number }[]): number | null {
  const known = questions.map(({ formYear }) => formYear).filter((formYear) => formYear <= year);
  return known.length === 0 ? null : Math.max(...known);
}

/** The questions that were asked in a year: of its form alone, as a later one can give their codes to others. */
export function questionsOf<Asked extends { readonly formYear: number }>(
  year: number,
  questions: readonly Asked[],
): readonly Asked[] {
  const asked = formYearIn(year, questions);
  return questions.filter(({ formYear }) => formYear === asked);
}
