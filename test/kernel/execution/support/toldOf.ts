import type { ExecutionResult, GraphQLError } from 'graphql';

function valueAt(data: unknown, path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>((value, key) => (value as Record<string | number, unknown>)[key], data);
}

/** The place at which an error has left null: its own, or one around it that null has spread to. */
function nullPlaceOf({ path = [] }: GraphQLError, data: unknown): readonly (string | number)[] {
  const length = Array.from(path.keys()).find((end) => valueAt(data, path.slice(0, end)) === null);
  return path.slice(0, length ?? path.length);
}

function sorted(texts: Iterable<string>): string[] {
  return [...new Set(texts)].sort();
}

/** An answer as it is sent; its errors in no particular order. */
export function toldOf({ data, errors = [] }: ExecutionResult) {
  return {
    data: JSON.parse(JSON.stringify(data ?? null)) as unknown,
    errors: sorted(errors.map((error) => JSON.stringify(error))),
  };
}

/**
 * An answer, with the places that were lost instead of the errors within them: when several things go wrong within a place,
 * which of them are told depends on which is noticed first.
 */
export function lossesOf(result: ExecutionResult) {
  const { data, errors } = toldOf(result);
  const places = (result.errors ?? []).map((error) => {
    const place = nullPlaceOf(error, data);
    const isOwn = place.length === error.path?.length;
    return isOwn ? JSON.stringify(error) : `lost ${JSON.stringify(place)}`;
  });
  return { data, errors: data === null ? errors.length > 0 : sorted(places) };
}

/** The errors of an answer to the letter, by the place that was lost to them. */
function errorsByPlace({ data, errors = [] }: ExecutionResult): ReadonlyMap<string, readonly string[]> {
  const places = new Map<string, string[]>();
  for (const error of errors) {
    const place = JSON.stringify(nullPlaceOf(error, data ?? null));
    places.set(place, [...(places.get(place) ?? []), JSON.stringify(error)]);
  }
  return places;
}

/** The errors of two answers to the letter, in pairs, of the places that were lost to one thing alone in both. */
export function soleErrorsOf(
  answered: ExecutionResult,
  expected: ExecutionResult,
): { readonly answered: string; readonly expected: string }[] {
  const told = errorsByPlace(answered);
  return [...errorsByPlace(expected)].flatMap(([place, theirs]) => {
    const ours = told.get(place) ?? [];
    const [[own, ...more], [other, ...others]] = [ours, theirs];
    const isSole = more.length === 0 && others.length === 0;
    return isSole && own !== undefined && other !== undefined ? [{ answered: own, expected: other }] : [];
  });
}
