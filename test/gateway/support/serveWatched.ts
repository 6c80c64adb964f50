// Serves the sample federation with every way out watched, answers one query, closes, and prints what it tried to reach.
import { reached } from './watchConnections';
import './temptTelemetry';
import { ask } from './ask';
import { startInProcessFederation } from './sampleFederation';

async function serve(): Promise<void> {
  const { gateway } = await startInProcessFederation();
  const { data } = await ask(gateway.url, '{ standards { totalCount } }');
  await gateway.close();
  process.stdout.write(`answered ${JSON.stringify(data)}\n`);
}

void serve().then(() =>
  process.stdout.write(`reached ${JSON.stringify([...reached])}\n`, () => process.exit(0)),
);
