import { workloadSectors } from './workloadSectors';

/** An operation of the workload, and how it is asked. */
export interface Shape {
  readonly name: ShapeName;
  readonly title: string;
  readonly query: string;
  /** Rows it asks for. */
  readonly first: number;
  /** How many different pages are asked for in turn. */
  readonly variants: number;
  /** Requests under way at any time. */
  readonly concurrency: number;
}

/** The names of the shapes. */
export const shapeNames = ['Q1', 'Q2', 'Q3', 'Q4', 'Q5'] as const;
export type ShapeName = (typeof shapeNames)[number];

const VARIABLES = '($first: Int!, $offset: Int!, $nonce: Int)';
const PAGE = '(first: $first, offset: $offset)';

const ownFields = workloadSectors
  .map(({ name, prefix }) => `... on ${prefix}Standard { ${name}Class ${name}Index }`)
  .join(' ');

const ofEachSector = workloadSectors
  .map(
    ({ name }) =>
      `${name}(nonce: $nonce) { stats { total current mandatory } standards${PAGE} { id code title } }`,
  )
  .join(' ');

/** From the smallest answer of one subgraph to plans of several steps, and to an answer of 2,000 rows. */
export const shapes: readonly Shape[] = [
  {
    name: 'Q1',
    title: 'list of 20',
    query: `query Q1${VARIABLES} { agriculture(nonce: $nonce) { standards${PAGE} { id code title titleEn status level issuedOn pages } } }`,
    first: 20,
    variants: 400,
    concurrency: 50,
  },
  {
    name: 'Q2',
    title: 'search of 60, six sectors',
    query: `query Q2${VARIABLES} { search(first: $first, offset: $offset, nonce: $nonce) { __typename id code title status issuedOn level ${ownFields} } }`,
    first: 60,
    variants: 400,
    concurrency: 50,
  },
  {
    name: 'Q3',
    title: 'three hops',
    query: `query Q3${VARIABLES} { agriculture(nonce: $nonce) { standards${PAGE} { code title draftedBy { uscc name region ecologyProfile { rating licences } socialServicesProfile { rating lastAudit } manufacturingStandards(first: 2) { code title status draftedBy { name } } } } } }`,
    first: 20,
    variants: 400,
    concurrency: 50,
  },
  {
    name: 'Q4',
    title: 'six roots',
    query: `query Q4${VARIABLES} { ${ofEachSector} }`,
    first: 5,
    variants: 400,
    concurrency: 50,
  },
  {
    name: 'Q5',
    title: 'list of 2,000',
    query: `query Q5${VARIABLES} { agriculture(nonce: $nonce) { standards${PAGE} { id code title titleEn status level issuedOn implementedOn pages mandatory } } }`,
    first: 2000,
    variants: 8,
    concurrency: 10,
  },
];
