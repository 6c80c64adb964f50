// Sends a query twice to the address in the first argument, one after the other, and prints the replies.
import { HttpTransport } from '../../../../gateway/transport/HttpTransport';
import { subgraphCall } from './subgraphCall';

async function sendTwice(address: string): Promise<void> {
  const url = new URL(address);
  const transport = new HttpTransport(() => url);
  const { send, sendForBytes } = transport.prepare({
    subgraph: 'ecology',
    query: '{ key }',
    operationName: undefined,
  });
  process.stdout.write(`parsed ${JSON.stringify(await send('{}', subgraphCall()))}\n`);
  process.stdout.write(`bytes ${String(await sendForBytes?.('{}', subgraphCall()))}\n`);
  await transport.close();
}

void sendTwice(process.argv[2] ?? '');
