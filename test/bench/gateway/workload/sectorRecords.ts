import { organizations, type WorkloadOrganization } from './organizations';
import type { WorkloadSector } from './workloadSectors';

/** A standard of the workload; its sector's own fields are named after the sector. */
export interface WorkloadStandard extends Readonly<Record<string, unknown>> {
  readonly __typename: string;
  readonly id: string;
  readonly status: string;
  readonly mandatory: boolean;
  readonly draftedBy: readonly WorkloadOrganization[];
}

/** Standards of each sector. */
export const STANDARDS = 2000;

const STATUSES = ['CURRENT', 'CURRENT', 'CURRENT', 'DRAFT', 'SUPERSEDED', 'WITHDRAWN'];
const LEVELS = ['NATIONAL', 'INDUSTRY', 'LOCAL', 'GROUP', 'ENTERPRISE'];

function dateOf(number: number): string {
  const part = (value: number): string => String(value).padStart(2, '0');
  return `20${part(10 + (number % 15))}-${part(1 + (number % 12))}-${part(1 + (number % 28))}`;
}

/** The id of a sector's standard, by its place in the list. */
export function standardId(sector: WorkloadSector, number: number): string {
  return `${sector.name}-${String(number)}`;
}

function standardOf(sector: WorkloadSector, number: number): WorkloadStandard {
  const { name, prefix } = sector;
  const shift = name.length;
  const drafting = [number * 13 + shift, number * 29 + shift * 3];
  return {
    __typename: `${prefix}Standard`,
    id: standardId(sector, number),
    code: `DB32/T ${String(1000 + number)}-${String(2010 + (number % 15))}`,
    title: `${name} 地方标准 ${String(number)} 技术规范与评价要求`,
    titleEn: `Provincial standard ${String(number)} for ${name}: specification and evaluation`,
    status: STATUSES[(number * shift) % STATUSES.length] ?? '',
    level: LEVELS[(number + shift) % LEVELS.length] ?? '',
    issuedOn: dateOf(number),
    implementedOn: dateOf(number + 3),
    scope: `本标准规定了${name}领域第${String(number)}项的术语、要求、试验方法和检验规则`,
    pages: 8 + (number % 60),
    mandatory: number % 7 === 0,
    [`${name}Class`]: `C${String(number % 40)}`,
    [`${name}Index`]: (number % 1000) / 8,
    replaces: [],
    draftedBy: drafting.flatMap((each) => organizations[each % organizations.length] ?? []),
  };
}

/** The standards of a sector, the same in every run. */
export function sectorRecords(sector: WorkloadSector): readonly WorkloadStandard[] {
  return Array.from({ length: STANDARDS }, (_, number) => standardOf(sector, number));
}
