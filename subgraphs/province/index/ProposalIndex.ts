import type { EntityManager } from 'typeorm';
import { ProposalStore, type StoredProposal } from '../../../shared/kernel/evaluations';
import { parseId } from '../../../shared/kernel/ids';
import { isOneOf } from '../../../shared/kernel/listing/Condition';
import type { SectorKey } from '../../../shared/kernel/sectorKeys';
import { refreshReviewDue } from '../calendar/refreshReviewDue';
import type { KnownSteps } from '../history/KnownSteps';
import { KNOWN_SINCE, proposalVersions } from '../history/recordVersions';
import { VersionStore } from '../history/VersionStore';
import type { RecordStates } from './IndexedKind';
import { RecordIndex } from './RecordIndex';

/** The number of the standard that a proposal is about, from its id. */
const standardIn = (id: string) => (parseId(id)?.key ?? id).replace(/#\d+$/, '');

/** The province's copy of all review proposals: what opens or settles one moves its standard in the review calendar. */
export class ProposalIndex extends RecordIndex<StoredProposal> {
  constructor() {
    super('PROPOSAL', new ProposalStore(KNOWN_SINCE), new VersionStore(proposalVersions));
  }

  override async put(
    manager: EntityManager,
    sector: SectorKey,
    records: RecordStates<StoredProposal>,
    steps?: KnownSteps<StoredProposal>,
  ): Promise<number> {
    const growth = await super.put(manager, sector, records, steps);
    const which = isOneOf('code', [...new Set([...records.keys()].map(standardIn))]);
    const rows = (await manager.query(`SELECT serial FROM standard WHERE ${which.sql}`, [
      ...which.values,
    ])) as { readonly serial: number }[];
    await refreshReviewDue(
      manager,
      rows.map(({ serial }) => serial),
    );
    return growth;
  }
}
