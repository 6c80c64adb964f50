import type { EntityManager } from 'typeorm';
import { badField, badInput, DomainError, fieldProblem } from '../../../shared/errors';
import { changeRows, insertRows } from '../../../shared/database';
import type { Change } from '../../../shared/kernel/changes/ChangeLog';
import type { IdempotentWrite } from '../../../shared/kernel/changes/Idempotency';
import { LoggedWriter, type WriterParts } from '../../../shared/kernel/changes/LoggedWriter';
import { isOneOf } from '../../../shared/kernel/listing/Condition';
import type { Clock } from '../../../shared/kernel/sector/today';
import { compareRuns, totalsOf } from './closeRun';
import { adoptedAs, callProblems, type RunCall } from './exchangeRules';
import { digestOfDocument, digestOfList } from './listDigests';
import type { ExchangeRunTable } from './exchangeTables';

/** A run as it is stored and as the change log keeps it. */
export type StoredRun = Readonly<ExchangeRunTable>;

type Part = RunCall & { readonly part: number };

const DOCUMENT_COLUMNS = [
  'run',
  'part',
  'number',
  'code',
  'base',
  'title',
  'status',
  'editionOn',
  'digest',
] as const;

/** The global id of a run. */
export const runId = (partner: string, run: string): string => `exchange-run:province:${partner}:${run}`;

const hasPart = (call: RunCall): call is Part => call.part !== null;

/** Takes in lists of partners, part by part; every call is one transaction with its row in the change log. */
export class ExchangeBook {
  private readonly writer: LoggedWriter;

  constructor(
    parts: WriterParts,
    private readonly clock: Clock,
  ) {
    this.writer = new LoggedWriter(parts);
  }

  /**
   * Takes in a part of a run, or its totals, or both. The run is closed, and compared with what the partner had sent
   * before, when the totals agree with what has come; until then nothing that was known of the partner is touched.
   * @throws BAD_USER_INPUT ILLEGAL_TRANSITION IDEMPOTENCY_CONFLICT
   */
  async record(call: RunCall, write: IdempotentWrite): Promise<StoredRun> {
    const problems = callProblems(call);
    if (problems.length > 0) throw badInput(...problems);
    const [written] = await this.writer.write(write, async (manager) => [await this.take(manager, call)]);
    return written as StoredRun;
  }

  private async take(manager: EntityManager, call: RunCall): Promise<Change> {
    const before = await findRun(manager, call);
    const run = before ?? (await this.open(manager, call));
    const after =
      run.state === 'CLOSED' ? await repeated(manager, run, call) : await this.advance(manager, run, call);
    await saveRun(manager, after);
    const action = before === null ? 'REGISTER' : 'UPDATE';
    return { action, kind: 'SECTOR_RECORD', entity: run.id, before, after };
  }

  private async open(manager: EntityManager, { partner, run }: RunCall): Promise<StoredRun> {
    const known = (await manager.query('SELECT serial FROM exchange_partner WHERE id = ?', [
      `exchange-partner:province:${partner}`,
    ])) as unknown[];
    if (known.length === 0)
      throw badField('partner', partner, 'is the key of no exchange-partner registered here');
    const columns = ['id', 'partnerKey', 'runKey', 'state', 'openedAt', 'version'];
    const values = [runId(partner, run), partner, run, 'OPEN', this.clock().toISOString(), 0];
    await insertRows(manager, 'exchange_run', columns, [values]);
    const opened = await findRun(manager, { partner, run });
    if (opened === null) throw new Error(`the run ${run} was not opened`);
    return opened;
  }

  private async advance(manager: EntityManager, run: StoredRun, call: RunCall): Promise<StoredRun> {
    if (hasPart(call)) await savePart(manager, run, call);
    const next = { ...run, version: run.version + 1 };
    return call.totals === null ? { ...next, state: 'OPEN' } : this.close(manager, next, call.totals);
  }

