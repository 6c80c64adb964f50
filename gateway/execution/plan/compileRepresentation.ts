import type { FetchDataRewrite, QueryPlanSelectionNode } from '@apollo/query-planner';
import { quoted } from '../response/leafWriters';
import { mergeData, type DataObject } from './mergeData';
import { compileRewrites, type IsSubtype } from './rewriteData';
import { isRecord } from '../../../shared/service/isRecord';

/**
 * Writes how a subgraph is told of an entity, as JSON text: its type and its key. Null when the entity lacks a part of
 * its key, or is of a type this fetch is not for.
 */
export type WriteRepresentation = (entity: DataObject) => string | null;

type Selection = readonly QueryPlanSelectionNode[];

function keyOf(field: { readonly alias?: string; readonly name: string }): string {
  return field.alias ?? field.name;
}

/** What a selection takes of an object; null when the object lacks some of it. */
function pick(source: DataObject, selections: Selection, isSubtype: IsSubtype): DataObject | null {
  const result: DataObject = {};
  for (const selection of selections) {
    if (selection.kind === 'Field') {
      const key = keyOf(selection);
      if (!Object.hasOwn(source, key) || source[key] === undefined) return null;
      result[key] = selection.selections
        ? pickValue(source[key], selection.selections, isSubtype)
        : source[key];
    } else if (isOfType(source, selection.typeCondition, isSubtype)) {
      const part = pick(source, selection.selections, isSubtype);
      if (part) mergeData(result, part);
    }
  }
  return result;
}

function isOfType({ __typename }: DataObject, condition: string | undefined, isSubtype: IsSubtype): boolean {
  return condition !== undefined && typeof __typename === 'string' && isSubtype(condition, __typename);
}

function pickValue(value: unknown, selections: Selection, isSubtype: IsSubtype): unknown {
  if (Array.isArray(value)) return value.map((item) => pickValue(item, selections, isSubtype));
  return isRecord(value) ? pick(value, selections, isSubtype) : null;
}

/** The names of the leaves that make up the key of a type, when that is all there is to it; null when it takes more. */
function plainKeys(requires: Selection, type: string, isSubtype: IsSubtype): readonly string[] | null {
  const fragments = requires.filter(
    (each) => each.kind === 'InlineFragment' && each.typeCondition && isSubtype(each.typeCondition, type),
  );
  const [fragment] = fragments;
  if (fragments.length !== 1 || fragment?.kind !== 'InlineFragment') return null;
  const keys = fragment.selections.map((each) => {
    const isPlain = each.kind === 'Field' && !each.selections && !(keyOf(each) in Object.prototype);
    return isPlain ? keyOf(each) : null;
  });
  return requires.every(({ kind }) => kind === 'InlineFragment') && keys.every((key) => key !== null)
    ? keys
    : null;
}

function leaf(value: unknown): string {
  return typeof value === 'string' ? quoted(value) : JSON.stringify(value);
}

/** Most entities have a type and a key of one or two leaves. */
function compilePlain(type: string, keys: readonly string[]): WriteRepresentation {
  const [first, ...others] = keys.filter((key) => key !== '__typename');
  const head = `{"__typename":${JSON.stringify(type)}`;
  if (first !== undefined && others.length === 0) {
    const named = `${head},${JSON.stringify(first)}:`;
    return (entity) => (entity[first] === undefined ? null : `${named}${leaf(entity[first])}}`);
  }
  const heads = [first, ...others].flatMap((key) =>
    key === undefined ? [] : [[key, `,${JSON.stringify(key)}:`] as const],
  );
  return (entity) => {
    let text = head;
    for (const [key, named] of heads) {
      if (entity[key] === undefined) return null;
      text += named + leaf(entity[key]);
    }
    return `${text}}`;
  };
}

/** Types are few; a subgraph that makes up names is not to fill the memory. */
const MOST_TYPES = 1_000;

/** Compiles what a fetch requires of entities, for each type when it is met first. */
export function compileRepresentation(
  requires: Selection,
  inputRewrites: readonly FetchDataRewrite[] | undefined,
  isSubtype: IsSubtype,
): WriteRepresentation {
  const rewrite = compileRewrites(inputRewrites, isSubtype);
  const byType = new Map<unknown, WriteRepresentation>();

  const general: WriteRepresentation = (entity) => {
    const picked = pick(entity, requires, isSubtype);
    if (typeof picked?.__typename !== 'string') return null;
    // What was picked shares its parts with the entity, which a rewrite is not to change.
    const representation = rewrite ? structuredClone(picked) : picked;
    rewrite?.(representation);
    return JSON.stringify(representation);
  };
  const concerns = (type: string): boolean =>
    requires.some(
      (each) =>
        each.kind === 'Field' || (each.typeCondition !== undefined && isSubtype(each.typeCondition, type)),
    );
  const writerFor = (type: string): WriteRepresentation => {
    // Where types are mixed, most entities at a path are for other fetches.
    if (!concerns(type)) return () => null;
    const keys = rewrite ? null : plainKeys(requires, type, isSubtype);
    return keys?.includes('__typename') ? compilePlain(type, keys) : general;
  };

  return (entity) => {
    const type = entity.__typename;
    if (typeof type !== 'string') return null;
    let write = byType.get(type);
    if (!write) {
      write = writerFor(type);
      if (byType.size < MOST_TYPES) byType.set(type, write);
    }
    return write(entity);
  };
}
