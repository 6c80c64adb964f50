import { Index } from 'typeorm';

/** The indexes of the table `pilot`: for the entity that describes it and the migration that makes it. */
export const pilotIndices = [
  { name: 'pilot_by_id', columnNames: ['id'], isUnique: true },
  { name: 'pilot_by_stage', columnNames: ['stage', 'due'], isUnique: false },
  { name: 'pilot_by_region', columnNames: ['regionCode'], isUnique: false },
  { name: 'pilot_by_organization', columnNames: ['creditCode'], isUnique: false },
] as const;

/** Declares the indexes on an entity's class, for the classes that extend it too. */
export const WithPilotIndices: ClassDecorator = (target) => {
  for (const { name, columnNames, isUnique } of pilotIndices) {
    Index(name, [...columnNames], { unique: isUnique })(target);
  }
};
