import type { ClassType } from 'type-graphql';
import type { MigrationInterface } from 'typeorm';
import type { Register } from '../registers';
import type { StandardRecord } from '../catalogue/StandardRecord';

/** Makes a resolver whose fields join those of the sector's root, whose type it is given. */
export type RootFields = (Root: ClassType) => ClassType;

/** All that a sector tells the kernel: what it is called and what is peculiar to it. */
export interface SectorDefinition {
  /** The folder's name. */
  readonly key: string;
  readonly names: { readonly en: string; readonly zh: string };
  /** The standard's record with the columns that this sector adds. */
  readonly standard: ClassType<StandardRecord>;
  /** Registers it keeps beside its standards, pilots and projects. */
  readonly registers: readonly Register[];
  /** What brings its database from one form to the next. */
  readonly migrations: readonly (new () => MigrationInterface)[];
  /** Fields of its own types. */
  readonly resolvers: readonly ClassType[];
  /** Fields of its root, e.g. what answers `agriculture { chain }`. */
  readonly root: readonly RootFields[];
}

/** Declares a sector; its module is the table of contents of the sector's folder. */
export function defineSector<const Definition extends SectorDefinition>(definition: Definition): Definition {
  return definition;
}
