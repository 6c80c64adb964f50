import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { SubgraphRuntime } from '../../../shared/kernel/serving/SubgraphRuntime';
import type * as Opening from '../../../subgraphs/openFederation';

/** Noon of a day in the province, so that all that is measured answers for the same day. */
const clock = (): Date => new Date('2026-06-01T04:00:00Z');
/** The index is not to look for changes while something is measured. */
const NEVER_MS = 2 ** 31 - 1;

/** Opens the subgraphs of a checkout of this project, on the rows that come with it. */
export async function openSeeded(checkout: string, folder: string): Promise<readonly SubgraphRuntime[]> {
  const opening = (await import(join(checkout, 'subgraphs', 'openFederation'))) as typeof Opening;
  mkdirSync(folder, { recursive: true });
  const federation = await opening.openFederation({
    env: { DATA_DIR: folder },
    clock,
    seed: true,
    indexEveryMs: NEVER_MS,
  });
  await federation.settled();
  return [...federation.sectors, federation.province];
}
