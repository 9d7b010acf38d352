/** Marks have two places: reckoned in hundredths, everything up to a product's rounding is whole numbers. */
export const toHundredths = (mark: number): number => Math.round(mark * 100);

export const fromHundredths = (hundredths: number): number => Math.round(hundredths) / 100;

/** `null` of none. */
export function meanOf(marks: readonly number[]): number | null {
  const sum = marks.reduce((total, mark) => total + toHundredths(mark), 0);
  return marks.length === 0 ? null : fromHundredths(sum / marks.length);
}

/** The real ones; where all are simulated, those. */
export function preferReal<Part extends { readonly simulated: boolean }>(parts: readonly Part[]): readonly Part[] {
  const real = parts.filter(({ simulated }) => !simulated);
  return real.length > 0 ? real : parts;
}

/** The provenance of what is made of parts; `null` of none. */
export function provenanceOf(parts: readonly { readonly simulated: boolean }[]) {
  return parts.length === 0 ? null : { simulated: parts.some(({ simulated }) => simulated) };
}
