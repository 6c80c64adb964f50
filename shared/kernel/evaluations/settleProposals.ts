import type { EntityManager } from 'typeorm';
import type { StoredStandard } from '../catalogue/StandardFacts';
import type { Change } from '../changes/ChangeLog';
import type { SectorKey } from '../sectorKeys';
import type { StoredProposal } from './EvaluationFacts';
import { settlementBy } from './proposalRules';
import type { ProposalStore } from './ProposalStore';

/** A change of a standard that may settle what was proposed. */
interface Revision {
  readonly before: StoredStandard;
  readonly after: StoredStandard;
}

function revisionsIn(changes: readonly Change[]): Revision[] {
  return changes
    .filter(({ before, after }) => before !== null && after !== null)
    .map(({ before, after }) => ({ before: before as StoredStandard, after: after as StoredStandard }))
    .filter(
      ({ before, after }) => after.withdrawnOn !== null || after.reviews.length > before.reviews.length,
    );
}

/**
 * Settles the open proposals of standards that these changes review or withdraw, in the same transaction: one statement
 * to find them for all. @returns what it changed
 */
export async function settleProposals(
  manager: EntityManager,
  sector: SectorKey,
  proposals: ProposalStore,
  changes: readonly Change[],
): Promise<Change[]> {
  const revisions = new Map(revisionsIn(changes).map((each) => [each.after.code, each]));
  if (revisions.size === 0) return [];
  const waiting = await proposals.waiting(manager, [...revisions.keys()]);
  const settled = waiting.flatMap(({ proposal: before, askedOn }): Change[] => {
    const revision = revisions.get(before.standard);
    const settlement = revision ? settlementBy(askedOn, revision.before, revision.after) : null;
    if (settlement === null) return [];
    const after: StoredProposal = { ...before, ...settlement, version: before.version + 1 };
    return [{ action: 'UPDATE', kind: 'PROPOSAL', entity: after.id, before, after }];
  });
  await proposals.save(
    manager,
    sector,
    settled.map(({ after }) => after as StoredProposal),
  );
  return settled;
}
