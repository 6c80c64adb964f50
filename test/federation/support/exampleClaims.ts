import { sectors } from '../../../shared/kernel/sectorKeys';
import { carbonAccount, limitInspection, subsystems, waterQuota } from './claims/ecology';
import { agricultureChain } from './claims/agriculture';
import { jointConference, planDuties, yearlyReport } from './claims/conference';
import { grants } from './claims/funding';
import { consumerComparison, jiangsuMade } from './claims/manufacturing';
import { tbtNotifications, tradeBarrierResponse } from './claims/barriers';
import { exchangeRuns } from './claims/exchange';
import { recognitions } from './claims/outreach';
import { interpretations } from './claims/publicity';
import { asOf, citationGuard, withdrawalImpact } from './claims/answers';
import { evaluationClaim } from './claims/evaluation';
import { achievements, frontRunners, novelty } from './claims/innovation';
import { overlaps } from './claims/overlaps';
import { localStandards } from './claims/localStandards';
import { licenceCoverage, ruralServices, workSafety } from './claims/publicManagement';
import { standardSystems } from './claims/standardSystems';
import { groupStandards, innovationBases, nationalStandards, planTargets } from './claims/planTargets';
import { selfDeclarations } from './claims/selfDeclarations';
import { pilotsOfTheProvince } from './claims/pilots';
import { projectsOfTheProvince } from './claims/projects';
import { logisticsLibrary, tourismPilots } from './claims/services';
import { socialServices } from './claims/socialServices';

/** What an example answered. */
type Data = Readonly<Record<string, unknown>>;

interface Row {
  readonly code: string;
  readonly title: string;
  readonly sector: string;
}

interface Link {
  readonly code: string;
  readonly state: string;
  readonly standard: { readonly title: string; readonly sector: string } | null;
}

interface Fragment {
  readonly text: string;
  readonly matched: boolean;
}

const sectorKeys = sectors.map(({ key }) => key);

const sectorsOf = (rows: readonly Row[]) => new Set(rows.map(({ sector }) => sector));

function provincialView(data: Data): void {
  const { sectors, standards, standard } = data as {
    sectors: { key: string; nameZh: string; statistics: Record<string, number> }[];
    standards: {
      totalCount: number;
      nodes: (Row & Record<string, unknown>)[];
      completeness: { complete: boolean; sources: { sector: string; rows: number; available: boolean }[] };
    };
    standard: Row & { referencedBy: { totalCount: number; nodes: Row[] } };
  };
  expect(sectors.map(({ key }) => key).sort()).toEqual(sectorKeys);
  for (const { statistics } of sectors) {
    expect(statistics.inForce).toBeGreaterThan(0);
    expect(statistics).toMatchObject({ upcoming: expect.any(Number), withdrawn: expect.any(Number) });
  }

  const { nodes, completeness } = standards;
  expect(nodes).toHaveLength(20);
  expect(standards.totalCount).toBeGreaterThan(nodes.length);
  for (const { title } of nodes) expect(title).toContain('物流');
  const told = (sector: string, ...fields: string[]) =>
    nodes.filter((node) => node.sector === sector && fields.every((field) => node[field] != null));
  expect(told('SERVICES', 'field', 'logisticsKind', 'scene')).not.toEqual([]);
  expect(told('MANUFACTURING', 'theme', 'industry')).not.toEqual([]);

  expect(completeness).toMatchObject({ complete: true });
  expect(completeness.sources.map(({ sector }) => sector)).toEqual(sectorKeys);
  for (const { rows, available } of completeness.sources) {
    expect(available).toBe(true);
    expect(rows).toBeGreaterThanOrEqual(100);
  }

  const { referencedBy } = standard;
  expect(referencedBy.totalCount).toBe(referencedBy.nodes.length);
  expect([...sectorsOf(referencedBy.nodes)].filter((sector) => sector !== standard.sector)).not.toEqual([]);
}

function search(data: Data): void {
  const { standards } = data as {
    standards: {
      totalCount: number;
      edges: { node: Row & { status: string }; highlights: { field: string; fragments: Fragment[] }[] }[];
      facets: { field: string; value: string; count: number }[];
      completeness: { complete: boolean };
    };
  };
  const { totalCount, edges, facets, completeness } = standards;
  expect(edges.length).toBe(Math.min(20, totalCount));
  expect(edges.length).toBeGreaterThan(0);
  expect(completeness.complete).toBe(true);
  for (const field of ['sector', 'level', 'nature', 'status']) {
    const counts = facets.filter((facet) => facet.field === field).map(({ count }) => count);
    expect([field, counts.reduce((sum, each) => sum + each, 0)]).toEqual([field, totalCount]);
  }
  for (const { node, highlights } of edges) {
    expect(node.status).toBe('IN_FORCE');
    const fragments = highlights.find(({ field }) => field === 'title')?.fragments ?? [];
    expect(fragments.map(({ text }) => text).join('')).toBe(node.title);
    expect(fragments.filter(({ matched }) => matched).map(({ text }) => text)).toContain('养老');
  }
}

