import { sectorKeyOf } from '../sectorKeyOf';
import type { SubgraphAddress } from './SubgraphAddress';

/**
 * Where each subgraph is reached: at the address in the supergraph, unless the environment names another in
 * `SUBGRAPH_URL_<NAME>`, e.g. `SUBGRAPH_URL_PUBLIC_MANAGEMENT`.
 * @throws Error naming the subgraph whose address is not an http URL
 */
export function subgraphUrls(
  subgraphs: readonly SubgraphAddress[],
  env: NodeJS.ProcessEnv,
): ReadonlyMap<string, URL> {
  return new Map(
    subgraphs.map(({ name, url }) => {
      const variable = `SUBGRAPH_URL_${sectorKeyOf(name)}`;
      const address = env[variable] || url;
      const parsed = URL.canParse(address) ? new URL(address) : null;
      if (!parsed || !/^https?:$/.test(parsed.protocol)) {
        throw new Error(
          `the address of ${name} (from the supergraph or ${variable}) is not an http URL: "${address}"`,
        );
      }
      return [name, parsed];
    }),
  );
}
