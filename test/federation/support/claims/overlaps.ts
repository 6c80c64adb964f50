type Data = Readonly<Record<string, unknown>>;

interface Value {
  readonly recordId: string;
  readonly value: number;
  readonly unit: string;
}

interface FoundStandard {
  readonly code: string;
  readonly sector: string;
  readonly status: string;
}

interface Finding {
  readonly key: string;
  readonly kind: string;
  readonly state: string;
  readonly score: number | null;
  readonly rule: { readonly name: string };
  readonly standard: FoundStandard;
  readonly other: FoundStandard;
  readonly subject: {
    readonly score: number;
    readonly ownWords: readonly string[];
    readonly otherWords: readonly string[];
    readonly spans: readonly { readonly term: string }[];
    readonly explanation: { readonly terms: readonly { readonly share: number }[] };
  } | null;
  readonly sharedClasses: readonly { readonly code: string }[];
  readonly values: readonly { readonly own: Value; readonly other: Value }[];
  readonly decision: { readonly verdict: string } | null;
}

/** Each kind of finding shows what it rests on, and titles score what their terms add up to. */
export function overlaps(data: Data): void {
  const { overlaps: report } = data as {
    overlaps: {
      totalCount: number;
      waiting: number;
      facets: { field: string; value: string; count: number }[];
      nodes: Finding[];
      completeness: { complete: boolean };
    };
  };
  const { nodes, totalCount, facets } = report;
  expect(report).toMatchObject({ waiting: 0, completeness: { complete: true } });
  for (const field of ['kind', 'sectorPair', 'state']) {
    const counts = facets.filter((facet) => facet.field === field).map(({ count }) => count);
    expect([field, counts.reduce((sum, each) => sum + each, 0)]).toEqual([field, totalCount]);
  }
  const namedBy = (kind: string, one: string, other: string) =>
    nodes.find((each) => each.kind === kind && each.standard.code === one && each.other.code === other);

  const looser = namedBy('LOOSER_THAN_MANDATORY', 'DB32/T 9930-2023', 'GB 16780-2021');
  expect(looser?.values).toMatchObject([
    { own: { value: 119, unit: 'kgce/t' }, other: { value: 117, unit: 'kgce/t' } },
  ]);
  for (const { own, other } of looser?.values ?? [])
    for (const { recordId } of [own, other]) expect(recordId).toMatch(/^energy-limit:ecology:/);

  const dead = namedBy('WITHDRAWN_REFERENCE', 'DB32/T 99006-2024', 'GB/T 28577-2012');
  expect(dead).toMatchObject({
    citingClauses: ['5.3'],
    other: { status: 'WITHDRAWN' },
    state: 'TO_BE_RESOLVED',
    decision: { verdict: 'TO_REVISE' },
  });

  const alike = namedBy('SAME_SUBJECT', 'DB32/T 9947-2023', 'DB32/T 99006-2024');
  expect(alike).toMatchObject({
    state: 'OPEN',
    subject: { ownWords: [], otherWords: ['建设'], relation: 'WITHIN' },
    sharedClasses: [{ code: '03.220.01' }, { code: 'A80' }],
  });
  for (const { kind, standard, other, score, subject, rule } of nodes) {
    expect(rule.name).toMatch(/^[a-z-]+-\d$/);
    if (kind !== 'LOOSER_THAN_MANDATORY') expect(standard.sector).not.toBe(other.sector);
    expect(standard.status).toBe('IN_FORCE');
    expect(kind === 'SAME_SUBJECT').toBe(subject !== null);
    if (!subject) continue;
    expect(subject.score).toBe(score);
    const shares = subject.explanation.terms.reduce((sum, { share }) => sum + share, 0);
    expect(shares).toBeCloseTo(subject.score, 3);
    expect(subject.ownWords.length === 0 || subject.otherWords.length === 0).toBe(true);
  }
}
