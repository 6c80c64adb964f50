import { canonicalJson } from '../../shared/kernel/changes/canonicalJson';
import type { InventoryKind } from '../../shared/kernel/changes/ChangeEntry';
import { verifyChain } from '../../shared/kernel/changes/verifyChain';
import type { OpenSector } from '../../shared/kernel/sector/openSector';
import { openFederation } from '../../subgraphs/openFederation';
import { testClock } from './testClock';

/** What one sector has of what travels beside standards. */
export interface HeldBySector {
  /** Every record as its tables have it, whole, as JSON, sorted. */
  readonly held: readonly string[];
  /** Every record as the log registered it, likewise. */
  readonly logged: readonly string[];
  /** Rows of the log that register nothing. */
  readonly otherEntries: number;
  /** What is wrong with the log; null when it is whole. */
  readonly fault: unknown;
}

/** What an installation has of what travels beside standards. */
export interface TravellerState {
  readonly sectors: Readonly<Record<string, HeldBySector>>;
  /** Records of which the provincial index says anything else than their sector, after it has read all logs. */
  readonly outOfStep: readonly string[];
}

const EVERYTHING = 1_000_000;
const KINDS: readonly InventoryKind[] = ['PILOT', 'PROJECT', 'EVALUATION', 'PROPOSAL', 'SYSTEM'];

async function* recordsOf({ feed, projectRegister, registerBook, subgraph }: OpenSector) {
  for (const kind of KINDS) {
    const versions = await feed.versions(kind, '', EVERYTHING);
    yield* await feed.records(versions.map(({ id }) => id));
  }
  for await (const { project, comments } of projectRegister.all()) {
    const id = `project:${subgraph.names.folder}:${project.key}`;
    yield* comments.map((comment) => ({ project: id, ...comment }));
  }
  for (const tables of subgraph.registers) yield* registerBook.all(tables);
}

async function heldBy(sector: OpenSector): Promise<HeldBySector> {
  const held: string[] = [];
  for await (const record of recordsOf(sector)) held.push(canonicalJson(record));
  const entries = (await sector.log.changes(0, EVERYTHING)).filter(({ kind }) => kind !== 'STANDARD');
  const registered = entries.filter(({ action }) => action === 'REGISTER');
  return {
    held: held.sort(),
    logged: registered.map(({ after }) => canonicalJson(after)).sort(),
    otherEntries: entries.length - registered.length,
    fault: (await verifyChain(sector.log, null)).fault,
  };
}

/** Opens an installation, as a start after a crash does, and reads what it has. */
export async function travellerState(env: NodeJS.ProcessEnv): Promise<TravellerState> {
  const federation = await openFederation({ env, clock: testClock, seed: false });
  try {
    const sectors: Record<string, HeldBySector> = {};
    for (const sector of federation.sectors) sectors[sector.name] = await heldBy(sector);
    const compared = await federation.province.reconcile('CONTENT');
    return { sectors, outOfStep: compared.flatMap(({ repairs }) => repairs.map(({ entity }) => entity)) };
  } finally {
    await federation.close();
  }
}
