import type { PilotFacts } from '../../../../shared/kernel/pilots';

/** The facts of a pilot in which nothing is wrong, but for what a test says of it. */
export function pilotFacts(facts: Partial<PilotFacts> = {}): PilotFacts {
  return {
    key: 'demo-village-facilities',
    title: '示例 美丽村庄设施标准化试点',
    level: 'PROVINCIAL',
    stage: 'BUILDING',
    region: '321202',
    organization: { name: '示例泰州水利设计院有限公司', creditCode: '91321202XX00159233' },
    appliedOn: '2023-04-11',
    acceptedOn: null,
    startsOn: null,
    due: '2026-03-31',
    score: null,
    scoreRule: null,
    history: [],
    evidence: [],
    standards: ['DB32/T 9933-2022', 'GB/T 1.1'],
    standardsToMake: [],
    source: '示例数据',
    provenance: 'SYNTHETIC',
    ...facts,
  };
}
