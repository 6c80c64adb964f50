import type { EntityManager } from 'typeorm';
import { badInput } from '../../errors';
import type { CatalogueWork } from '../catalogue/CatalogueWork';
import type { PlainDate, StoredStandard } from '../catalogue/StandardFacts';
import type { Change } from '../changes/ChangeLog';
import type { IdempotentWrite } from '../changes/Idempotency';
import { LoggedWriter, type WriterParts } from '../changes/LoggedWriter';
import { evaluationId } from '../ids';
import type { ImportOutcome, ImportScope } from '../records/ImportOutcome';
import type { ExpectedRecord } from '../records/RecordStore';
import { storedPages } from '../records/storedPages';
import type { SectorNames } from '../sectorKeys';
import type { EvaluationFacts, StoredEvaluation, StoredProposal } from './EvaluationFacts';
import { checkEvaluation, periodProblems } from './evaluationRules';
import type { EvaluationStore } from './EvaluationStore';
import { judgedEvaluation, openedProposal } from './judgedEvaluation';
import { asksForReview, stillAsksForReview, type AsksForReview } from './proposalRules';
import type { ProposalStore } from './ProposalStore';
import { weighEvaluations, type ToldEvaluation, type WeighedEvaluations } from './weighEvaluations';

/** The parts a register of evaluations works with. */
export interface EvaluationParts extends WriterParts {
  readonly sector: SectorNames;
  readonly evaluations: EvaluationStore;
  readonly proposals: ProposalStore;
}

/** What an evaluation says, but for the standard: that is named by its id. */
export type EvaluationOutline = Omit<EvaluationFacts, 'standard'>;

/**
 * One sector's register of evaluations. A low one opens a proposal to review its standard in the same transaction, unless
 * one is open already; writers follow each other by the log's lock, so that two at once open one. Proposals do not travel
 * with evaluations: where those arrive, only what is still to be reviewed is proposed.
 */
export class EvaluationRegister {
  private readonly writer: LoggedWriter;

  constructor(
    private readonly parts: EvaluationParts,
    private readonly catalogue: CatalogueWork,
  ) {
    this.writer = new LoggedWriter(parts);
  }

  /** Records an evaluation of a standard. @throws NOT_FOUND CONFLICT BAD_USER_INPUT IDEMPOTENCY_CONFLICT */
  async record(
    standard: ExpectedRecord,
    outline: EvaluationOutline,
    today: PlainDate,
    write: IdempotentWrite,
  ): Promise<StoredEvaluation> {
    const [recorded] = await this.writer.write(write, async (manager) => {
      const evaluated = await this.catalogue.expected(manager, standard);
      const facts = { ...outline, standard: evaluated.code };
      return this.recorded(manager, evaluated, facts, { today, asks: asksForReview });
    });
    return recorded as StoredEvaluation;
  }

  /**
   * Records the evaluations that are not there yet, in the order given, which is that of their numbers; those of
   * standards that the catalogue does not have are left out. They come with the project, so their days are not compared
   * with a machine's clock. @returns how many were recorded @throws BAD_USER_INPUT
   */
  async register(seeds: readonly EvaluationFacts[], actor: string): Promise<number> {
    const { database, log, onWritten, sector, evaluations } = this.parts;
    const recorded = await database.transaction(async (manager) => {
      const end = await log.lock(manager);
      const changes: Change[] = [];
      const met = new Map<string, number>();
      for (const facts of seeds) {
        const number = (met.get(facts.standard) ?? 0) + 1;
        met.set(facts.standard, number);
        const id = evaluationId(sector, facts.standard, number);
        const standard = await this.catalogue.find(manager, facts.standard);
        if (standard === null || (await evaluations.serialsOf(manager, [id])).size > 0) continue;
        const arrival = { today: facts.on, asks: stillAsksForReview };
        changes.push(...(await this.recorded(manager, standard, facts, arrival)));
      }
      await log.append(manager, end, actor, changes);
      return changes.filter(({ kind }) => kind === 'EVALUATION').length;
    });
    if (recorded > 0) void onWritten();
    return recorded;
  }

  /** Takes in evaluations that a file brings, in one transaction. @returns an outcome for each, in order */
  async import(
    brought: readonly ToldEvaluation[],
    { actor, today }: ImportScope,
  ): Promise<readonly ImportOutcome[]> {
    const { database, log, onWritten } = this.parts;
    const { outcomes, recorded } = await database.transaction(async (manager) => {
      const end = await log.lock(manager);
      const weighed = await this.weighed(manager, brought, today);
      await log.append(manager, end, actor, await this.saved(manager, weighed.recorded));
      return weighed;
    });
    if (recorded.length > 0) void onWritten();
    return outcomes;
  }

  /** Says what `import` would do, and does nothing. */
  async check(brought: readonly ToldEvaluation[], today: PlainDate): Promise<readonly ImportOutcome[]> {
    return (await this.weighed(this.parts.database.reader, brought, today)).outcomes;
  }

  /** All evaluations in the order in which they were recorded, read a page at a time. */
  all(): AsyncGenerator<StoredEvaluation> {
    return storedPages(this.parts.database, this.parts.evaluations, 'serial');
  }

  private weighed(manager: EntityManager, brought: readonly ToldEvaluation[], today: PlainDate) {
    return weighEvaluations({ ...this.parts, catalogue: this.catalogue }, manager, brought, today);
  }

  private async recorded(
    manager: EntityManager,
    standard: StoredStandard,
    facts: EvaluationFacts,
    { today, asks }: { readonly today: PlainDate; readonly asks: AsksForReview },
  ): Promise<Change[]> {
    const problems = [...checkEvaluation(facts, today), ...periodProblems(facts, standard)];
    if (problems.length > 0) throw badInput(...problems);
    const { sector, evaluations, proposals } = this.parts;
    const number = await evaluations.nextNumber(manager, standard.code);
    const judged = judgedEvaluation(sector, facts, standard, { number, open: null, asks });
    // Most evaluations propose nothing: then it does not matter which proposal is open.
    const [open] = judged.proposal === null ? [] : await proposals.open(manager, [standard.code]);
    const evaluation = open ? { ...judged, proposal: open.id } : judged;
    return this.saved(manager, [{ evaluation, opened: openedProposal(evaluation) }]);
  }

  /** Stores evaluations with the proposals that they open, and tells what changed. */
  private async saved(manager: EntityManager, recorded: WeighedEvaluations['recorded']): Promise<Change[]> {
    const { sector, evaluations, proposals } = this.parts;
    const opened = recorded.flatMap((each) => each.opened ?? []);
    await evaluations.save(
      manager,
      sector.key,
      recorded.map(({ evaluation }) => evaluation),
    );
    await proposals.save(manager, sector.key, opened);
    return recorded.flatMap((each) => [
      added('EVALUATION', each.evaluation),
      ...(each.opened === null ? [] : [added('PROPOSAL', each.opened)]),
    ]);
  }
}

function added(kind: 'EVALUATION' | 'PROPOSAL', after: StoredEvaluation | StoredProposal): Change {
  return { action: 'REGISTER', kind, entity: after.id, before: null, after };
}
