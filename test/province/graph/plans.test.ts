import { readFileSync } from 'node:fs';
import { fetchesBySubgraph, sequentialSteps } from '../../../gateway/planning/planFigures';
import { operationPlanner } from '../../../gateway/planning/operationPlanner';
import { projectFile } from '../../../shared/service/projectFile';

const plan = operationPlanner(readFileSync(projectFile('gateway', 'supergraph.graphql'), 'utf8'));

describe('the province in the supergraph', () => {
  it.each([
    [
      'a list',
      '{ standards { nodes { id code title status source provenance version committeeName } facets { count } } }',
    ],
    [
      'a check of numbers',
      '{ standardsByCode(codes: ["a"]) { given reason matches { code state standard { code title } } } }',
    ],
    [
      'references at any depth',
      '{ standard(code: "x") { referencedBy(depth: 5) { edges { depth via node { code } } } citedStandards { totalCount } } }',
    ],
    [
      'replacements and topics',
      '{ standard(code: "x") { replaces { target { state } } replacedBy { target { standard { code } } } topicLinks { topic target { code } } } }',
    ],
    [
      'pilots',
      '{ pilots(filter: { overdue: true }) { totalCount nodes { id title stage sector due overdue } completeness { complete } } }',
    ],
    [
      'projects that are late',
      '{ projects(filter: { overdue: true }) { totalCount nodes { id title stage stageCode sector due overdue leadName openComments } facets { count } completeness { complete } } }',
    ],
    [
      'an organization',
      '{ organization(creditCode: "x") { name region { name parent { name } } standards { nodes { code sector } } pilots { totalCount } } }',
    ],
    [
      'organizations, regions and sources',
      '{ organizations { nodes { name } } regions { name children { name } standards { totalCount } } sources { rows } }',
    ],
    ['names of sectors', '{ sectors { key name nameZh } }'],
    ['repairs', '{ repairs { nodes { kind } } }'],
  ])('answers alone for %s', (_what, operation) => {
    const planned = plan(operation);
    expect(fetchesBySubgraph(planned.plan)).toEqual({ province: 1 });
    expect(planned.candidates).toBe(1);
  });

  it("makes the planner weigh two plans for each field it adds to a sector's own list", () => {
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

  it.each([
    ['successorsOf', 'query { successorsOf(codes: ["x"]) { replaced } }'],
    ['claimNumbers', 'mutation { claimNumbers(sector: ECOLOGY, codes: ["x"]) { code } }'],
  ])('hides %s from clients', (_field, operation) => {
    expect(() => plan(operation)).toThrow(/Cannot query field/);
  });
});
