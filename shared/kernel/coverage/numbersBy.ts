/**
 * The numbers that each step, purpose or whatever else standards are followed at has, one after the other: a row of a
 * matrix of coverage. Each number is there once; a place of which nothing is told has none.
 */
export function numbersBy<Name extends string, Place>(
  name: Name,
  places: readonly Place[],
  followed: readonly (Readonly<Record<Name, Place>> & { readonly standardCode: string })[],
): readonly (readonly string[])[] {
  return places.map((place) => [
    ...new Set(followed.filter((each) => each[name] === place).map(({ standardCode }) => standardCode)),
  ]);
}
