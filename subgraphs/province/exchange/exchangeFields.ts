import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { badField } from '../../../shared/errors';
import { Access } from '../../../shared/kernel/graph/access';
import { condition, type Condition } from '../../../shared/kernel/listing/Condition';
import { fingerprintOf } from '../../../shared/kernel/listing/cursor';
import { columnFacets } from '../../../shared/kernel/listing/facets';
import { readsFor } from '../../../shared/kernel/listing/ListContext';
import { recordConnectionOver, type RecordConnection } from '../../../shared/kernel/records/recordConnection';
import { nestedIn } from '../graph/nestedIn';
import { endedBy, GrowingListArguments } from '../history/GrowingListArguments';
import type { ProvinceContext } from '../ProvinceContext';
import { runId, type StoredRun } from './ExchangeBook';
import { ExchangeChange, ExchangeDocument, showChange, showDocument } from './ExchangeDocument';
import { differencesOf, MOST_DOCUMENTS, type DigestedDocument } from './exchangeRules';
import {
  ExchangeChangeArguments,
  ExchangeDifference,
  ExchangeDigestInput,
  ExchangeDocumentArguments,
  ExchangeRun,
  showRun,
} from './ExchangeRun';
import type { ExchangeChangeTable, ExchangeDocumentTable } from './exchangeTables';

const access = ['PUBLIC'] as const;
const ascending = { expression: condition('s.number'), nullable: false, direction: 'ASC' } as const;

const runs = recordConnectionOver<StoredRun>(ExchangeRun, {
  name: 'ExchangeRun',
  noun: 'exchange run',
  description: 'Runs by which lists of partners were taken over 交换批次列表.',
  access,
  facets: columnFacets('state'),
});

const documents = recordConnectionOver<ExchangeDocumentTable>(ExchangeDocument, {
  name: 'ExchangeDocument',
  noun: 'document',
  description: 'Documents of a run, by number 交换文件列表.',
  access,
  facets: columnFacets('status'),
});

const changes = recordConnectionOver<ExchangeChangeTable>(ExchangeChange, {
  name: 'ExchangeChange',
  noun: 'change',
  description: 'Changes that a run brought, by number 交换变更列表.',
  access,
  facets: columnFacets('kind', 'status'),
});

/** Being adopted by a standard of ours, or by none. */
function adoptedConditions(adopted: boolean | null | undefined): Condition[] {
  if (adopted == null) return [];
  const by = (column: string) => `EXISTS (SELECT 1 FROM standard_adoption a WHERE a.document = s.${column})`;
  return [condition(`${adopted ? '' : 'NOT '}(${by('code')} OR ${by('base')})`)];
}

@ArgsType()
class ExchangeRunArguments extends GrowingListArguments {
  @Field(() => String, { nullable: true, description: 'Key of a partner.' })
  partner?: string | null;
}

/** Runs by which lists of partners were taken over. */
@Resolver()
export class ExchangeQueries {
  @Query(() => runs.Connection, {
    nullable: true,
    description:
      "Runs by which partners' lists of documents were taken over, the latest first; with `knownAt` those that were closed by then, for what came of one is known when it is closed 国际标准信息交换.",
  })
  @Access(['PUBLIC'])
  exchangeRuns(@Args() args: ExchangeRunArguments, @Ctx() context: ProvinceContext): RecordConnection {
    const { partner = null, knownAt = null } = args;
    return runs.open({
      reads: readsFor(context),
      list: {
        from: condition('exchange_run s'),
        conditions: [
          ...(partner === null ? [] : [condition('s.partnerKey = ?', partner)]),
          ...endedBy('closedAt', args),
        ],
        ordering: { expression: condition('s.serial'), nullable: false, direction: 'DESC' },
        fingerprint: fingerprintOf(['exchange runs', partner, knownAt]),
      },
      args,
      show: showRun,
    });
  }

