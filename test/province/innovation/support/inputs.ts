import { INSTITUTE } from '../../graph/support/holdings';
import { TODAY } from '../../graph/support/openTestProvince';

/** A declaration of an air purifier, as a write gives it. */
export const declared = (
  key: string,
  efficiency: number,
  standby: number,
  unit = 'W',
  standardCode = 'GB 36893-2024',
) => ({
  key,
  productKey: 'air-purifier',
  enterpriseCode: '91320803XX0014445Q',
  model: key,
  standardCode,
  declaredOn: TODAY,
  provenance: 'SYNTHETIC',
  values: [
    { indicator: '净化能效', value: efficiency, unit: 'm³/(W·h)' },
    { indicator: '待机功率', value: standby, unit },
  ],
});

/** An achievement that gives a project of the services all reasons for priority. */
export const linkedAchievement = {
  key: 'linked',
  title: '示例 温控装置',
  kind: 'PATENT',
  level: 'NATIONAL',
  sector: 'SERVICES',
  domain: '冷链',
  completedOn: '2025-01-01',
  applicationOriented: true,
  majorProgramme: '示例 专项',
  ownerCode: INSTITUTE,
  owners: [{ name: '示例江苏标准化研究院', creditCode: INSTITUTE }],
  provenance: 'SYNTHETIC',
  projects: [{ projectId: 'project:services:SV-1' }],
};

/** An order of an impact evaluation. */
export const impactOrder = {
  key: 'new',
  institutionKey: 'jiangsu-quality',
  kind: 'IMPACT_EVALUATION',
  clientCode: INSTITUTE,
  standardCode: 'GB 36893-2024',
  orderedOn: '2026-05-01',
  due: '2026-05-20',
  state: 'ORDERED',
  provenance: 'SYNTHETIC',
};
