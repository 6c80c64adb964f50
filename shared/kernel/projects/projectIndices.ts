import { Index } from 'typeorm';

/** The indexes of the table `project`: for the entity that describes it and the migration that makes it. */
export const projectIndices = [
  { name: 'project_by_id', columnNames: ['id'], isUnique: true },
  { name: 'project_by_plan_number', columnNames: ['planNumber'], isUnique: false },
  { name: 'project_by_stage', columnNames: ['stage', 'due'], isUnique: false },
  { name: 'project_by_due', columnNames: ['due'], isUnique: false },
  { name: 'project_by_sector', columnNames: ['sector', 'stage'], isUnique: false },
] as const;

/** Declares the indexes on an entity's class, for the classes that extend it too. */
export const WithProjectIndices: ClassDecorator = (target) => {
  for (const { name, columnNames, isUnique } of projectIndices) {
    Index(name, [...columnNames], { unique: isUnique })(target);
  }
};
