import { ArgsType, Field, type ClassType } from 'type-graphql';
import { INSIDERS } from '../graph/access';
import { ForwardPageArguments } from '../graph/paging';
import { condition, type Condition } from '../listing/Condition';
import { fingerprintOf } from '../listing/cursor';
import { columnFacets } from '../listing/facets';
import { alsoMeeting } from '../listing/keysetPage';
import { knownRows } from '../listing/knownRows';
import { readsFor, type ListContext } from '../listing/ListContext';
import { recordConnectionOver, type ListedKind, type RecordConnection } from '../records/recordConnection';
import type { RequestContext } from '../sector/RequestContext';
import type { IndexedProject } from './IndexedProject';
import { projectConditions, ProjectFilter } from './ProjectFilter';
import type { ProjectRow } from './projectRows';
import { visibleProjects } from './visibleProjects';

/** The arguments of every list of projects. */
@ArgsType()
export class ProjectListArguments extends ForwardPageArguments {
  @Field(() => ProjectFilter, { nullable: true })
  filter?: ProjectFilter | null;
}

/** Turns a table row into the object type that shows it. */
export type ShowProject = (row: ProjectRow) => IndexedProject;

/** A list of projects. */
export type ProjectConnection = RecordConnection;

/** What a list of projects needs of a request: among the rest who asks, for it holds only what they may see. */
export type ProjectListContext = ListContext & Pick<RequestContext, 'identity'>;

/** What opens a list in a subgraph: its connection type, and the function that resolves a field of that type. */
export interface ProjectConnectionKit {
  readonly Connection: ClassType<ProjectConnection>;
  /** @throws BAD_USER_INPUT on a filter or page that cannot be */
  open(
    context: ProjectListContext,
    args: ProjectListArguments,
    show: ShowProject,
    scope?: readonly Condition[],
  ): ProjectConnection;
}

const projects: ListedKind = {
  name: 'Project',
  noun: 'project',
  description: 'A list of projects, the earliest due first 制修订项目列表.',
  access: INSIDERS,
  facets: columnFacets('sector', 'stage', 'kind', 'level'),
};

/** By due day; projects without one come last. */
const dueFirst = condition("COALESCE(s.due, '9999-12-31')");

/** Makes the connection types over a subgraph's own interface `Project`. */
export function projectConnectionOver(Project: object): ProjectConnectionKit {
  const { Connection, open } = recordConnectionOver<ProjectRow>(Project, projects);
  return {
    Connection,
    open: (context, args, show, scope = []) => {
      const seen = visibleProjects(context.identity);
      const filter = args.filter ?? {};
      const known = knownRows('project', { instant: filter.knownAt, isWithin: scope.length > 0 }, context);
      const past = [seen, ...projectConditions(filter, context.today, 'project_version_history')];
      const list = {
        from: condition('project s'),
        conditions: [
          seen,
          ...scope,
          ...projectConditions(filter, context.today),
          ...(known ? [known.still] : []),
        ],
        ...(known && { among: alsoMeeting(known.past, past) }),
        ordering: { expression: dueFirst, nullable: false, direction: 'ASC' as const },
        fingerprint: fingerprintOf(['project', seen, scope, Object.entries(filter).sort()]),
      };
      return open({ reads: readsFor(context), list, args, show });
    },
  };
}
