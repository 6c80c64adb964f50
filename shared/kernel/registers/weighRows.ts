import type { EntityManager } from 'typeorm';
import type { ErrorCode, FieldProblem } from '../../errors';
import { canonicalJson } from '../changes/canonicalJson';
import { refusedRow, type ImportOutcome, type RefusedRow } from '../records/ImportOutcome';
import type { LinkTargets } from './brokenLinks';
import type { CheckScope, RowFacts } from './defineRegister';
import { linkRefusals } from './linkRefusals';
import type { RegisterTables, StoredRow } from './RegisterTables';
import { takenValues } from './takenValues';
import { problemsOfRow } from './rowFacts';

/** A row to be written. */
interface RowChange {
  /** Null where the row is new. */
  readonly before: StoredRow | null;
  readonly after: StoredRow;
}

/** Rows weighed against what is there. */
interface WeighedRows {
  /** One for each row, in order. */
  readonly outcomes: readonly ImportOutcome[];
  readonly changes: readonly RowChange[];
}

const saysTheSame = (before: StoredRow, after: StoredRow) =>
  canonicalJson(before) === canonicalJson({ ...after, version: before.version });

/** Finds out what is to become of rows, whose keys differ, by the rules that a write follows; writes nothing. */
export async function weighRows(
  manager: EntityManager,
  tables: RegisterTables,
  rows: readonly RowFacts[],
  scope: CheckScope,
  targets: LinkTargets,
): Promise<WeighedRows> {
  const wrong = new Map<RowFacts, RefusedRow>();
  const note = (facts: RowFacts, problems: readonly FieldProblem[], code?: ErrorCode) => {
    const refused = refusedRow(problems, code);
    if (refused) wrong.set(facts, refused);
  };
  for (const facts of rows) note(facts, problemsOfRow(tables, facts, scope));
  const sound = rows.filter((facts) => !wrong.has(facts));
  const refusals = await linkRefusals(manager, tables, sound, targets);
  sound.forEach((facts, index) => {
    const refusal = refusals[index]?.extensions;
    if (refusal) note(facts, refusal.fields ?? [], refusal.code);
  });
  const linked = sound.filter((facts) => !wrong.has(facts));
  const taken = await takenValues(manager, tables, linked);
  linked.forEach((facts, index) => {
    const problems = taken[index]?.map(({ field, value, problem }) => ({ field, value, problem })) ?? [];
    note(facts, problems, 'DUPLICATE_CODE');
  });

  const ids = sound.map(({ key }) => tables.idOf(key));
  const known = await tables.store.findByIds(manager, ids);
  const changes: RowChange[] = [];
  const outcomes = rows.map((facts): ImportOutcome => {
    const refused = wrong.get(facts);
    if (refused) return refused;
    const id = tables.idOf(facts.key);
    const before = known.get(id) ?? null;
    const after: StoredRow = { ...facts, id, version: (before?.version ?? 0) + 1 };
    if (before !== null && saysTheSame(before, after)) return 'UNCHANGED';
    changes.push({ before, after });
    return before === null ? 'REGISTERED' : 'UPDATED';
  });
  return { outcomes, changes };
}
