import { readFile } from 'node:fs/promises';
import { Supergraph } from '@apollo/federation-internals';
import { filterSchema } from '@graphql-tools/utils';
import type { GraphQLSchema } from 'graphql';
import { projectFile } from '../../../shared/service/projectFile';
import { databaseKinds } from '../../support/databaseKinds';
import { coordinator } from '../../support/identities';
import { openTestFederation, type TestFederation } from '../../support/openTestFederation';
import type { Answer } from '../../gateway/support/ask';
import { isAdmissible, randomOperation, type RandomOperation } from '../operations/randomOperation';
import { shrinkOperation } from '../operations/shrinkOperation';
import { differencesOf } from './differencesOf';
import { openReference, type ReferenceAnswer } from './openReference';
import { seedValues } from './seedValues';

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

function tell({ query, variables }: RandomOperation): string {
  return `${query}\nvariables ${JSON.stringify(variables)}`;
}

/** Opens the seeded product on SQLite and a reference on its subgraphs. */
export async function openComparison(judge: Judge = differencesOf): Promise<Comparison> {
  const supergraphSdl = await readFile(projectFile('gateway', 'supergraph.graphql'), 'utf8');
  const schema = lastingPartOf(supergraphSdl);
  const federation = await openTestFederation(databaseKinds()[0]);
  const reference = await openReference(supergraphSdl, federation.subgraphs, coordinator);
  const values = await seedValues(federation.ask);

  const differences = async ({ query, variables }: RandomOperation): Promise<readonly string[]> => {
    const ours = comparable(await federation.ask(query, variables));
    return judge(ours, await reference.answer(query, variables));
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
    throw new Error(
      [
        `seed ${seed}: ${found.join('; ')}`,
        tell(operation),
        `shrunk: ${(await differences(smallest)).join('; ')}`,
        tell(smallest),
      ].join('\n\n'),
    );
  };
  return {
    federation,
    compare: async (firstSeed, count) => {
      for (let seed = firstSeed; seed < firstSeed + count; seed += 1) await compareOne(seed);
    },
    close: async () => {
      await reference.close();
      await federation.close();
    },
  };
}
