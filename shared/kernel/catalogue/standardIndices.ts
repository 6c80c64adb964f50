import { Index } from 'typeorm';

/** The indexes of the table `standard`: for the entity that describes it and the migration that makes it. */
export const standardIndices = [
  { name: 'standard_by_id', columnNames: ['id'], isUnique: true },
  { name: 'standard_by_code', columnNames: ['code'], isUnique: true },
  { name: 'standard_by_base', columnNames: ['base'], isUnique: false },
  { name: 'standard_by_number', columnNames: ['sortKey'], isUnique: false },
  { name: 'standard_by_issue', columnNames: ['issuedOn'], isUnique: false },
  { name: 'standard_by_effect', columnNames: ['effectiveOn'], isUnique: false },
  { name: 'standard_by_next_review', columnNames: ['nextReviewOn'], isUnique: false },
  { name: 'standard_by_region', columnNames: ['regionCode'], isUnique: false },
  {
    name: 'standard_by_facets',
    columnNames: ['sector', 'level', 'nature', 'withdrawnOn', 'inForceFrom', 'nextReviewOn'],
    isUnique: false,
  },
] as const;

/** Declares the indexes on an entity's class, for the classes that extend it too. */
export const WithStandardIndices: ClassDecorator = (target) => {
  for (const { name, columnNames, isUnique } of standardIndices) {
    Index(name, [...columnNames], { unique: isUnique })(target);
  }
};
