import type { OpenSector } from '../../../shared/kernel/sector/openSector';
import { openFederation } from '../../../subgraphs/openFederation';
import { testClock } from '../../support/testClock';

/** The sector whose writes are cut off. */
export const FOLDER = 'ecology';

/** Opens all subgraphs on the databases of an environment, lets work be done with one sector, and closes them. */
export async function withSector<Result>(
  env: NodeJS.ProcessEnv,
  work: (sector: OpenSector) => Promise<Result>,
): Promise<Result> {
  const federation = await openFederation({ env, clock: testClock, seed: false });
  try {
    const sector = federation.sectors.find(({ name }) => name === FOLDER);
    if (!sector) throw new Error(`there is no sector ${FOLDER}`);
    return await work(sector);
  } finally {
    await federation.close();
  }
}
