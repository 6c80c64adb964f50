import type { EntityManager } from 'typeorm';
import type { FieldProblem } from '../../errors';
import { canonicalJson } from '../changes/canonicalJson';
import type { Change } from '../changes/ChangeLog';
import { standardId } from '../ids';
import { refusedRow, type ImportOutcome, type RefusedRow } from '../records/ImportOutcome';
import type { CatalogueParts } from './CatalogueParts';
import { change } from './CatalogueWork';
import { duplicateCode, replacementCycle } from './catalogueErrors';
import { localSuccessors } from './localSuccessors';
import { replacementCycles } from './replacementCycles';
import type { StandardFacts, StoredStandard } from './StandardFacts';
import { daysAheadProblems } from './standardDayRules';
import { checkStandardFacts } from './standardRules';

/** What is asked of rows beside the rules for every standard. */
export interface RowDemands {
  /** Whether their numbers are claimed from the province first. */
  readonly claimNumbers: boolean;
  /** Whether their days are compared with today. */
  readonly checkDays: boolean;
}

/** Rows that a file brings. */
export const fileRows: RowDemands = { claimNumbers: true, checkDays: true };

/** The project's own rows, known to be free of clashes; they are to be taken in whatever a machine's clock says. */
export const seedRows: RowDemands = { claimNumbers: false, checkDays: false };

/** A row on its way through a batch. */
interface Candidate {
  readonly index: number;
  readonly facts: StandardFacts;
}

/**
 * Takes whole batches of standards into one sector's catalogue. Each batch is one transaction with its rows in the
 * change log; a row that is there already and says the same changes nothing, so an import may be run again, and one
 * that was interrupted continues where it stopped.
 */
export class CatalogueImport {
  constructor(
    private readonly parts: CatalogueParts,
    private readonly demands: RowDemands,
  ) {}

  /** Writes a batch. @returns one outcome per row, in order @throws SECTOR_UNAVAILABLE */
  async write(batch: readonly StandardFacts[], actor: string): Promise<ImportOutcome[]> {
    const { candidates, outcomes } = await this.admit(batch, true);
    const { database, log, handOn, onWritten, alongside } = this.parts;
    const { entries } = await database.transaction(async (manager) => {
      const end = await log.lock(manager);
      const changes = await this.apply(manager, candidates, outcomes);
      return log.append(manager, end, actor, [...changes, ...(await alongside(manager, changes))]);
    });
    handOn(entries);
    void onWritten();
    return outcomes as ImportOutcome[];
  }

  /** Says what `write` would do, and does nothing. */
  async check(batch: readonly StandardFacts[]): Promise<ImportOutcome[]> {
    const { candidates, outcomes } = await this.admit(batch, false);
    await this.compare(this.parts.database.reader, candidates, outcomes);
    return outcomes as ImportOutcome[];
  }

  /** Refuses what breaks a rule, replaces itself through others, or has a number that another sector owns. */
  private async admit(
    batch: readonly StandardFacts[],
    claim: boolean,
  ): Promise<{ candidates: Candidate[]; outcomes: (ImportOutcome | undefined)[] }> {
    const { sector, database, registry } = this.parts;
    const outcomes: (ImportOutcome | undefined)[] = batch.map((facts) => refusedRow(this.problemsOf(facts)));
    const successorsOf = localSuccessors(database, registry);
    const open = () =>
      batch.map((facts, index) => ({ index, facts })).filter(({ index }) => !outcomes[index]);

    const cycles = await replacementCycles(
      open().map(({ facts }) => facts),
      successorsOf,
    );
    const taken = new Map<string, string>();
    if (this.demands.claimNumbers) {
      const codes = open().map(({ facts }) => facts.code);
      const asked = claim ? registry.claim(sector.key, codes) : registry.taken(sector.key, codes);
      for (const { code, owner } of await asked) taken.set(code, owner);
    }
    for (const { index, facts } of open()) {
      const owner = taken.get(facts.code);
      if (cycles.has(facts.code)) outcomes[index] = refusal(replacementCycle(facts.code));
      else if (owner !== undefined) outcomes[index] = refusal(duplicateCode(facts.code, owner));
    }
    return { candidates: open(), outcomes };
  }

  private problemsOf(facts: StandardFacts): FieldProblem[] {
    const { checkOwn, today } = this.parts;
    const ahead = this.demands.checkDays ? daysAheadProblems(facts, today()) : [];
    return [...checkStandardFacts(facts), ...ahead, ...checkOwn(facts.own)];
  }

  private async apply(
    manager: EntityManager,
    candidates: readonly Candidate[],
    outcomes: (ImportOutcome | undefined)[],
  ): Promise<Change[]> {
    const { sector, store } = this.parts;
    const changes = await this.compare(manager, candidates, outcomes);
    const stored = (action: Change['action']) =>
      changes.filter((each) => each.action === action).map(({ after }) => after as StoredStandard);
    await store.insert(manager, sector.key, stored('REGISTER'));
    const updated = stored('UPDATE');
    if (updated.length > 0) {
      const serials = await store.serialsOf(
        manager,
        updated.map(({ id }) => id),
      );
      await store.replace(
        manager,
        sector.key,
        updated,
        updated.map(({ id }) => serials.get(id) ?? 0),
      );
    }
    return changes;
  }

  /** Tells new, changed and unchanged rows apart, and notes the outcome of each. */
  private async compare(
    manager: EntityManager,
    candidates: readonly Candidate[],
    outcomes: (ImportOutcome | undefined)[],
  ): Promise<Change[]> {
    const { sector, store } = this.parts;
    const ids = candidates.map(({ facts }) => standardId(sector, facts.code));
    const known = await store.findByIds(manager, ids);
    return candidates.flatMap(({ index, facts }) => {
      const id = standardId(sector, facts.code);
      const before = known.get(id);
      const after = before ? merged(before, facts) : { ...facts, id, version: 1 };
      if (before && canonicalJson({ ...after, version: before.version }) === canonicalJson(before)) {
        outcomes[index] = 'UNCHANGED';
        return [];
      }
      known.set(id, after);
      outcomes[index] = before ? 'UPDATED' : 'REGISTERED';
      return [change(before ? 'UPDATE' : 'REGISTER', before ?? null, after)];
    });
  }
}

/** What a file says replaces what the catalogue said; where it says nothing, the catalogue keeps what it knows. */
function merged(before: StoredStandard, facts: StandardFacts): StoredStandard {
  const said = Object.entries(facts).filter(
    ([, value]) => value !== null && !(Array.isArray(value) && value.length === 0),
  );
  return {
    ...before,
    ...(Object.fromEntries(said) as Partial<StandardFacts>),
    id: before.id,
    version: before.version + 1,
    own: { ...before.own, ...facts.own },
  };
}

function refusal(error: ReturnType<typeof duplicateCode>): RefusedRow {
  const [problem] = error.extensions.fields ?? [];
  return { field: 'code', value: null, problem: error.message, ...problem, code: error.code };
}
