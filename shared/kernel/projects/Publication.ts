import type { EntityManager } from 'typeorm';
import { badField, badInput, withFieldsRenamed } from '../../errors';
import type { CatalogueWork } from '../catalogue/CatalogueWork';
import type { PlainDate, StandardFacts } from '../catalogue/StandardFacts';
import type { Change } from '../changes/ChangeLog';
import { earlyDayProblem } from '../lifecycle/dayRules';
import type { ProjectFacts } from './ProjectFacts';
import { publishedFacts, withdrawalDay } from './publicationRules';

/** Refuses the standard as the part of the input that it is. */
async function asStandard<Result>(work: Promise<Result>): Promise<Result> {
  return work.catch((error: unknown) => {
    throw withFieldsRenamed(error, (field) => `standard.${field}`);
  });
}

/** What projects do to the catalogue of standards: within the transaction that changes the project. */
export class Publication {
  constructor(private readonly catalogue: CatalogueWork) {}

  /**
   * Completes the standard that a project brings about, checks it and claims its number: before the transaction.
   * @throws BAD_USER_INPUT DUPLICATE_CODE SECTOR_UNAVAILABLE
   */
  prepare(project: ProjectFacts, given: StandardFacts | null): Promise<StandardFacts> {
    if (given === null) throw badField('standard', null, 'is needed to publish');
    const admitted = async () => {
      const facts = publishedFacts(project, given);
      await this.catalogue.admit(facts);
      return facts;
    };
    return asStandard(admitted());
  }

  /**
   * Registers the standard and, where it revises another that still applies, withdraws that in its favour.
   * @throws BAD_USER_INPUT DUPLICATE_CODE
   */
  publish(manager: EntityManager, { revises }: ProjectFacts, facts: StandardFacts): Promise<Change[]> {
    const published = async () => {
      const registered = await this.catalogue.register(manager, facts);
      const revised = revises === null ? null : await this.catalogue.find(manager, revises);
      if (revised === null || revised.withdrawnOn !== null) return registered;
      const successors = [{ code: facts.code, partial: false }];
      const expected = { id: revised.id, expectedVersion: revised.version };
      const from = withdrawalDay(facts, revised);
      return [...registered, ...(await this.catalogue.withdraw(manager, expected, from, successors))];
    };
    return asStandard(published());
  }

  /**
   * Withdraws the standard that came of a project, unless it was withdrawn already; one that is to be goes on until then.
   * @throws BAD_USER_INPUT
   */
  async withdraw(manager: EntityManager, { result }: ProjectFacts, on: PlainDate): Promise<Change[]> {
    const standard = result === null ? null : await this.catalogue.find(manager, result);
    if (standard === null) return [];
    if (standard.withdrawnOn !== null) {
      const problems = earlyDayProblem(on, standard.withdrawnOn, `${standard.code} is withdrawn`);
      if (problems.length > 0) throw badInput(...problems);
      return [];
    }
    const expected = { id: standard.id, expectedVersion: standard.version };
    return this.catalogue.withdraw(manager, expected, on, []).catch((error: unknown) => {
      throw withFieldsRenamed(error, (field) => (field === 'withdrawnOn' ? 'on' : field));
    });
  }
}
