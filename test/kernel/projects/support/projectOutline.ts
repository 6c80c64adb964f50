import type { ProjectOutline } from '../../../../shared/kernel/projects/ProjectFacts';

/** The outline of a project in which nothing is wrong, but for what a test says of it. */
export function projectOutline(outline: Partial<ProjectOutline> = {}): ProjectOutline {
  return {
    planNumber: 'TEST-2026-01',
    title: '示例 村庄污水设施运行规范',
    kind: 'NEW',
    level: 'LOCAL',
    track: 'NORMAL',
    basedOn: null,
    revises: null,
    lead: { name: '示例泰州水利设计院有限公司', creditCode: '91321202XX00159233' },
    source: '示例数据',
    provenance: 'SYNTHETIC',
    ...outline,
  };
}
