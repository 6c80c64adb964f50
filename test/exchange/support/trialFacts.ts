import { silentFacts } from '../../../shared/kernel/catalogue/silentFacts';
import type { StandardFacts } from '../../../shared/kernel/catalogue/StandardFacts';

/** A standard without anything wrong with it, and what a case wants otherwise. */
export function factsWith(differences: Partial<StandardFacts> = {}): StandardFacts {
  return {
    ...silentFacts,
    code: 'DB32/T 3920-2020',
    title: '内河船舶污染物接收处置规范',
    level: 'LOCAL',
    nature: 'RECOMMENDED',
    issuedOn: '2020-11-10',
    effectiveOn: '2020-12-10',
    ics: ['13.040.40'],
    ccs: ['Z64'],
    region: '320000',
    provenance: 'SOURCED',
    own: {},
    ...differences,
  };
}
