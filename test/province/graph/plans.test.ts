import { composeSupergraph } from '../../../gateway/composeSupergraph';
import { fetchesBySubgraph, sequentialSteps } from '../../../gateway/planning/planFigures';
import { operationPlanner, type PlanOperation } from '../../../gateway/planning/planOperation';
import { sectors } from '../../../shared/kernel/sectorKeys';
import { subgraphSdls } from '../../../shared/generation/subgraphSdls';

describe('the province composed with the sectors', () => {
  const { supergraphSdl, hints } = composeSupergraph(subgraphSdls());
  const plan: PlanOperation = operationPlanner(supergraphSdl);

  it('leaves nothing to remark on', () => expect(hints).toEqual([]));

  it.each([
    [
      'a list across sectors',
      '{ standards(first: 60) { nodes { id code title level nature status issuedOn effectiveOn sector } facets { field value count } totalCount } }',
      1,
    ],
    [
      'states as of two days',
      '{ standards(first: 10) { nodes { code a: status(asOf: "2018-01-01") b: status } } }',
      1,
    ],
    [
      'a check of numbers',
      '{ standardsByCode(codes: ["a", "b"]) { given reason matches { code state standard { code title replacedBy { code: target { code standard { title } } } } } } }',
      1,
    ],
    [
      'what cites a standard, at any depth',
      '{ standard(code: "x") { code referencedBy(depth: 5) { totalCount edges { depth via clause dated node { code title sector } } } citedStandards { nodes { code } } } }',
      1,
    ],
    [
      'what replaces a standard',
      '{ standard(code: "x") { replaces { partial target { code state standard { title status } } } replacedBy { target { standard { code } } } topicLinks { topic target { state } } } }',
      1,
    ],
    [
      'an organization',
      '{ organization(creditCode: "x") { name region { name parent { name } } standards(first: 20) { totalCount nodes { code title sector } } pilots { totalCount } } }',
      1,
    ],
    [
      'the regions',
      '{ regions(level: PREFECTURE) { code name children { name } standards(first: 1) { totalCount } } }',
      1,
    ],
    [
      'organizations and sources',
      '{ organizations(query: "示例") { nodes { name } } sources { sector rows lagSeconds } }',
      1,
    ],
    [
      'every sector in figures beside a search',
      '{ sectors { key nameZh statistics { inForce overdueReview } standards(first: 1) { totalCount } } standards(query: "物流", first: 20) { totalCount nodes { code title ... on ServicesStandard { field scene } ... on ManufacturingStandard { theme } } completeness { complete sources { sector rows } } } standard(code: "GB/T 1") { code referencedBy { nodes { code title sector } } } }',
      2,
    ],
    [
      'a list with the fields of one sector',
      '{ standards(query: "水泥") { nodes { code title referencedBy { totalCount } ... on EcologyStandard { subject subsystem } } } }',
      2,
    ],
    [
      'what one organization drafted, and as what',
      '{ organization(creditCode: "x") { name standards(first: 20) { nodes { code drafting { name role } } } } }',
      2,
    ],
    [
      "six sectors' own lists",
      `{ ${sectors.map(({ field }) => `${field} { statistics { inForce } standards(first: 5) { nodes { code title } } }`).join(' ')} }`,
      1,
    ],
    [
      'a node',
      '{ node(id: "x") { id ... on EcologyStandard { code title subject } ... on ServicesStandard { code scene } } }',
      2,
    ],
    [
      'a standard with all its links',
      '{ standard(code: "x") { code title ics { code titleZh } ccs { code title } region { name } committee { name } drafting { name role organization { name region { name } } } replaces { target { code state standard { title status } } } references { clause dated target { code state standard { code title references { target { code standard { title } } } } } } reviews { on conclusion } } }',
      5,
    ],
    [
      'a list with the links of each',
      '{ standards(first: 50) { nodes { code title region { name } drafting { organization { name } } references { target { standard { code title } } } } } }',
      3,
    ],

    [
      'a list of pilots across sectors',
      '{ pilots(filter: { overdue: true }, first: 50) { totalCount nodes { id title stage sector due overdue } completeness { complete } } }',
      1,
    ],
    [
      'pilots with the standards of each',
      '{ pilots { nodes { id title standards { code } organization { creditCode } } } }',
      2,
    ],
    [
      'pilots with what their standards are',
      '{ pilots { nodes { title region { name } organization { name } standards { code state standard { title status } } } } }',
      3,
    ],
    ['a region and its pilots', '{ region(code: "320100") { pilots { totalCount nodes { title } } } }', 1],
    ['a pilot as a node', '{ node(id: "x") { ... on EcologyPilot { title standards { code } } } }', 2],
  ])('plans %s', (_what, operation, steps) => {
    const planned = plan(operation);
    expect(sequentialSteps(planned.plan)).toBeLessThanOrEqual(steps);
    expect(planned.candidates).toBe(1);
  });

  it("weighs two plans for each field the province adds to a sector's own list", () => {
    const added = [
      'replaces { partial }',
      'replacedBy { partial }',
      'referencedBy { totalCount }',
      'topicLinks { topic }',
    ];
    const { plan: planned, candidates } = plan(
      `{ ecology { standards { nodes { code ${added.join(' ')} } } } }`,
    );
    expect(sequentialSteps(planned)).toBe(2);
    expect(fetchesBySubgraph(planned)).toEqual({ ecology: 1, province: 1 });
    expect(candidates).toBe(16);
  });

  it('asks only the province for a list across sectors', () => {
    const { plan: planned } = plan(
      '{ standards { nodes { code title status source provenance version committeeName } } }',
    );
    expect(fetchesBySubgraph(planned)).toEqual({ province: 1 });
  });

  it.each([
    'successorsOf(codes: ["x"]) { replaced }',
    'claimNumbers(sector: ECOLOGY, codes: ["x"]) { code }',
  ])('hides %s from clients', (operation) => {
    const kind = operation.startsWith('claim') ? 'mutation' : 'query';
    expect(() => plan(`${kind} { ${operation} }`)).toThrow(/Cannot query field/);
  });
});
