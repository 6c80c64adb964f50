import { PROVINCE } from '../workload/workloadSectors';
import { entitiesQuery, fetchEntities } from './fetchEntities';
import { requestText, type FloorPlan, type PoolOf, type Variables } from './FloorPlan';

const LIST =
  'query Q3($first: Int!, $offset: Int!, $nonce: Int) { agriculture(nonce: $nonce) { standards(first: $first, offset: $offset) { code title draftedBy { uscc } } } }';

interface Organization {
  uscc?: string;
}

interface Standard {
  readonly draftedBy: Organization[];
}

interface Made {
  readonly manufacturingStandards: readonly Standard[];
}

/** The places in an answer at which each organization stands, by its code. */
function placesOf(standards: readonly Standard[]): Map<string, Organization[]> {
  const places = new Map<string, Organization[]>();
  for (const { draftedBy } of standards) {
    for (const organization of draftedBy) {
      const uscc = organization.uscc ?? '';
      const known = places.get(uscc);
      if (known) known.push(organization);
      else places.set(uscc, [organization]);
    }
  }
  return places;
}

function representationsOf(places: ReadonlyMap<string, unknown>): Variables[] {
  return [...places.keys()].map((uscc) => ({ __typename: 'Organization', uscc }));
}

/** Writes what was fetched of each organization to every place at which it stands. */
function spread(places: ReadonlyMap<string, Organization[]>, entities: readonly object[]): void {
  let index = 0;
  for (const organizations of places.values()) {
    for (const organization of organizations) Object.assign(organization, entities[index]);
    index += 1;
  }
}

/** A list, its organizations from four subgraphs at once, and the organizations of what one of those has found. */
export function threeHopsPlan(poolOf: PoolOf): FloorPlan {
  const hop = (subgraph: string, selection: string) => {
    const pool = poolOf(subgraph);
    const query = entitiesQuery('Organization', selection);
    return async <Entity extends object>(places: ReadonlyMap<string, Organization[]>) => {
      const entities = await fetchEntities<Entity>(pool, query, representationsOf(places));
      spread(places, entities);
      return entities;
    };
  };
  const agriculture = poolOf('agriculture');
  const identity = hop(PROVINCE, 'name region');
  const name = hop(PROVINCE, 'name');
  const ecology = hop('ecology', 'ecologyProfile { rating licences }');
  const socialServices = hop('socialServices', 'socialServicesProfile { rating lastAudit }');
  const manufacturing = hop(
    'manufacturing',
    'manufacturingStandards(first: 2) { code title status draftedBy { uscc } }',
  );

  const withNames = async (places: ReadonlyMap<string, Organization[]>): Promise<void> => {
    const made = await manufacturing<Made>(places);
    const further = placesOf(made.flatMap(({ manufacturingStandards }) => manufacturingStandards));
    await name(further);
    for (const organizations of further.values()) for (const each of organizations) delete each.uscc;
  };

  return async (variables) => {
    const text = await agriculture.post(requestText(LIST, variables));
    const answer = JSON.parse(text.toString()) as { data: { agriculture: { standards: Standard[] } } };
    const places = placesOf(answer.data.agriculture.standards);
    await Promise.all([identity(places), ecology(places), socialServices(places), withNames(places)]);
    return Buffer.from(JSON.stringify(answer));
  };
}
