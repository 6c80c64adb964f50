import { ArgsType, Field, type ClassType } from 'type-graphql';
import { ForwardPageArguments } from '../graph/paging';
import { inScope, isOfNowOnly, type Scope } from '../listing/Belonging';
import { condition } from '../listing/Condition';
import { fingerprintOf } from '../listing/cursor';
import { columnFacets } from '../listing/facets';
import { alsoMeeting } from '../listing/keysetPage';
import { knownRows } from '../listing/knownRows';
import { readsFor, type ListContext } from '../listing/ListContext';
import { rowsNow } from '../listing/rowSources';
import { recordConnectionOver, type ListedKind, type RecordConnection } from '../records/recordConnection';
import type { IndexedPilot } from './IndexedPilot';
import { pilotConditions, PilotFilter } from './PilotFilter';
import type { PilotRow } from './pilotRows';

/** The arguments of every list of pilots. */
@ArgsType()
export class PilotListArguments extends ForwardPageArguments {
  @Field(() => PilotFilter, { nullable: true })
  filter?: PilotFilter | null;
}

/** Turns a table row into the object type that shows it. */
export type ShowPilot = (row: PilotRow) => IndexedPilot;

/** A list of pilots. */
export type PilotConnection = RecordConnection;

/** What opens a list in a subgraph: its connection type, and the function that resolves a field of that type. */
export interface PilotConnectionKit {
  readonly Connection: ClassType<PilotConnection>;
  /** @throws BAD_USER_INPUT on a filter or page that cannot be */
  open(context: ListContext, args: PilotListArguments, show: ShowPilot, scope?: Scope): PilotConnection;
}

const pilots: ListedKind = {
  name: 'Pilot',
  noun: 'pilot',
  description: 'A list of pilots, in order of id 试点示范项目列表.',
  access: ['PUBLIC'],
  facets: [
    ...columnFacets('sector', 'level', 'stage'),
    { name: 'region', expression: condition('s.regionCode') },
    { name: 'acceptedYear', expression: condition('SUBSTR(s.acceptedOn, 1, 4)') },
  ],
};

/** Makes the connection types over a subgraph's own interface `Pilot`. */
export function pilotConnectionOver(Pilot: object): PilotConnectionKit {
  const { Connection, open } = recordConnectionOver<PilotRow>(Pilot, pilots);
  return {
    Connection,
    open: (context, args, show, scope = []) => {
      const filter = args.filter ?? {};
      const { knownAt = null } = filter;
      const known = knownRows('pilot', { instant: knownAt, isWithin: isOfNowOnly(scope) }, context);
      const own = inScope(scope, { source: rowsNow('pilot'), knownAt });
      const list = {
        from: condition('pilot s'),
        conditions: [...own, ...pilotConditions(filter, context.today), ...(known ? [known.still] : [])],
        ...(known && {
          among: alsoMeeting(known.past, [
            ...inScope(scope, { source: known.source, knownAt }),
            ...pilotConditions(filter, context.today, 'pilot_version_history'),
          ]),
        }),
        ordering: { expression: condition('s.id'), nullable: false, direction: 'ASC' as const },
        fingerprint: fingerprintOf(['pilot', own, Object.entries(filter).sort()]),
      };
      return open({ reads: readsFor(context), list, args, show });
    },
  };
}
