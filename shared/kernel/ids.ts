import { sectors, type SectorNames } from './sectorKeys';

/** What a global id names. */
export interface ParsedId {
  readonly kind: 'standard' | 'pilot' | 'project' | 'system' | 'evaluation' | 'proposal';
  readonly sector: SectorNames;
  /** The number of a standard, the key of a pilot or project, the number of a version of a system, or a standard's number and a place among its evaluations. */
  readonly key: string;
}

const ID = /^(standard|pilot|project|system|evaluation|proposal):([a-z-]{1,40}):(.{1,100})$/su;

/** The global id of a standard: `standard:<sector folder>:<number>`. */
export function standardId(sector: SectorNames, code: string): string {
  return `standard:${sector.folder}:${code}`;
}

/** The global id of a pilot: `pilot:<sector folder>:<key>`. */
export function pilotId(sector: SectorNames, key: string): string {
  return `pilot:${sector.folder}:${key}`;
}

/** The global id of a project: `project:<sector folder>:<key>`. */
export function projectId(sector: SectorNames, key: string): string {
  return `project:${sector.folder}:${key}`;
}

/** The global id of an evaluation: `evaluation:<sector folder>:<number of the standard>#<its place>`. */
export function evaluationId(sector: SectorNames, code: string, number: number): string {
  return `evaluation:${sector.folder}:${code}#${String(number)}`;
}

/** The global id of the review proposal that an evaluation opens: `proposal:<sector folder>:<key of the evaluation>`. */
export function proposalId(sector: SectorNames, code: string, number: number): string {
  return `proposal:${sector.folder}:${code}#${String(number)}`;
}

/** The global id of a version of a sector's standard-system tree: `system:<sector folder>:<number>`. */
export function systemId(sector: SectorNames, number: number): string {
  return `system:${sector.folder}:${String(number)}`;
}

/** Reads a global id; undefined when it is not one of ours. */
export function parseId(id: string): ParsedId | undefined {
  const match = ID.exec(id);
  const sector = sectors.find(({ folder }) => folder === match?.[2]);
  if (!match || !sector) return undefined;
  return { kind: match[1] as ParsedId['kind'], sector, key: match[3] as string };
}
