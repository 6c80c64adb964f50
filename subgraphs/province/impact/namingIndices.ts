import { Index } from 'typeorm';

/** The indexes by which the province finds projects that name standards: for its entity and the migration. */
export const namingIndices = [
  { name: 'project_by_revised', columnNames: ['revisesCode'] },
  { name: 'project_by_result', columnNames: ['resultCode'] },
] as const;

/** Declares them on an entity's class. */
export const WithNamingIndices: ClassDecorator = (target) => {
  for (const { name, columnNames } of namingIndices) Index(name, [...columnNames])(target);
};
