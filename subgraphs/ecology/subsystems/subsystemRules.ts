/** What the plan calls a subsystem, and where. */
export interface SubsystemTerms {
  readonly name: string;
  readonly nameZh: string;
  /** Place in the plan. */
  readonly basis: string;
}

/** The subsystems that the plan gives chapters of their own, in its order. Source: the plan, chapter 2 (3), 2 to 4. */
export const plannedSubsystems = {
  TRANSPORT: {
    name: 'Green transport',
    nameZh: '绿色循环低碳交通',
    basis: '二（三）2．发展绿色循环低碳交通建设',
  },
  URBANISATION: { name: 'New urbanisation', nameZh: '新型城镇化', basis: '二（三）3．推进新型城镇化建设' },
  WATER_CONSERVANCY: { name: 'Water conservancy', nameZh: '水利建设', basis: '二（三）4．加强水利建设' },
} as const satisfies Readonly<Record<string, SubsystemTerms>>;

export type PlannedSubsystem = keyof typeof plannedSubsystems;

/** The branches of a tree: rows by what they have in common, in the order in which each first comes. */
export function branchesBy<Row>(rows: readonly Row[], nameOf: (row: Row) => string): [string, Row[]][] {
  const branches = new Map<string, Row[]>();
  for (const row of rows) {
    const name = nameOf(row);
    const branch = branches.get(name);
    if (branch) branch.push(row);
    else branches.set(name, [row]);
  }
  return [...branches];
}
