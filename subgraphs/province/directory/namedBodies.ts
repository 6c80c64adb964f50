import type { StoredStandard } from '../../../shared/kernel/catalogue/StandardFacts';
import type { StoredPilot } from '../../../shared/kernel/pilots';
import type { NamedBody } from './upsertOrganizations';

/** The bodies that standards name as their drafters. */
export function bodiesOfStandards(standards: Iterable<StoredStandard>): NamedBody[] {
  return [...standards].flatMap(({ drafting, provenance }) =>
    drafting.map(({ name, creditCode }) => ({ name, creditCode, provenance })),
  );
}

/** The bodies that pilots name as those who carry them out. */
export function bodiesOfPilots(pilots: Iterable<StoredPilot>): NamedBody[] {
  return [...pilots].flatMap(({ organization, provenance }) =>
    organization ? [{ ...organization, provenance }] : [],
  );
}
