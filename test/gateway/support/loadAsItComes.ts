// Loads the gateway package as it comes, with every way out watched, to show that the watch notices what it does.
import { reached } from './watchConnections';
import { ApolloGateway } from '@apollo/gateway';
import { waitFor } from '../../support/waitFor';
import { sampleSupergraph } from './sampleFederation';
import './temptTelemetry';

async function load(): Promise<void> {
  await new ApolloGateway({ supergraphSdl: sampleSupergraph() }).load();
  await waitFor('a connection', () => reached.size > 0);
}

void load().then(() =>
  process.stdout.write(`reached ${JSON.stringify([...reached])}\n`, () => process.exit(0)),
);
