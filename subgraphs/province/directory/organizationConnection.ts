import { ArgsType, Ctx, Field, Int, ObjectType } from 'type-graphql';
import type { Database } from '../../../shared/database';
import { Access } from '../../../shared/kernel/graph/access';
import { Completeness } from '../../../shared/kernel/graph/completeness';
import { completenessOf } from '../../../shared/kernel/graph/completenessOf';
import {
  ForwardPageArguments,
  PageInfo,
  pageRequest,
  type PageRequest,
} from '../../../shared/kernel/graph/paging';
import { badField } from '../../../shared/errors';
import { DateTimeScalar } from '../../../shared/kernel/graph/scalars';
import { condition } from '../../../shared/kernel/listing/Condition';
import { fingerprintOf } from '../../../shared/kernel/listing/cursor';
import { countRows, keysetPage, type KeysetList, type Page } from '../../../shared/kernel/listing/keysetPage';
import { readsOf, type Reads } from '../../../shared/kernel/listing/Reads';
import { rowsStill } from '../../../shared/kernel/listing/rowSources';
import { foldText } from '../../../shared/kernel/listing/searchText';
import { Organization, showOrganization } from './Organization';
import type { OrganizationTable } from './organizationTable';
import type { ProvinceContext } from '../ProvinceContext';

/** What asking the directory for a moment means. */
export const KNOWN_TO_DIRECTORY =
  'Without those that no change log had named by then; lists of what they did take a moment of their own 已知时点.';

/** The arguments of a list of organizations. */
@ArgsType()
export class OrganizationListArguments extends ForwardPageArguments {
  @Field(() => String, {
    nullable: true,
    description: 'Words of the name, or a credit code; every word must occur 检索词.',
  })
  query?: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: KNOWN_TO_DIRECTORY })
  knownAt?: string | null;
}

@ObjectType({ description: 'An organization and its place in the list.', simpleResolvers: true })
@Access(['PUBLIC'])
class OrganizationEdge {
  @Field({ description: 'Names the place; opaque.' })
  cursor!: string;

  @Field(() => Organization)
  node!: Organization;
}

/** A list of organizations that reads its page and count only when they are asked for. */
@ObjectType({ description: 'A list of organizations, in order of name 机构列表.' })
@Access(['PUBLIC'])
export class OrganizationConnection {
  private read: Promise<Page<OrganizationTable>> | undefined;

  constructor(
    private readonly reads: Reads,
    private readonly list: KeysetList,
    private readonly request: PageRequest,
  ) {}

  @Field(() => [OrganizationEdge])
  async edges(): Promise<OrganizationEdge[]> {
    const { rows } = await this.page();
    return rows.map(({ row, cursor }) =>
      Object.assign(new OrganizationEdge(), { cursor, node: showOrganization(row) }),
    );
  }

  @Field(() => [Organization], { description: 'The organizations of this page.' })
  async nodes(): Promise<Organization[]> {
    return (await this.page()).rows.map(({ row }) => showOrganization(row));
  }

  @Field(() => PageInfo)
  async pageInfo(): Promise<PageInfo> {
    return (await this.page()).pageInfo;
  }

  @Field(() => Int, { description: 'Organizations in the whole list.' })
  totalCount(): Promise<number> {
    return countRows(this.reads, this.list);
  }

  @Field(() => Completeness, { description: 'What the list covers and how fresh it is 完整性证明.' })
  completeness(@Ctx() context: ProvinceContext): Promise<Completeness> {
    return completenessOf(context);
  }

  private page(): Promise<Page<OrganizationTable>> {
    this.read ??= keysetPage<OrganizationTable>(this.reads, this.list, this.request);
    return this.read;
  }
}

/** No name of an organization is longer. */
const LONGEST_QUERY = 200;

function wordsOf(query: string): string[] {
  if (query.length > LONGEST_QUERY) {
    throw badField('query', query, `must have at most ${LONGEST_QUERY} characters`);
  }
  return [...new Set(foldText(query).split(' '))].filter((word) => word !== '');
}

/** Opens the list of organizations whose names or codes hold all words of the query. @throws BAD_USER_INPUT on a query or page that cannot be */
export function openOrganizations(
  database: Database,
  args: OrganizationListArguments,
): OrganizationConnection {
  const words = wordsOf(args.query ?? '');
  const { knownAt = null } = args;
  const list: KeysetList = {
    from: condition('organization s'),
    conditions: [
      ...words.map((word) => condition('INSTR(s.searchText, ?) > 0', word)),
      ...(knownAt === null ? [] : rowsStill('organization', knownAt).meant('s')),
    ],
    ordering: { expression: condition('s.name'), nullable: false, direction: 'ASC' },
    fingerprint: fingerprintOf(['organization', words, knownAt]),
  };
  return new OrganizationConnection(readsOf(database), list, pageRequest(args));
}
