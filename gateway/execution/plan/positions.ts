import type { DataObject } from './mergeData';

/** A place in a response: response keys and list indices. */
export type ResponsePath = readonly (string | number)[];

/** Stands in the paths of a plan for every item of a list. */
const EACH = '@';

/**
 * The objects at a path of a plan, in the order of the response; where there is nothing, there is nobody to add to.
 * Lists at the end of the path, of any depth, are entered.
 */
export function objectsAt(
  data: unknown,
  path: readonly string[],
  step = 0,
  found: DataObject[] = [],
): DataObject[] {
  let value = data;
  for (let index = step; index < path.length; index++) {
    if (typeof value !== 'object' || value === null) return found;
    const key = path[index] as string;
    if (key === EACH) {
      if (Array.isArray(value)) for (const item of value) objectsAt(item, path, index + 1, found);
      return found;
    }
    value = Object.hasOwn(value, key) ? (value as DataObject)[key] : undefined;
  }
  if (typeof value !== 'object' || value === null) return found;
  if (Array.isArray(value)) for (const item of value) objectsAt(item, path, path.length, found);
  else found.push(value as DataObject);
  return found;
}

/** Where each of the objects of `objectsAt` stands, in the same order. Found only when an error has to be placed. */
export function pathsAt(
  data: unknown,
  path: readonly string[],
  above: ResponsePath = [],
  found: ResponsePath[] = [],
): ResponsePath[] {
  if (typeof data !== 'object' || data === null) return found;
  const [key, ...rest] = path;
  if (Array.isArray(data)) {
    if (key !== undefined && key !== EACH) return found;
    data.forEach((item, index) => pathsAt(item, rest, [...above, index], found));
  } else if (key === undefined) found.push(above);
  else if (key !== EACH && Object.hasOwn(data, key)) {
    pathsAt((data as DataObject)[key], rest, [...above, key], found);
  }
  return found;
}

/** The longest beginning that all paths share: the place of an error that concerns them all. */
export function commonPath(paths: readonly ResponsePath[]): ResponsePath {
  const [first = [], ...others] = paths;
  const length = others.reduce((shared, path) => {
    let index = 0;
    while (index < shared && path[index] === first[index]) index++;
    return index;
  }, first.length);
  return first.slice(0, length);
}
