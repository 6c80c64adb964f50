import type { Identity } from '../../shared/identity';

/** An agency that acts for the sectors with these keys. */
export function agencyOf(...sectors: string[]): Identity {
  return { subject: `agency of ${sectors.join(' and ')}`, roles: ['AGENCY'], sectors };
}

export const coordinator: Identity = { subject: 'coordinator', roles: ['COORDINATOR'], sectors: [] };
export const auditor: Identity = { subject: 'auditor', roles: ['AUDITOR'], sectors: [] };
