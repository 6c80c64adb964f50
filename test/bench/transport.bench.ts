import { loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { ownClient, undiciClient } from './transport/clients';
import { measureClients, type ClientFigure } from './transport/measureClients';

const SIZES = [300, 3_000, 400_000];
const WIDTHS = { client: 18, figure: 22 };

/** A line for each client: microseconds for one request by the size of the reply, and how many times the first client's. */
function tableOf(figures: readonly ClientFigure[]): string {
  const clients = [...new Set(figures.map(({ client }) => client))];
  const figureOf = (client: string | undefined, bytes: number): number =>
    figures.find((each) => each.client === client && each.bytes === bytes)?.microseconds ?? Number.NaN;
  const cell = (client: string, bytes: number): string => {
    const [value, first] = [figureOf(client, bytes), figureOf(clients[0], bytes)];
    return `${value.toFixed(1)} (× ${(value / first).toFixed(2)})`.padStart(WIDTHS.figure);
  };
  const head = SIZES.map((bytes) => `${bytes.toLocaleString('en')} bytes`.padStart(WIDTHS.figure));
  return [
    `${''.padEnd(WIDTHS.client)}${head.join('')}`,
    ...clients.map(
      (client) => client.padEnd(WIDTHS.client) + SIZES.map((bytes) => cell(client, bytes)).join(''),
    ),
  ].join('\n');
}

/** Measures what the processor spends on one request to a subgraph: by the gateway's own client, and by undici in its place. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { rounds: { type: 'string', default: '9' }, ms: { type: 'string', default: '300' } },
  });
  const clients = [ownClient('parsed'), ownClient('bytes'), undiciClient()];
  const [rounds, roundMs] = [Number(values.rounds), Number(values.ms)];
  const figures = await measureClients(clients, { sizes: SIZES, rounds, roundMs });
  console.log(
    `microseconds of processor time for one request; load of the machine ${loadavg()[0]?.toFixed(1) ?? '?'}`,
  );
  console.log(tableOf(figures));
}

void main();
