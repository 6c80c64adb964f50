import { withFieldsRenamed } from '../../errors';
import { LoggedWriter, type LoggedWork } from '../changes/LoggedWriter';
import type { IdempotentWrite } from '../changes/Idempotency';
import type { ExpectedRecord } from '../records/RecordStore';
import { alreadyWithdrawn } from './catalogueErrors';
import type { CatalogueParts } from './CatalogueParts';
import { CatalogueWork } from './CatalogueWork';
import type { PlainDate, ReplacementFact, ReviewFact, StandardFacts, StoredStandard } from './StandardFacts';

/** The facts that an update may change: all but the number, and of the sector's own those that it names. */
export type ChangedFacts = Partial<Omit<StandardFacts, 'code'>>;

/**
 * One sector's catalogue of standards: every write checks its input, happens in one transaction with its row in the
 * change log, and answers a repeated idempotency key with what the first call wrote.
 */
export class Catalogue {
  /** For writes of others that write standards in their own transactions. */
  readonly work: CatalogueWork;
  private readonly writer: LoggedWriter;

  constructor(parts: CatalogueParts) {
    this.work = new CatalogueWork(parts);
    this.writer = new LoggedWriter(parts);
  }

  /** Registers a standard. @throws BAD_USER_INPUT DUPLICATE_CODE IDEMPOTENCY_CONFLICT SECTOR_UNAVAILABLE */
  async register(facts: StandardFacts, write: IdempotentWrite): Promise<StoredStandard> {
    // A used key is answered, or refused, by what it wrote: no number is reserved for it.
    if (!(await this.writer.isRepeated(write))) await this.work.admit(facts);
    return this.write(write, (manager) => this.work.register(manager, facts));
  }

  /**
   * Changes the facts of a standard; its number stays.
   * @throws BAD_USER_INPUT NOT_FOUND CONFLICT IDEMPOTENCY_CONFLICT
   */
  update(expected: ExpectedRecord, changed: ChangedFacts, write: IdempotentWrite): Promise<StoredStandard> {
    return this.write(write, (manager) =>
      this.work.revise(manager, 'UPDATE', expected, (before) => ({
        ...before,
        ...changed,
        own: { ...before.own, ...changed.own },
      })),
    );
  }

  /**
   * Withdraws a standard from a day on. A successor in the same catalogue is told what it replaces in the same
   * transaction; one in another sector learns it through the province.
   * @throws BAD_USER_INPUT NOT_FOUND CONFLICT ILLEGAL_TRANSITION IDEMPOTENCY_CONFLICT
   */
  withdraw(
    expected: ExpectedRecord,
    withdrawnOn: PlainDate,
    successors: readonly ReplacementFact[],
    write: IdempotentWrite,
  ): Promise<StoredStandard> {
    return this.write(write, (manager) => this.work.withdraw(manager, expected, withdrawnOn, successors));
  }

  /** Records a review and its conclusion. @throws BAD_USER_INPUT NOT_FOUND CONFLICT ILLEGAL_TRANSITION IDEMPOTENCY_CONFLICT */
  async recordReview(
    expected: ExpectedRecord,
    review: ReviewFact,
    write: IdempotentWrite,
  ): Promise<StoredStandard> {
    const reviewed = this.write(write, (manager) =>
      this.work.revise(manager, 'REVIEW', expected, (before) => {
        if (before.withdrawnOn && before.withdrawnOn <= review.on)
          throw alreadyWithdrawn(before.id, before.withdrawnOn);
        return { ...before, reviews: [...before.reviews, review].sort((a, b) => a.on.localeCompare(b.on)) };
      }),
    );
    return reviewed.catch((error: unknown) => {
      throw withFieldsRenamed(error, (field) => field.replace(/^reviews\[\d+\]\./, ''));
    });
  }

  private async write(write: IdempotentWrite, work: LoggedWork): Promise<StoredStandard> {
    const [written] = await this.writer.write(write, work);
    return written as StoredStandard;
  }
}
