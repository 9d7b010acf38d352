/**
 * Where two answers differ first, with both values; `null` where they do not. The order of fields does not count,
 * that of lists does.
 */
export function findDifference(expected: unknown, actual: unknown, path = "data"): string | null {
  if (isList(expected) && isList(actual)) return findInLists(expected, actual, path);
  if (isObject(expected) && isObject(actual)) return findInObjects(expected, actual, path);
  return Object.is(expected, actual) ? null : `${path}: ${print(expected)} is not ${print(actual)}`;
}

function findInLists(expected: readonly unknown[], actual: readonly unknown[], path: string): string | null {
  for (const [index, value] of expected.slice(0, actual.length).entries()) {
    const difference = findDifference(value, actual[index], `${path}[${index}]`);
    if (difference !== null) return difference;
  }
  if (expected.length === actual.length) return null;
  return `${path}: ${expected.length} items are not ${actual.length}`;
}

type Fields = Readonly<Record<string, unknown>>;

function findInObjects(expected: Fields, actual: Fields, path: string): string | null {
  for (const name of new Set([...Object.keys(expected), ...Object.keys(actual)])) {
    const difference = findDifference(expected[name], actual[name], `${path}.${name}`);
    if (difference !== null) return difference;
  }
  return null;
}

const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);

const isObject = (value: unknown): value is Fields => typeof value === "object" && value !== null && !isList(value);

/** A field that is missing is printed as nothing that JSON knows. */
const print = (value: unknown): string => JSON.stringify(value) ?? "missing";
