import type { SectorKey } from '../sectorKeys';
import { parseId } from '../ids';
import { stageChangeOf, type StageChangeRow } from '../lifecycle/stageHistory';
import type { IndexedPilot } from './IndexedPilot';
import type { PilotStage, StoredEvidence, StoredPilot } from './PilotFacts';
import type { PilotEvidenceRow, PlannedStandard, PilotStandard } from './pilotTables';

/** One row of the table `pilot`. */
export type PilotRow = Pick<IndexedPilot, (typeof pilotColumns)[number]>;

/** The columns of `pilot` in every database. */
export const pilotColumns = [
  'serial',
  'id',
  'title',
  'sector',
  'level',
  'stage',
  'regionCode',
  'creditCode',
  'organizationName',
  'appliedOn',
  'acceptedOn',
  'due',
  'source',
  'provenance',
  'version',
  'startsOn',
  'stageSince',
  'score',
  'scoreRule',
] as const satisfies readonly (keyof IndexedPilot)[];

/** A pilot as its row. */
export function pilotRow(sector: SectorKey, pilot: StoredPilot, serial: number): PilotRow {
  return {
    serial,
    id: pilot.id,
    title: pilot.title,
    sector,
    level: pilot.level,
    stage: pilot.stage,
    regionCode: pilot.region,
    creditCode: pilot.organization?.creditCode ?? null,
    organizationName: pilot.organization?.name ?? null,
    appliedOn: pilot.appliedOn,
    acceptedOn: pilot.acceptedOn,
    due: pilot.due,
    source: pilot.source,
    provenance: pilot.provenance,
    version: pilot.version,
    startsOn: pilot.startsOn,
    stageSince: pilot.history.at(-1)?.on ?? null,
    score: pilot.score,
    scoreRule: pilot.scoreRule,
  };
}

/** The rows of a pilot's lists, each in order. */
export type PilotPartRows = Readonly<{
  standards: readonly PilotStandard[];
  standardsToMake: readonly PlannedStandard[];
  history: readonly StageChangeRow[];
  evidence: readonly PilotEvidenceRow[];
}>;

/** A document that a pilot keeps, from its row. */
export function evidenceOf({
  kind,
  name,
  sha256,
  link,
  stage,
  addedOn,
  actor,
}: PilotEvidenceRow): StoredEvidence {
  return { kind, name, sha256, link, stage, on: addedOn, by: actor };
}

/** A pilot put together again from its row and those of its lists. */
export function pilotOfRow(row: PilotRow, parts: PilotPartRows): StoredPilot {
  return {
    id: row.id,
    version: row.version,
    key: parseId(row.id)?.key ?? row.id,
    title: row.title,
    level: row.level,
    stage: row.stage,
    region: row.regionCode,
    organization:
      row.organizationName === null ? null : { name: row.organizationName, creditCode: row.creditCode },
    appliedOn: row.appliedOn,
    acceptedOn: row.acceptedOn,
    due: row.due,
    startsOn: row.startsOn,
    score: row.score,
    scoreRule: row.scoreRule,
    standards: parts.standards.map(({ code }) => code),
    standardsToMake: parts.standardsToMake.map(({ title }) => title),
    history: parts.history.map((each) => stageChangeOf<PilotStage>(each)),
    evidence: parts.evidence.map(evidenceOf),
    source: row.source,
    provenance: row.provenance,
  };
}
