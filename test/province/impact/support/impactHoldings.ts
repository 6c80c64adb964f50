import type { ReferenceFact, StandardFacts } from '../../../../shared/kernel/catalogue/StandardFacts';
import { startedProject } from '../../../../shared/kernel/projects/projectRules';
import { MOST_TOUCHED } from '../../../../subgraphs/province/impact/touchedWalk';
import { pilotFacts } from '../../../kernel/pilots/support/pilotFacts';
import { projectOutline } from '../../../kernel/projects/support/projectOutline';
import { standardFacts } from '../../../support/standardFacts';

const dated = (code: string): ReferenceFact => ({ code, dated: true, clause: '4.1' });
const undated = (code: string): ReferenceFact => ({ code, dated: false, clause: '2' });

const standard = (
  code: string,
  references: readonly ReferenceFact[] = [],
  facts: Partial<StandardFacts> = {},
) => standardFacts({ code, title: `示例 ${code}`, effectiveOn: '2020-01-01', references, ...facts });

/** A standard that more cite than one answer follows. */
export const CROWDED = 'DB32/T 9800-2020';
const project = (planNumber: string, revises: string) =>
  startedProject(projectOutline({ planNumber, kind: 'REVISION', revises }), 'PROPOSAL', {
    on: '2026-01-15',
    actor: 'agency',
  });

/** One standard of two editions, what cites it in three sectors, a circle further out, and one that thousands cite. */
export const holdings = {
  standards: {
    ecology: [
      standard('GB/T 9500-2010', [], { withdrawnOn: '2020-01-01' }),
      standard('GB/T 9500-2020'),
      standard('GB/T 9500-2026', [], { effectiveOn: '2027-01-01' }),
      standard(CROWDED),
      ...Array.from({ length: MOST_TOUCHED + 1 }, (_, number) =>
        standard(`DB3201/T ${String(10_000 + number)}-2020`, [dated(CROWDED)]),
      ),
    ],
    services: [
      standard('DB32/T 9601-2021', [dated('GB/T 9500-2020')]),
      standard('DB32/T 9602-2021', [undated('GB/T 9500')]),
      standard('DB32/T 9603-2021', [dated('GB/T 9500-2010')]),
      standard('DB32/T 9604-2021', [dated('GB/T 9500-2020')], { withdrawnOn: '2025-01-01' }),
    ],
    manufacturing: [
      standard('DB32/T 9701-2022', [undated('DB32/T 9601'), dated('DB32/T 9702-2022')]),
      standard('DB32/T 9702-2022', [dated('DB32/T 9701-2022'), dated('GB/T 9500-2020')]),
      standard('DB32/T 9703-2022', [dated('DB32/T 9701-2022')]),
    ],
  },
  pilots: {
    services: [
      pilotFacts({ key: 'near', standards: ['DB32/T 9703-2022', 'GB/T 9500-2020'] }),
      pilotFacts({ key: 'far', standards: ['DB32/T 9703'] }),
      pilotFacts({ key: 'refused', stage: 'REJECTED', standards: ['GB/T 9500-2020'] }),
    ],
  },
  projects: {
    manufacturing: [project('MF-1', 'DB32/T 9701-2022')],
    ecology: [project('EC-1', 'GB/T 9500-2020')],
  },
};
