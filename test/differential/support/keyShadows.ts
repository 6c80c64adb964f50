import { Kind, parse, print, visit } from 'graphql';

/** Begins the names that stand for others while the reference is asked. */
const MOVED = 'moved_';

/** Takes aliases that are names of keys out of the reference's way, and puts them back into what it answers. */
export interface KeyShadows {
  moved(query: string): string;
  restored(data: unknown): unknown;
  pathOf(path: readonly (string | number)[]): (string | number)[];
}

const nameOf = (name: string) => (name.startsWith(MOVED) ? name.slice(MOVED.length) : name);

function restored(data: unknown): unknown {
  if (Array.isArray(data)) return data.map(restored);
  if (typeof data !== 'object' || data === null) return data;
  return Object.fromEntries(Object.entries(data).map(([name, value]) => [nameOf(name), restored(value)]));
}

/**
 * The reference finds entities by the values that stand under the names of their keys, whatever an operation put there:
 * of `{ id: nextReviewOn }` it asks other subgraphs for the entity with that day as its id, and has nothing of theirs to
 * show. So it is asked for the same under another name.
 */
export function keyShadows(supergraphSdl: string): KeyShadows {
  const keys = new Set(
    [...supergraphSdl.matchAll(/key: "([^"]+)"/g)].flatMap(([, fields = '']) => fields.split(' ')),
  );
  return {
    moved: (query) =>
      print(
        visit(parse(query), {
          Field: (node) => {
            const { alias, name } = node;
            if (!alias || alias.value === name.value || !keys.has(alias.value)) return undefined;
            return { ...node, alias: { kind: Kind.NAME, value: MOVED + alias.value } };
          },
        }),
      ),
    restored,
    pathOf: (path) => path.map((step) => (typeof step === 'string' ? nameOf(step) : step)),
  };
}
