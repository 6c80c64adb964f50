import { Index } from 'typeorm';

/** The indexes of the table `pilot`: for the entity that describes it and the migrations that make it. */
export const pilotIndices = [
  { name: 'pilot_by_id', columnNames: ['id'], isUnique: true },
  { name: 'pilot_by_stage', columnNames: ['stage', 'due'], isUnique: false },
  { name: 'pilot_by_region', columnNames: ['regionCode'], isUnique: false },
  { name: 'pilot_by_organization', columnNames: ['creditCode'], isUnique: false },
] as const;

/** The indexes that came with the life of pilots. */
export const pilotLifeIndices = [
  { name: 'pilot_by_acceptance', columnNames: ['acceptedOn'], isUnique: false },
  { name: 'pilot_by_sector', columnNames: ['sector', 'stage'], isUnique: false },
] as const;

/** Declares the indexes on an entity's class, for the classes that extend it too. */
export const WithPilotIndices: ClassDecorator = (target) => {
  for (const { name, columnNames, isUnique } of [...pilotIndices, ...pilotLifeIndices]) {
    Index(name, [...columnNames], { unique: isUnique })(target);
  }
};
