import type DataLoader from 'dataloader';
import { pastPartLoader, type PastRow } from '../../../shared/kernel/records/partLoader';
import { standardsKnownAt } from '../calendar/calendarLoaders';
import type { ProvinceStandard } from '../graph/ProvinceStandard';
import type { ProvinceContext } from '../ProvinceContext';
import { statedValueLoader, type OverlapLoaders } from './overlapLoaders';

/** A reference, as far as a finding tells of it. */
export interface FoundReference {
  readonly code: string;
  readonly dated: boolean;
  readonly clause: string | null;
}

type ReferenceRow = PastRow & Omit<FoundReference, 'dated'> & { readonly dated: number | boolean };

/** What findings lead to as it was known at a moment, each read once for all findings of a report. */
export class KnownFindingReads {
  readonly statedValues: OverlapLoaders['statedValues'];
  private readonly standards: ReturnType<typeof standardsKnownAt>;
  private readonly pastReferences: DataLoader<PastRow, FoundReference[]>;

  constructor(
    { database }: Pick<ProvinceContext, 'database'>,
    /** ISO 8601. */
    readonly knownAt: string,
  ) {
    this.standards = standardsKnownAt(database, knownAt);
    this.statedValues = statedValueLoader(database, knownAt);
    this.pastReferences = pastPartLoader(
      database,
      'standard_reference',
      ({ code, dated, clause }: ReferenceRow) => ({ code, dated: Boolean(dated), clause }),
    );
  }

  /** The standard of a side, by its serial. */
  standard(serial: number): Promise<ProvinceStandard | null> {
    return this.standards.load({ serial });
  }

  /** What it cited where it has changed since; null where it has not. */
  referencesBefore(standard: ProvinceStandard): Promise<FoundReference[]> | null {
    return 'knownTo' in standard ? this.pastReferences.load(standard) : null;
  }
}
