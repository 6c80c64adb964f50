import { Index } from 'typeorm';

/**
 * The indexes of `standard` that hold all that the province asks of many standards at once, so that their rows, which
 * lie far apart in a large index, are not read.
 */
export const coveringIndices = [
  // What the rules of the plans compare: level, the day of the window, the region; the number finds what replaces it. Whether
  // that was known at a moment follows from since when it is known.
  {
    name: 'standard_by_level_issue',
    columnNames: ['level', 'issuedOn', 'regionCode', 'code', 'knownFrom'],
  },
  // Whether what a standard cites, by its number or without the year, was withdrawn.
  { name: 'standard_by_code_withdrawal', columnNames: ['code', 'withdrawnOn'] },
  { name: 'standard_by_base_withdrawal', columnNames: ['base', 'withdrawnOn', 'code'] },
] as const;

/** Declares them on an entity's class. */
export const WithCoveringIndices: ClassDecorator = (target) => {
  for (const { name, columnNames } of coveringIndices) Index(name, [...columnNames])(target);
};
