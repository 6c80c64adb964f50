/** Most of what one version of a tree may hold; writes beyond are refused. */
export const systemBounds = {
  nodes: 200,
  /** Of one node. */
  children: 50,
  /** Of the root, which counts as 1. */
  depth: 6,
  entries: 600,
  /** Of one node. */
  entriesOfNode: 100,
  /** Within one version. */
  moves: 500,
} as const;

/** Longest texts of a tree, in characters. */
export const longestInSystem = { key: 40, number: 20, title: 100, titleEn: 200 } as const;
