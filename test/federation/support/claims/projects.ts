import { sectors } from '../../../../shared/kernel/sectorKeys';
import { TEST_DAY } from '../../../support/testClock';

const sectorKeys = sectors.map(({ key }) => key);

interface Step {
  readonly on: string;
  readonly to: string;
  readonly action: string;
  readonly by: string;
}

interface Late {
  readonly title: string;
  readonly sector: string;
  readonly stage: string;
  readonly due: string;
  readonly overdue: boolean;
  readonly leadName: string;
  readonly openComments: number;
  readonly history: readonly Step[];
  readonly comments: readonly {
    readonly number: number;
    readonly by: string;
    readonly answer: string | null;
    readonly reason: string | null;
  }[];
}

interface Published {
  readonly sector: string;
  readonly stage: string;
  readonly stageCode: string;
  readonly revises: { readonly code: string } | null;
  readonly result: { readonly code: string };
  readonly history: readonly Step[];
}

/** The steps by which a draft becomes a standard, those that are sent back left out. Source: GB/T 16733-1997. */
const WHOLE_WAY = ['PROPOSAL', 'DRAFTING', 'COMMENT', 'REVIEW', 'APPROVAL', 'PUBLICATION'];

/** Expects the comments on a draft to be numbered, answered or open, and explained where they were not simply accepted. */
function expectComments({ comments, openComments }: Late): void {
  expect(comments.map(({ number }) => number)).toEqual(comments.map((_, index) => index + 1));
  expect(comments.filter(({ answer }) => answer === null)).toHaveLength(openComments);
  for (const { answer, reason, by } of comments) {
    expect(by).not.toBe('');
    if (answer !== null && answer !== 'ACCEPTED') expect(reason).toEqual(expect.any(String));
  }
}

/** Expects the late projects of all sectors with their steps and comments, and the standards that projects brought about. */
export function projectsOfTheProvince(data: Readonly<Record<string, unknown>>): void {
  const { projects, published } = data as {
    projects: {
      totalCount: number;
      nodes: Late[];
      facets: { field: string; value: string; count: number }[];
      completeness: { complete: boolean };
    };
    published: { totalCount: number; nodes: Published[] };
  };
  const { nodes, totalCount, facets } = projects;
  expect(nodes).toHaveLength(totalCount);
  expect([...new Set(nodes.map(({ sector }) => sector))].sort()).toEqual(sectorKeys);
  expect(new Set(nodes.map(({ stage }) => stage)).size).toBeGreaterThan(2);
  for (const node of nodes) {
    const { title, leadName, overdue, due, stage, history } = node;
    expect([overdue, due < TEST_DAY]).toEqual([true, true]);
    expect(title).toMatch(/^示例 /);
    expect(leadName).toEqual(expect.any(String));
    expect(history.at(-1)?.to).toBe(stage);
    expectComments(node);
  }
  const days = nodes.map(({ due }) => due);
  expect(days).toEqual([...days].sort());
  for (const sector of sectorKeys) {
    const count = nodes.filter((node) => node.sector === sector).length;
    expect(facets).toContainEqual({ field: 'sector', value: sector, count });
  }
  const answers = new Set(nodes.flatMap(({ comments }) => comments.map(({ answer }) => answer)));
  expect([...answers]).toEqual(expect.arrayContaining([null, 'ACCEPTED', 'PARTLY_ACCEPTED']));
  expect(projects.completeness.complete).toBe(true);

  expect(published.nodes).toHaveLength(published.totalCount);
  expect([...new Set(published.nodes.map(({ sector }) => sector))].sort()).toEqual(sectorKeys);
  for (const { stage, stageCode, result, revises, history } of published.nodes) {
    expect([stage, stageCode]).toEqual(['PUBLICATION', '60']);
    expect(result.code).toMatch(/^DB32/);
    expect(result.code).not.toBe(revises?.code);
    expect(history.map(({ to }) => to)).toEqual(WHOLE_WAY);
    for (const { by } of history) expect(by).not.toBe('');
  }
  expect(published.nodes.some(({ revises }) => revises !== null)).toBe(true);
}
