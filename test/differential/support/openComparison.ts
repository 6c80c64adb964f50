import { readFile } from 'node:fs/promises';
import { Supergraph } from '@apollo/federation-internals';
import { filterSchema } from '@graphql-tools/utils';
import type { GraphQLSchema } from 'graphql';
import { startGateway } from '../../../gateway/startGateway';
import { identityKeys, issueToken } from '../../../shared/identity';
import { projectFile } from '../../../shared/service/projectFile';
import { ask, type Answer } from '../../gateway/support/ask';
import { databaseKinds } from '../../support/databaseKinds';
import { coordinator } from '../../support/identities';
import { openTestFederation, type TestFederation } from '../../support/openTestFederation';
import { isAdmissible, randomOperation, type RandomOperation } from '../operations/randomOperation';
import { shrinkOperation } from '../operations/shrinkOperation';
import { differencesOf } from './differencesOf';
import { openReference, type ReferenceAnswer } from './openReference';
import { seedValues } from './seedValues';
import { TextTransport } from './TextTransport';

/** The product beside the reference, on the same subgraphs. */
export interface Comparison {
  readonly federation: TestFederation;
  /** Asks both for the random operation of each seed. @throws Error that shows the first on which they differ, shrunk */
  compare(firstSeed: number, count: number): Promise<void>;
  close(): Promise<void>;
}

/** In what an answer falls short of the reference's, in words. */
export type Judge = (ours: ReferenceAnswer, theirs: ReferenceAnswer) => readonly string[];

/** True of one moment only: asked for twice they may differ. */
const OF_THE_MOMENT: ReadonlySet<string> = new Set([
  'Completeness.asOf',
  'Completeness.complete',
  'SourceStatus.available',
  'SourceStatus.lagSeconds',
  'SourceStatus.reconciledAt',
]);
const VALID_SECONDS = 3_600;
const ERROR_ID = /"errorId":"[^"]+"/g;

function lastingPartOf(supergraphSdl: string): GraphQLSchema {
  return filterSchema({
    schema: Supergraph.build(supergraphSdl).apiSchema().toGraphQLJSSchema(),
    objectFieldFilter: (type, field) => !OF_THE_MOMENT.has(`${type}.${field}`),
  });
}

function comparable({ data, errors = [] }: Answer): ReferenceAnswer {
  return {
    data,
    problems: errors.map(({ path, extensions: { code, sector } }) => ({
      path: path ?? null,
      code,
      sector: sector ?? null,
    })),
  };
}

/** What has to be the same however, and however often, an operation is asked. */
function lasting({ status, headers, text }: Answer): string {
  return `${status} ${String(headers['content-type'])} ${text.replace(ERROR_ID, '"errorId":"…"')}`;
}

function tell({ query, variables }: RandomOperation): string {
  return `${query}\nvariables ${JSON.stringify(variables)}`;
}

/**
 * Opens the seeded product on SQLite, a second gateway that receives its subgraphs' replies as bytes, and a reference,
 * all on the same subgraphs.
 */
export async function openComparison(judge: Judge = differencesOf): Promise<Comparison> {
  const supergraphSdl = await readFile(projectFile('gateway', 'supergraph.graphql'), 'utf8');
  const schema = lastingPartOf(supergraphSdl);
  const federation = await openTestFederation(databaseKinds()[0]);
  const { env, subgraphs } = federation;
  const overBytes = await startGateway({
    supergraphSdl: () => Promise.resolve(supergraphSdl),
    keys: await identityKeys(env.DATA_DIR, env),
    transport: new TextTransport(subgraphs),
    deadlineMs: 20_000,
  });
  const token = await issueToken(env.DATA_DIR, coordinator, VALID_SECONDS);
  const reference = await openReference(supergraphSdl, schema, subgraphs, coordinator);
  const values = await seedValues(federation.ask);

  const differences = async ({ query, variables }: RandomOperation): Promise<readonly string[]> => {
    const asked = { variables, token, headers: { 'x-request-id': 'compared' } };
    const ours = await ask(federation.url, query, asked);
    const found = [...judge(comparable(ours), await reference.answer(query, variables))];
    for (const way of ['over bytes', 'over bytes, again']) {
      const other = lasting(await ask(overBytes.url, query, asked));
      if (other !== lasting(ours)) found.push(`${way}: ${other} instead of ${lasting(ours)}`);
    }
    return found;
  };
  const compareOne = async (seed: number): Promise<void> => {
    const operation = randomOperation(schema, values, seed);
    const found = await differences(operation);
    if (found.length === 0) return;
    const smallest = await shrinkOperation(
      operation,
      (query) => isAdmissible(schema, query),
      async (each) => (await differences(each)).length > 0,
    );
    const least = await differences(smallest);
    const report = [`seed ${seed}`, ...found, tell(operation), 'shrunk:', ...least, tell(smallest)];
    throw new Error(report.join('\n\n'));
  };
  return {
    federation,
    compare: async (firstSeed, count) => {
      for (let seed = firstSeed; seed < firstSeed + count; seed += 1) await compareOne(seed);
    },
    close: async () => {
      await reference.close();
      await overBytes.close();
      await federation.close();
    },
  };
}
