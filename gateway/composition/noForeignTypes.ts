import type { CompositionRule } from './CompositionRule';
import { INDEX_SUBGRAPH } from './subgraphFields';

/** How the names of a sector's own types begin: `public-management` → `PublicManagement`. */
function typePrefixOf(subgraph: string): string {
  return subgraph
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');
}

/** Finds types of one sector in the SDL of another, by how their names begin. */
export const noForeignTypes: CompositionRule = {
  name: 'no-foreign-types',
  sentence:
    "A sector names no other sector's type, only keys such as StandardLink: with each other's types in every sector the planner weighs ten thousand plans.",
  violations: ({ subgraphs }) => {
    const sectors = subgraphs.values().filter(({ name }) => name !== INDEX_SUBGRAPH);
    return sectors.flatMap((sector) => {
      const others = sectors.filter((other) => other !== sector).map(({ name }) => typePrefixOf(name));
      const isForeign = (type: string): boolean =>
        others.some((prefix) => type.startsWith(prefix) && /^([A-Z]|$)/.test(type.slice(prefix.length)));
      return sector.schema
        .types()
        .filter(({ name }) => isForeign(name))
        .map(({ name }) => `${sector.name}: ${name}`);
    });
  },
};
