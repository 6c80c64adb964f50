import type { Contestant } from '../measure/Contestant';
import type { BenchGateway, GatewaySetting } from './BenchGateway';

/** Starts gateways, one after the other; one that cannot serve this supergraph is left out, and its reason printed. */
export async function startGateways(
  gateways: readonly BenchGateway[],
  setting: GatewaySetting,
): Promise<Contestant[]> {
  const contestants: Contestant[] = [];
  for (const { key, name, start } of gateways) {
    try {
      contestants.push({ key, name, ...(await start(setting)) });
    } catch (error) {
      console.log(`left out: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  return contestants;
}