  @Query(() => ExchangeRun, { nullable: true, description: 'One run of a partner 交换批次.' })
  @Access(['PUBLIC'])
  async exchangeRun(
    @Arg('partner', () => String) partner: string,
    @Arg('run', () => String) run: string,
    @Ctx() { database }: ProvinceContext,
  ): Promise<ExchangeRun | null> {
    const [row] = (await database.reader.query('SELECT * FROM exchange_run WHERE id = ?', [
      runId(partner, run),
    ])) as StoredRun[];
    return row ? showRun(row) : null;
  }
}

/** The rows of a run. */
@Resolver(() => ExchangeRun)
export class ExchangeRunFields {
  @FieldResolver(() => changes.Connection, {
    nullable: true,
    description: 'What it brought against what the partner had sent before, by number 变更明细.',
  })
  changes(
    @Root() { serial }: ExchangeRun,
    @Args() args: ExchangeChangeArguments,
    @Ctx() context: ProvinceContext,
  ): RecordConnection {
    const { kind = null, adopted = null } = args;
    return changes.open({
      reads: readsFor(nestedIn(context)),
      list: {
        from: condition('exchange_change s'),
        conditions: [
          condition('s.run = ?', serial),
          ...(kind === null ? [] : [condition('s.kind = ?', kind)]),
          ...adoptedConditions(adopted),
        ],
        ordering: ascending,
        fingerprint: fingerprintOf(['exchange changes', serial, kind, adopted]),
      },
      args,
      show: showChange,
    });
  }

  @FieldResolver(() => documents.Connection, {
    nullable: true,
    description:
      "The documents that have come, by number; kept until the partner's next run is closed 交换文件.",
  })
  documents(
    @Root() { serial }: ExchangeRun,
    @Args() args: ExchangeDocumentArguments,
    @Ctx() context: ProvinceContext,
  ): RecordConnection {
    const { adopted = null } = args;
    return documents.open({
      reads: readsFor(nestedIn(context)),
      list: {
        from: condition('exchange_document s'),
        conditions: [condition('s.run = ?', serial), ...adoptedConditions(adopted)],
        ordering: ascending,
        fingerprint: fingerprintOf(['exchange documents', serial, adopted]),
      },
      args,
      show: showDocument,
    });
  }

  @FieldResolver(() => [ExchangeDifference], {
    nullable: true,
    description:
      "How a stretch of the partner's list differs from the same stretch of what has come, row by row: from the least number given, or `from`, to the greatest, or `to`, in the order of bytes 逐行核对.",
  })
  async differences(
    @Root() { serial }: ExchangeRun,
    @Ctx() { database }: ProvinceContext,
    @Arg('documents', () => [ExchangeDigestInput], { description: 'At most 1000.' })
    theirs: ExchangeDigestInput[],
    @Arg('from', () => String, { nullable: true }) from?: string | null,
    @Arg('to', () => String, { nullable: true }) to?: string | null,
  ): Promise<ExchangeDifference[]> {
    if (theirs.length > MOST_DOCUMENTS)
      throw badField('documents', theirs.length, `must be at most ${String(MOST_DOCUMENTS)}`);
    const sorted = theirs.map(({ number }) => Buffer.from(number)).sort((a, b) => Buffer.compare(a, b));
    const [first, last] = [from ?? sorted[0]?.toString(), to ?? sorted.at(-1)?.toString()];
    if (first === undefined || last === undefined) return [];
    const most = 2 * MOST_DOCUMENTS;
    const ours = (await database.reader.query(
      'SELECT number, digest FROM exchange_document WHERE run = ? AND number >= ? AND number <= ? ORDER BY number LIMIT ?',
      [serial, first, last, most + 1],
    )) as DigestedDocument[];
    if (ours.length > most)
      throw badField(
        'to',
        last,
        `leaves a stretch of more than ${String(most)} documents; ask a narrower one`,
      );
    return differencesOf(theirs, ours).map((each) => Object.assign(new ExchangeDifference(), each));
  }
}
