/** An organization of the workload. */
export interface WorkloadOrganization {
  readonly __typename: 'Organization';
  readonly number: number;
  readonly uscc: string;
  readonly name: string;
  readonly region: string;
  readonly founded: number;
}

const COUNT = 120;
const REGIONS = ['南京', '无锡', '徐州', '苏州', '南通'];

/** The organizations that draft standards, the same in every run. */
export const organizations: readonly WorkloadOrganization[] = Array.from({ length: COUNT }, (_, number) => ({
  __typename: 'Organization',
  number,
  uscc: `9132${String(1_000_000_000 + number * 7919)}XK${String(number % 10)}`,
  name: `省级标准化技术组织 No.${String(number)} 研究院`,
  region: REGIONS[number % REGIONS.length] ?? '',
  founded: 1950 + (number % 70),
}));

const byUscc = new Map(organizations.map((each) => [each.uscc, each]));

/** The organization with this code. */
export function organizationOf(uscc: string): WorkloadOrganization | undefined {
  return byUscc.get(uscc);
}
