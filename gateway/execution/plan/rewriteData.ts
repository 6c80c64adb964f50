import type { FetchDataRewrite } from '@apollo/query-planner';
import type { DataObject } from './mergeData';
import { isRecord } from '../../../shared/service/isRecord';

/** Says whether an object of the type named second is one of the type named first. */
export type IsSubtype = (type: string, actual: string) => boolean;

/** Changes data in place, as a plan prescribes. */
export type RewriteData = (data: unknown) => void;

const FRAGMENT = '... on ';

/** Finds the objects at a path of field names and type conditions. */
function visitAt(
  data: unknown,
  path: readonly string[],
  isSubtype: IsSubtype,
  visit: (data: DataObject) => void,
): void {
  if (Array.isArray(data)) for (const item of data) visitAt(item, path, isSubtype, visit);
  if (!isRecord(data)) return;
  const [step, ...rest] = path;
  if (step === undefined) visit(data);
  else if (!step.startsWith(FRAGMENT))
    visitAt(Object.hasOwn(data, step) ? data[step] : null, rest, isSubtype, visit);
  else {
    const actual = data.__typename;
    const fits = typeof actual !== 'string' || isSubtype(step.slice(FRAGMENT.length), actual);
    if (fits) visitAt(data, rest, isSubtype, visit);
  }
}

function applierOf(rewrite: FetchDataRewrite, field: string): (data: DataObject) => void {
  if (rewrite.kind === 'ValueSetter') {
    const value: unknown = rewrite.setValueTo;
    return (data) => (data[field] = value);
  }
  const { renameKeyTo } = rewrite;
  return (data) => {
    if (!Object.hasOwn(data, field)) return;
    const value = data[field];
    Reflect.deleteProperty(data, field);
    if (value !== null && value !== undefined) data[renameKeyTo] = value;
    else data[renameKeyTo] ??= value;
  };
}

/**
 * Compiles the rewrites of a fetch: types named as the subgraph knows them (interface objects), and fields that had to
 * be fetched under another name because one response key has several shapes. Null when there are none.
 */
export function compileRewrites(
  rewrites: readonly FetchDataRewrite[] | undefined,
  isSubtype: IsSubtype,
): RewriteData | null {
  if (!rewrites || rewrites.length === 0) return null;
  const steps = rewrites.map((rewrite) => {
    const apply = applierOf(rewrite, rewrite.path.at(-1) ?? '');
    const above = rewrite.path.slice(0, -1);
    return (data: unknown): void => visitAt(data, above, isSubtype, apply);
  });
  return (data) => {
    for (const step of steps) step(data);
  };
}

/** The names that rewrites give back to fields, by the name they were fetched under; for the paths of errors. */
export function renamedKeys(rewrites: readonly FetchDataRewrite[] = []): ReadonlyMap<string, string> {
  return new Map(
    rewrites.flatMap((rewrite) =>
      rewrite.kind === 'KeyRenamer' ? [[rewrite.path.at(-1) ?? '', rewrite.renameKeyTo] as const] : [],
    ),
  );
}
