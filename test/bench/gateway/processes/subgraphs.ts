import { listen } from '../http/listen';
import { readText } from '../http/readText';
import { sendJson } from '../http/sendJson';
import { MemoisedEndpoint } from '../workload/MemoisedEndpoint';
import { provinceSchema } from '../workload/provinceSchema';
import { sectorSchema } from '../workload/sectorSchema';
import { PROVINCE, workloadSectors } from '../workload/workloadSectors';

/** How many requests the subgraphs have answered, all together. */
export interface SubgraphCounts {
  readonly asked: number;
  readonly remembered: number;
}

/** The subgraphs of the workload, in one process, each at an address of its own. */
async function serveSubgraphs(): Promise<void> {
  const schemas = new Map(workloadSectors.map((sector) => [sector.name, sectorSchema(sector)]));
  schemas.set(PROVINCE, provinceSchema());
  const endpoints = [...schemas].map(([name, schema]) => ({ name, endpoint: new MemoisedEndpoint(schema) }));
  const counts = (): SubgraphCounts => ({
    asked: endpoints.reduce((sum, { endpoint }) => sum + endpoint.asked, 0),
    remembered: endpoints.reduce((sum, { endpoint }) => sum + endpoint.remembered, 0),
  });

  const addresses: Record<string, string> = {};
  for (const { name, endpoint } of endpoints) {
    addresses[name] = await listen((request, response) => {
      readText(
        request,
        (body) => void endpoint.answer(body).then((answer) => sendJson(response, 200, answer)),
      );
    });
  }
  process.on('message', () => process.send?.(counts()));
  console.log(`ready ${JSON.stringify(addresses)}`);
}

void serveSubgraphs();
