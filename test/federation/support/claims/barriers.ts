type Data = Readonly<Record<string, unknown>>;

interface Ground {
  readonly kind: string;
  readonly notified: string;
  readonly found: string;
}

interface Facet {
  readonly field: string;
  readonly value: string;
  readonly count: number;
}

interface List<Node> {
  readonly totalCount: number;
  readonly nodes: readonly Node[];
  readonly facets?: readonly Facet[];
}

interface Notification {
  readonly symbol: string;
  readonly kind: string;
  readonly notifiedOn: string;
  readonly commentDeadline: string;
  readonly open: boolean;
  readonly daysLeft: number;
  readonly original: { readonly symbol: string } | null;
  readonly icsCodes: readonly { readonly ics: string }[];
  readonly terms: readonly { readonly term: string }[];
  readonly matchedStandards: List<{
    readonly standard: { readonly title: string; readonly sector: string };
    readonly grounds: readonly Ground[];
  }>;
  readonly matchedOrganizations: List<{
    readonly organization: { readonly creditCode: string };
    readonly by: readonly string[];
    readonly exports: readonly { readonly notified: string; readonly found: string }[];
    readonly standards: { readonly totalCount: number };
  }>;
  readonly warnings: readonly { readonly timing: string; readonly daysLeft: number }[];
  readonly aids: readonly { readonly state: string }[];
}

const ON = '2026-06-01';
const ORGANIZATION = '91320115XX00111131';

const totalOf = (facets: readonly Facet[] = []) => facets.reduce((sum, { count }) => sum + count, 0);

function expectStandards({ matchedStandards, icsCodes, terms }: Notification): void {
  const { nodes, totalCount, facets } = matchedStandards;
  expect(nodes).toHaveLength(totalCount);
  expect(totalOf(facets)).toBe(totalCount);
  for (const { standard, grounds } of nodes) {
    expect(grounds.length).toBeGreaterThan(0);
    for (const { kind, notified, found } of grounds) {
      if (kind === 'TERM') expect([standard.title.includes(found), found]).toEqual([true, notified]);
      else expect(`${found}.`.startsWith(`${notified}.`)).toBe(true);
      const named = kind === 'TERM' ? terms.map(({ term }) => term) : icsCodes.map(({ ics }) => ics);
      expect(named).toContain(notified);
    }
  }
}

function expectOrganizations({ matchedOrganizations }: Notification): void {
  const { nodes, totalCount } = matchedOrganizations;
  expect(nodes).toHaveLength(totalCount);
  for (const { by, exports, standards } of nodes) {
    expect(by.length).toBeGreaterThan(0);
    expect(exports.length > 0).toBe(by.includes('HS'));
    expect(standards.totalCount > 0).toBe(by.includes('ICS') || by.includes('TERM'));
  }
}

function openClaims(open: List<Notification>): void {
  expect(open.nodes).toHaveLength(open.totalCount);
  for (const field of ['agreement', 'member'])
    expect(totalOf(open.facets?.filter((facet) => facet.field === field))).toBe(open.totalCount);
  for (const node of open.nodes) {
    expect([node.open, node.notifiedOn <= ON, ON <= node.commentDeadline]).toEqual([true, true, true]);
    expect(node.daysLeft).toBe((Date.parse(node.commentDeadline) - Date.parse(ON)) / 86_400_000);
    expect(node.original === null).toBe(node.kind === 'ORIGINAL');
    expectStandards(node);
    expectOrganizations(node);
  }
  expect(open.nodes.some(({ daysLeft }) => daysLeft === 0)).toBe(true);
  const grounds = open.nodes.flatMap(({ matchedStandards }) =>
    matchedStandards.nodes.flatMap((each) => each.grounds),
  );
  expect([...new Set(grounds.map(({ kind }) => kind))].sort()).toEqual(['ICS', 'TERM']);
  const by = open.nodes.flatMap(({ matchedOrganizations }) =>
    matchedOrganizations.nodes.flatMap((each) => each.by),
  );
  expect([...new Set(by)].sort()).toEqual(['HS', 'ICS', 'TERM']);
  expect(open.nodes.some(({ warnings }) => warnings.some(({ timing }) => timing === 'IN_TIME'))).toBe(true);
  expect(open.nodes.some(({ aids }) => aids.length > 0)).toBe(true);
}

/** Notifications are matched both ways, and every match says by what. */
export function tbtNotifications(data: Data): void {
  const { open, ofOrganization, ofConsumerGoods } = data as {
    open: List<Notification>;
    ofOrganization: List<{ symbol: string }>;
    ofConsumerGoods: List<{ symbol: string }>;
  };
  openClaims(open);
  const symbolsWhere = (meets: (node: Notification) => boolean) =>
    open.nodes.filter(meets).map(({ symbol }) => symbol);
  const concerned = symbolsWhere(({ matchedOrganizations }) =>
    matchedOrganizations.nodes.some(({ organization }) => organization.creditCode === ORGANIZATION),
  );
  const ofIt = ofOrganization.nodes.map(({ symbol }) => symbol);
  expect(ofIt).toHaveLength(ofOrganization.totalCount);
  expect(symbolsWhere(({ symbol }) => ofIt.includes(symbol))).toEqual(concerned);
  expect(ofIt.length).toBeGreaterThan(concerned.length);
  expect(ofConsumerGoods.nodes.map(({ symbol }) => symbol)).toEqual(
    symbolsWhere(({ matchedStandards }) =>
      matchedStandards.nodes.some(({ standard }) => standard.sector === 'MANUFACTURING'),
    ),
  );
}

/** Every warning says whether it came in time; what was compared leads to the notifications about it. */
export function tradeBarrierResponse(data: Data): void {
  const { tbtWarnings, tbtAids, manufacturing } = data as {
    tbtWarnings: List<{
      notification: { symbol: string; commentDeadline: string | null };
      warnedOn: string;
      timing: string;
    }>;
    tbtAids: List<{ state: string }>;
    manufacturing: {
      consumerComparisons: {
        nodes: {
          ourStandard: {
            code: string;
            standard: { tbtNotifications: { symbol: string; open: boolean }[] } | null;
          };
        }[];
      };
    };
  };
  for (const { warnedOn, timing, notification } of tbtWarnings.nodes) {
    const { commentDeadline } = notification;
    expect(timing).toBe(
      commentDeadline === null ? 'NO_DEADLINE' : warnedOn <= commentDeadline ? 'IN_TIME' : 'LATE',
    );
  }
  expect(new Set(tbtWarnings.nodes.map(({ timing }) => timing)).size).toBe(3);
  expect(totalOf(tbtAids.facets)).toBe(tbtAids.totalCount);
  expect(new Set(tbtAids.nodes.map(({ state }) => state)).size).toBe(4);
  const compared = manufacturing.consumerComparisons.nodes.flatMap(
    ({ ourStandard }) => ourStandard.standard?.tbtNotifications ?? [],
  );
  expect(compared.map(({ symbol }) => symbol)).toContain('G/TBT/N/CHN/327/Rev.1');
  expect(compared.some(({ open: isOpen }) => isOpen)).toBe(true);
}
