/**
 * Makes a value once for all who ask while it is being made, and for so many milliseconds afterwards. One that could
 * not be made is told to them all, too.
 */
export function shareFor<Given extends readonly unknown[], Value>(
  milliseconds: number,
  make: (...given: Given) => Promise<Value>,
  now: () => number = () => performance.now(),
): (...given: Given) => Promise<Value> {
  let shared: Promise<Value> | undefined;
  let endsAt = Number.POSITIVE_INFINITY;

  return (...given) => {
    if (!shared || now() >= endsAt) {
      endsAt = Number.POSITIVE_INFINITY;
      shared = make(...given).finally(() => {
        endsAt = now() + milliseconds;
      });
    }
    return shared;
  };
}
