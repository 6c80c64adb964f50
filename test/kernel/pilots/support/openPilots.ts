import { Args, Ctx, Query, Resolver } from 'type-graphql';
import { Database } from '../../../../shared/database';
import { ANONYMOUS } from '../../../../shared/identity';
import { ChangeLog } from '../../../../shared/kernel/changes/ChangeLog';
import { changeTables } from '../../../../shared/kernel/changes/changeTables';
import { toSubgraphSchema } from '../../../../shared/kernel/federation/toSubgraphSchema';
import type { IndexedPilot } from '../../../../shared/kernel/pilots/IndexedPilot';
import { Access } from '../../../../shared/kernel/graph/access';
import { StandardLink } from '../../../../shared/kernel/graph/referenceKeys';
import { PilotLifeTables1700000000010 } from '../../../../shared/kernel/migrations/PilotLifeTables';
import { PilotTables1700000000002 } from '../../../../shared/kernel/migrations/PilotTables';
import { WriteTables1700000000001 } from '../../../../shared/kernel/migrations/WriteTables';
import {
  createPilotAccess,
  pilotConnections,
  PilotListArguments,
  pilotPartsOf,
  PilotRegister,
  PilotStore,
  type PilotAccess,
  type PilotConnection,
  type PilotContext,
} from '../../../../shared/kernel/pilots';
import { subgraphExecutor, type SubgraphAnswer } from '../../../../shared/kernel/serving/executeSubgraph';
import type { RequestContext } from '../../../../shared/kernel/sector/RequestContext';
import { sectorNamesOf } from '../../../../shared/kernel/sectorKeys';
import { ScanningSearch } from '../../../../shared/kernel/listing/StandardSearch';
import type { DatabaseKind } from '../../../support/databaseKinds';

const ecology = sectorNamesOf('ecology');
const parts = pilotPartsOf(ecology);

/** The least subgraph that shows a sector's pilots. */
@Resolver()
class PilotQuery {
  @Query(() => pilotConnections.Connection, { nullable: true })
  @Access(['PUBLIC'])
  pilots(@Args() args: PilotListArguments, @Ctx() context: RequestContext): PilotConnection {
    return pilotConnections.open(context, args, parts.show);
  }
}

const { schema, sdl } = toSubgraphSchema({
  resolvers: [PilotQuery],
  orphanedTypes: [parts.Pilot, StandardLink],
  sharedFields: parts.sharedFields,
  references: {
    ...parts.references,
    StandardLink: ({ code }) => Object.assign(new StandardLink(), { code }),
  },
});

/** Ecology's register of pilots on a database of its own. */
export interface TestPilots {
  readonly database: Database;
  readonly register: PilotRegister;
  readonly store: PilotStore;
  readonly log: ChangeLog;
  /** How often the register said that it had written. */
  writes(): number;
  ask(query: string, variables?: Record<string, unknown>): Promise<SubgraphAnswer>;
  /** The loaders of one request. */
  access(): PilotAccess<IndexedPilot>;
  drop(): Promise<void>;
}

/** The day on which these tests ask. */
export const TODAY = '2026-06-01';

/** Opens a register of pilots for a test. */
export async function openPilots(kind: DatabaseKind): Promise<TestPilots> {
  const made = await kind.create('pilots');
  const database = await Database.open(made.config, {
    name: 'pilots',
    entities: [...parts.tables, ...changeTables] as never[],
    migrations: [WriteTables1700000000001, PilotTables1700000000002, PilotLifeTables1700000000010],
  });
  const store = new PilotStore();
  const log = new ChangeLog(database, () => new Date(`${TODAY}T02:00:00Z`));
  let writes = 0;
  const onWritten = () => {
    writes += 1;
    return Promise.resolve();
  };
  const register = new PilotRegister({ sector: ecology, database, store, log, onWritten, quotas: [] });
  const execute = subgraphExecutor({
    name: 'ecology',
    schema,
    sdl,
    contextFor: ({ identity, requestId }): RequestContext & PilotContext => ({
      identity,
      requestId,
      today: TODAY,
      database,
      search: new ScanningSearch(),
      sources: () => Promise.resolve([]),
      pilots: createPilotAccess(database, parts.show),
    }),
    close: () => database.close(),
  });
  return {
    database,
    register,
    store,
    log,
    writes: () => writes,
    ask: (query, variables = {}) =>
      execute({ query, variables, operationName: undefined, identity: ANONYMOUS, requestId: 'test' }),
    access: () => createPilotAccess(database, parts.show),
    drop: async () => {
      await database.close();
      await made.drop();
    },
  };
}
