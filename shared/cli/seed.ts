import { openFederation } from '../../subgraphs/openFederation';

/** Gives the catalogues that the environment names the rows that come with the project; those that had them are left as they are. */
export async function main(): Promise<void> {
  const federation = await openFederation({ env: process.env, clock: () => new Date(), seed: true });
  await federation.settled();
  for (const { name, feed } of federation.sectors) {
    const { rows } = await feed.head();
    console.log(`${name.padEnd(18)}${String(rows).padStart(6)} standards`);
  }
  await federation.close();
}