  private async close(
    manager: EntityManager,
    run: StoredRun,
    stated: NonNullable<RunCall['totals']>,
  ): Promise<StoredRun> {
    const ours = await totalsOf(manager, run.serial);
    const told = {
      ...run,
      statedCount: stated.count,
      statedDigest: stated.digest,
      ourCount: ours.count,
      ourDigest: ours.digest,
    };
    if (ours.count !== stated.count || ours.digest !== stated.digest) return { ...told, state: 'DIFFERING' };
    const [before] = (await manager.query(
      'SELECT serial, place FROM exchange_run WHERE partnerKey = ? AND place IS NOT NULL ORDER BY place DESC LIMIT 1',
      [run.partnerKey],
    )) as { readonly serial: number; readonly place: number }[];
    const counts = await compareRuns(manager, { run: run.serial, before: before?.serial ?? 0 });
    return {
      ...told,
      state: 'CLOSED',
      closedAt: this.clock().toISOString(),
      place: (before?.place ?? 0) + 1,
      added: counts.ADDED,
      changed: counts.CHANGED,
      deleted: counts.DELETED,
      unchanged: ours.count - counts.ADDED - counts.CHANGED,
    };
  }
}

async function findRun(
  manager: EntityManager,
  { partner, run }: Pick<RunCall, 'partner' | 'run'>,
): Promise<StoredRun | null> {
  const [row] = (await manager.query('SELECT * FROM exchange_run WHERE id = ?', [
    runId(partner, run),
  ])) as StoredRun[];
  return row ? { ...row } : null;
}

async function saveRun(manager: EntityManager, { serial, ...run }: StoredRun): Promise<void> {
  const columns = Object.keys(run);
  const set = columns.map((column) => `${column} = ?`).join(', ');
  await changeRows(manager, `UPDATE exchange_run SET ${set} WHERE serial = ?`, [
    ...Object.values(run),
    serial,
  ]);
}

/** Writes a part in the place of what came under its number before. @throws BAD_USER_INPUT on documents that stand in another part */
async function savePart(
  manager: EntityManager,
  { serial }: StoredRun,
  { part, documents }: Part,
): Promise<void> {
  await changeRows(manager, 'DELETE FROM exchange_document WHERE run = ? AND part = ?', [serial, part]);
  await changeRows(manager, 'DELETE FROM exchange_part WHERE run = ? AND part = ?', [serial, part]);
  const numbers = documents.map(({ number }) => number);
  const which = isOneOf('number', numbers);
  const elsewhere = (await manager.query(
    `SELECT number, part FROM exchange_document WHERE run = ? AND ${which.sql}`,
    [serial, ...which.values],
  )) as { readonly number: string; readonly part: number }[];
  if (elsewhere.length > 0)
    throw badInput(
      ...elsewhere.map((each) => {
        const field = `documents[${String(numbers.indexOf(each.number))}].number`;
        return fieldProblem(field, each.number, `stands in part ${String(each.part)} of the run`);
      }),
    );
  const rows = documents.map((document) => {
    const { number, title, status, editionOn } = document;
    const { code, base } = adoptedAs(number);
    return [serial, part, number, code, base, title, status, editionOn, digestOfDocument(document)];
  });
  await insertRows(manager, 'exchange_document', DOCUMENT_COLUMNS, rows);
  const digest = digestOfList(documents);
  await insertRows(
    manager,
    'exchange_part',
    ['run', 'part', 'documents', 'digest'],
    [[serial, part, documents.length, digest]],
  );
}

/** A run that is closed stays as it is: what it has taken in may come again, anything else is refused. @throws ILLEGAL_TRANSITION */
async function repeated(manager: EntityManager, run: StoredRun, call: RunCall): Promise<StoredRun> {
  const { part, documents, totals } = call;
  const [known] = (await manager.query('SELECT digest FROM exchange_part WHERE run = ? AND part = ?', [
    run.serial,
    part ?? 0,
  ])) as { readonly digest: string }[];
  const isKnownPart = part === null || known?.digest === digestOfList(documents);
  const isKnownTotal =
    totals === null || (totals.count === run.statedCount && totals.digest === run.statedDigest);
  if (isKnownPart && isKnownTotal) return run;
  throw new DomainError(`the run ${run.id} is closed`, {
    code: 'ILLEGAL_TRANSITION',
    fields: [fieldProblem('run', run.runKey, 'is closed; what it did not take in belongs into another run')],
  });
}
