import type DataLoader from 'dataloader';
import type { ClassType, NonEmptyArray } from 'type-graphql';
import type { MigrationInterface } from 'typeorm';
import type { Database } from '../../database';
import type { StandardRecord } from '../catalogue/StandardRecord';

/** A loader of rows of a sector's own, made anew for each request. */
export type OwnLoader = (database: Database) => DataLoader<never, unknown>;

/** Rows of a sector's own tables that a first start brings along. */
export type OwnSeed = (database: Database) => Promise<void>;

/** All that a sector tells the kernel: what it is called and what is peculiar to it. */
export interface SectorDefinition {
  /** The folder's name. */
  readonly key: string;
  readonly names: { readonly en: string; readonly zh: string };
  /** The standard's record with the columns that this sector adds. */
  readonly standard: ClassType<StandardRecord>;
  /** Tables of its own. */
  readonly tables: readonly ClassType[];
  /** What brings its database from one form to the next. */
  readonly migrations: readonly (new () => MigrationInterface)[];
  /** Fields and operations of its own. */
  readonly resolvers: readonly ClassType[] | NonEmptyArray<ClassType>;
  readonly loaders: Readonly<Record<string, OwnLoader>>;
  readonly seed: OwnSeed | null;
}

/** Declares a sector; its module is the table of contents of the sector's folder. */
export function defineSector<const Definition extends SectorDefinition>(definition: Definition): Definition {
  return definition;
}
