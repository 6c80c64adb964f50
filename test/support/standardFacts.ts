import type { StandardFacts } from '../../shared/kernel/catalogue/StandardFacts';
import { silentFacts } from '../../shared/kernel/catalogue/silentFacts';
import { StandardNumber } from '../../shared/numbers';

/** The facts of a standard for a test: what its number says, and what the test adds. */
export function standardFacts(given: Partial<StandardFacts> & Pick<StandardFacts, 'code'>): StandardFacts {
  const { code, level, nature } = StandardNumber.parse(given.code);
  return {
    ...silentFacts,
    title: '示例 标准',
    level,
    nature,
    provenance: 'SYNTHETIC',
    own: {},
    ...given,
    code,
  };
}