function numberLookup(data: Data): void {
  const { standard, standardsByCode } = data as {
    standard: Row & { text: { availability: string } };
    standardsByCode: { given: string; reason: string | null; matches: Link[] }[];
  };
  expect(standard).toMatchObject({ code: 'DB32/T 1700-2020', text: { availability: expect.any(String) } });
  const [exact, undated, lowerCase, order] = standardsByCode;
  expect(exact?.matches).toMatchObject([{ code: 'GB/T 28577-2021', state: 'IN_FORCE' }]);
  expect(undated?.matches.map(({ code, state }) => [code, state])).toEqual([
    ['GB/T 28577-2021', 'IN_FORCE'],
    ['GB/T 28577-2012', 'WITHDRAWN'],
  ]);
  expect(lowerCase?.matches).toMatchObject([
    { code: 'DB3212/T 2036-2022', standard: { sector: 'AGRICULTURE' } },
  ]);
  expect(order?.matches).toEqual([]);
  expect(order?.reason).toMatch(/not a standard/);
}

function references(data: Data): void {
  const { standard } = data as {
    standard: Row & {
      references: { clause: string | null; dated: boolean; target: Link }[];
      direct: { totalCount: number };
      referencedBy: {
        totalCount: number;
        edges: { depth: number; via: string; clause: string | null; dated: boolean; node: Row }[];
      };
    };
  };
  const cited = standard.references.map(({ target }) => target.standard?.sector);
  expect(new Set(cited).size).toBeGreaterThan(1);
  expect(standard.references.some(({ clause }) => clause !== null)).toBe(true);

  const { edges, totalCount } = standard.referencedBy;
  expect(edges).toHaveLength(totalCount);
  expect(edges.filter(({ depth }) => depth === 1)).toHaveLength(standard.direct.totalCount);
  const depthOf = new Map([
    [standard.code, 0],
    ...edges.map(({ node, depth }) => [node.code, depth] as const),
  ]);
  for (const { depth, via } of edges) expect(depthOf.get(via)).toBe(depth - 1);
  const far = edges.filter(({ depth }) => depth > 1).map(({ node }) => node);
  expect(sectorsOf(far).size).toBeGreaterThan(2);
}

function referenceData(data: Data): void {
  const { organization, region, standard, national } = data as {
    organization: { name: string; region: { parent: { name: string } }; standards: { nodes: Row[] } };
    region: { name: string; standards: { totalCount: number } };
    standard: { ics: object[]; ccs: object[]; drafting: { organization: { name: string } | null }[] };
    national: { committee: { code: string; name: string } };
  };
  expect(organization.region.parent.name).toBe('南京市');
  expect(sectorsOf(organization.standards.nodes).size).toBeGreaterThanOrEqual(3);
  expect(region.name).toBe('苏州市');
  expect(region.standards.totalCount).toBeGreaterThan(0);
  expect(standard.ics).not.toEqual([]);
  for (const scheme of [standard.ics, standard.ccs]) {
    for (const each of scheme) expect(Object.values(each)).not.toContain(null);
  }
  expect(standard.drafting.map((party) => party.organization?.name)).toContain(organization.name);
  expect(national.committee).toEqual({ code: 'SAC/TC 269', name: expect.stringContaining('物流') });
}

/** What the first line of each example says its answer shows, as checks of the answer. */
export const exampleClaims: Readonly<Record<string, (data: Data) => void>> = {
  '01-projects': projectsOfTheProvince,
  '02-pilots': pilotsOfTheProvince,
  '03-as-of': asOf,
  '03-citation-guard': citationGuard,
  '03-number-lookup': numberLookup,
  '03-provincial-view': provincialView,
  '03-search': search,
  '04-system': standardSystems,
  '05-references': references,
  '05-withdrawal-impact': withdrawalImpact,
  '06-reference-data': referenceData,
  '07-plan-targets': planTargets,
  '08-innovation-bases': innovationBases,
  '09-national-standards': nationalStandards,
  '10-local-standards': localStandards,
  '11-achievements': achievements,
  '12-self-declarations': selfDeclarations,
  '13-front-runners': frontRunners,
  '14-group-standards': groupStandards,
  '15-novelty': novelty,
  '15-overlaps': overlaps,
  '16-exchange-runs': exchangeRuns,
  '17-jiangsu-made': jiangsuMade,
  '18-consumer-comparison': consumerComparison,
  '19-limit-inspection': limitInspection,
  '20-carbon-account': carbonAccount,
  '21-water-quota': waterQuota,
  '22-subsystems': subsystems,
  '23-agriculture-chain': agricultureChain,
  '24-logistics-library': logisticsLibrary,
  '25-tourism-pilots': tourismPilots,
  '26-licence-coverage': licenceCoverage,
  '27-work-safety': workSafety,
  '28-rural-services': ruralServices,
  '29-social-services': socialServices,
  '30-evaluation': evaluationClaim,
  '31-recognitions': recognitions,
  '32-tbt-notifications': tbtNotifications,
  '32-trade-barrier-response': tradeBarrierResponse,
  '33-joint-conference': jointConference,
  '33-plan-duties': planDuties,
  '33-yearly-report': yearlyReport,
  '34-grants': grants,
  '35-interpretations': interpretations,
};
