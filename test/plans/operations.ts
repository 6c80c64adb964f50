import { sectors } from '../../shared/kernel/sectorKeys';

/** Asks each sector's own root for the same. */
function ofEachSector(selection: string): string {
  return sectors.map(({ field }) => `${field} ${selection}`).join('\n');
}

/** Says what each sector's own type of standard is to tell. */
function onEachStandard(selection: string): string {
  return sectors.map(({ typePrefix }) => `... on ${typePrefix}Standard ${selection}`).join('\n');
}

/** The operations the product is made for. */
export const operations = {
  provincial: `{
    sectors { key nameZh statistics { inForce overdueReview } standards(first: 1) { totalCount } }
    standards(query: "物流", first: 20) {
      totalCount
      nodes { code title ... on ServicesStandard { logisticsKind scene } ... on AgricultureStandard { product stage } }
      completeness { complete sources { sector rows } }
    }
    standard(code: "GB/T 18354") { code referencedBy { nodes { code title sector } } }
  }`,

  list: `{
    standards(first: 60) {
      nodes { id code title level nature status issuedOn effectiveOn sector }
      facets { field value count }
      totalCount
    }
  }`,

  listOfOwnFields: `{
    standards(query: "水泥") {
      nodes {
        code title referencedBy { totalCount }
        ... on EcologyStandard { subject energyLimits { product limit unit } }
      }
    }
  }`,

  listWithLinks: `{
    standards(first: 50) {
      nodes {
        code title region { name }
        drafting { organization { name } }
        references { target { standard { code title } } }
      }
    }
  }`,

  standard: `{
    standard(code: "GB/T 18354-2021") {
      code title
      ics { code titleZh } ccs { code title }
      region { name } committee { name }
      drafting { name role organization { name region { name } } }
      replaces { partial target { code state standard { title status } } }
      replacedBy { target { code standard { title } } }
      references {
        clause dated
        target { code state standard { code title references { target { code standard { title } } } } }
      }
      reviews { on conclusion }
    }
  }`,

  statusOnTwoDays: `{
    standards(first: 10) { nodes { code then: status(asOf: "2018-01-01") now: status } }
  }`,

  citationGuard: `{
    standardsByCode(codes: ["GB/T 18354-2006", "DB32/T 1"]) {
      given
      matches { code state standard { code title replacedBy { target { code standard { title } } } } }
    }
  }`,

  sectorRoot: `{
    ecology {
      statistics { inForce }
      standards(first: 20) {
        nodes {
          code title referencedBy { totalCount }
          references { target { standard { title sector } } }
          ... on EcologyStandard { subject energyLimits { product limit unit } emissionLimits { pollutant maximum unit } }
        }
      }
    }
  }`,

  everySectorRoot: `{ ${ofEachSector('{ statistics { inForce } standards(first: 5) { nodes { code title } } }')} }`,

  everySectorsFields: `{
    standards(first: 60) { nodes { code ${onEachStandard('{ ics { code titleZh } reviews { on } }')} } }
  }`,

  node: `{
    node(id: "standard:ecology:GB 3544-2008") {
      id
      ... on EcologyStandard { code title subject energyLimits { product } }
    }
  }`,

  organization: `{
    organization(creditCode: "12320106XX0010372C") {
      name
      region { name parent { name } }
      standards(first: 20) { nodes { code title sector drafting { name role } } }
    }
  }`,

  region: `{
    region(code: "320500") { name parent { name } standards(first: 20) { totalCount nodes { code title status } } }
  }`,

  pilots: `{
    pilots(first: 50) { totalCount nodes { id title stage stageSince sector score overdue organizationName } facets { field value count } }
  }`,

  pilotsWithLinks: `{
    pilots(first: 50) {
      nodes { id title region { name } organization { name } standards { code standard { title status } } }
    }
  }`,

  pilotsWithEvidence: `{
    pilots(filter: { region: "320000" }, first: 50) {
      totalCount facets { field value count }
      nodes { title stage score region { code } history { on from to reason } evidence { stage kind name sha256 } standards { code } }
    }
  }`,

  projects: `{
    projects(filter: { overdue: true }, first: 50) {
      totalCount nodes { id planNumber title sector stage stageCode due overdue leadName } facets { field value count }
    }
  }`,

  projectsWithComments: `{
    projects(first: 50) { nodes { title comments { by clause text answer reason } history { on from to by } } }
  }`,

  projectsWithLinks: `{
    projects(first: 50) {
      nodes { title lead { name } revises { code standard { title } } result { code standard { title status } } }
    }
  }`,

  sectorProjects: `{
    ecology { projects(first: 20) { nodes { title stage result { code state standard { title } } comments { text } } } }
  }`,

  reviewCalendar: `{
    reviewCalendar(filter: { dueBefore: "2026-12-31" }, first: 50) {
      totalCount facets { field value count } completeness { complete }
      nodes {
        dueOn overdue sector standard { code title }
        causes { cause dueOn cited { code state standard { title } } evaluation { score evaluator { name } indicators { name score } } }
      }
    }
  }`,

  evaluations: `{
    evaluations(filter: { low: true }, first: 50) {
      totalCount nodes { standard { code standard { title } } score rule { text } evidence { sha256 } proposal { open } }
    }
    reviewProposals(filter: { open: true }) { nodes { standard { code } openedOn evaluation { score } } }
  }`,

  evaluationsOfStandard: `{
    standard(code: "DB32/T 9935-2024") {
      code evaluations { on score evaluatorName proposal { openedOn open } } reviewProposals { open settledOn conclusion }
    }
  }`,

  sectorPilots: `{
    ecology { pilots(first: 20) { nodes { title stage standards { code state standard { title } } } } }
  }`,
} as const;

export type OperationName = keyof typeof operations;
