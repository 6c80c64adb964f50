import {
  Args,
  ArgsType,
  Ctx,
  Field,
  FieldResolver,
  Query,
  Resolver,
  Root,
  type ClassType,
} from 'type-graphql';
import { Access } from '../graph/access';
import { ForwardPageArguments } from '../graph/paging';
import { condition, type Condition } from '../listing/Condition';
import { fingerprintOf } from '../listing/cursor';
import { columnFacets } from '../listing/facets';
import type { ListSource } from '../listing/keysetPage';
import { readsFor } from '../listing/ListContext';
import { rowSources, type RowSource } from '../listing/rowSources';
import { recordConnectionOver, type DatedFacet, type RecordConnection } from '../records/recordConnection';
import type { RecordRow } from '../records/RecordStore';
import type { RegisterContext } from './RegisterContext';
import type { ListScope, Register, RegisterListing } from './defineRegister';
import { addKnownAt, registerConditions, registerFilterOf, type RegisterFilter } from './registerFilter';
import type { RegisterRow } from './RegisterRow';
import type { StandardsItem } from './StandardsItem';
import type { NamedList, RegisterOwner, RegisterTables } from './RegisterTables';

/** Name of a register's row type in the graph. */
export const typeNameOf = ({ register }: RegisterTables): string => register.Row.name;

/** The states of rows as what lists are counted by. */
function stateFacets({ states }: Register): DatedFacet[] {
  return Object.entries(states).map(([name, state]) => ({
    name,
    on: (day, knownAt) => {
      const cases = Object.entries(state.on(day, knownAt));
      return condition(
        `CASE ${cases.map(([value, { sql }]) => `WHEN ${sql} THEN '${value}'`).join(' ')} END`,
        ...cases.flatMap(([, { values }]) => values),
      );
    },
  }));
}

/** A register's listing where it declares none: by the values of its columns and its states, in the order of keys. */
function listingOf(tables: RegisterTables): Omit<RegisterListing, 'Filter'> & { Filter: ClassType | null } {
  return (
    tables.register.listing ?? {
      Filter: registerFilterOf(tables, typeNameOf(tables)),
      conditions: (filter: object, scope: ListScope): readonly Condition[] =>
        registerConditions(tables, filter as RegisterFilter, scope),
      ordering: { expression: condition('s.id'), nullable: false, direction: 'ASC' },
      order: 'in the order of their keys',
    }
  );
}

type ListKit = ReturnType<typeof makeListKit>;
const kits = new WeakMap<RegisterTables, ListKit>();

/** What lists a register: the type of its lists, their arguments, and what opens one. */
function listKitOf(tables: RegisterTables): ListKit {
  const kit = kits.get(tables) ?? makeListKit(tables);
  kits.set(tables, kit);
  return kit;
}

function makeListKit(tables: RegisterTables) {
  const { register } = tables;
  const typeName = typeNameOf(tables);
  const { Connection, open } = recordConnectionOver<RecordRow>(register.Row, {
    name: typeName,
    noun: tables.noun.replaceAll('-', ' '),
    description: register.description,
    access: ['PUBLIC'],
    facets: [...columnFacets(...register.facets), ...stateFacets(register)],
  });
  const { Filter, conditions, ordering, order } = listingOf(tables);
  if (Filter && tables.owner.keepsVersions) addKnownAt(Filter);

  @ArgsType()
  class ListArguments extends ForwardPageArguments {
    filter?: Pick<RegisterFilter, 'knownAt'> | null;
  }
  if (Filter) Field(() => Filter, { nullable: true })(ListArguments.prototype, 'filter');

  return {
    Connection,
    ListArguments,
    field: {
      nullable: true,
      description: `${register.description.replace(/[.。]$/, '')}, ${order}.`,
    } as const,
    list: (
      args: ListArguments,
      context: RegisterContext,
      ...belonging: readonly Condition[]
    ): RecordConnection => {
      const filter = args.filter ?? {};
      const { knownAt = null } = filter;
      const rowsOf = (source: RowSource): ListSource => ({
        from: condition(`${source.table} s`),
        conditions: [
          ...source.meant('s'),
          ...belonging,
          ...conditions(filter, { today: context.today, source, knownAt }),
        ],
      });
      const [rows, past] = rowSources(tables.table, knownAt);
      const list = {
        ...rowsOf(rows),
        ...(past && { among: rowsOf(past) }),
        ordering,
        fingerprint: fingerprintOf([tables.table, Object.entries(filter).sort(), belonging]),
      };
      return open({ reads: readsFor(context), list, args, knownAt, show: (row) => tables.show({ ...row }) });
    },
  };
}

/** Makes the field of a type that lists a register: of a sector's root, or of what some of the rows belong to. */
export function registerListOf<Owner extends object>(
  tables: RegisterTables,
  OwnerType: ClassType<Owner>,
  belonging: (owner: Owner) => readonly Condition[] = () => [],
): ClassType {
  const { Connection, ListArguments, field, list } = listKitOf(tables);

  @Resolver(() => OwnerType)
  class RegisterList {
    @FieldResolver(() => Connection, field)
    // Fields of one type are told apart by the names of their methods.
    [tables.register.name](
      @Root() owner: Owner,
      @Args(() => ListArguments) args: InstanceType<typeof ListArguments>,
      @Ctx() context: RegisterContext,
    ): RecordConnection {
      return list(args, context, ...belonging(owner));
    }
  }
  return RegisterList;
}

/** Makes the field of Query that lists a register. */
export function registerQueryOf(tables: RegisterTables): ClassType {
  const { Connection, ListArguments, field, list } = listKitOf(tables);

  @Resolver()
  class RegisterQuery {
    @Query(() => Connection, { ...field, name: tables.register.name })
    @Access(['PUBLIC'])
    rows(
      @Args(() => ListArguments) args: InstanceType<typeof ListArguments>,
      @Ctx() context: RegisterContext,
    ): RecordConnection {
      return list(args, context);
    }
  }
  return RegisterQuery;
}

const itemFields = new WeakMap<Register, ClassType[]>();

/** The fields of a register's rows that show the lists they carry: made once, whoever keeps such a register. */
export function registerItemFieldsOf({ register, lists, owner }: RegisterTables): ClassType[] {
  const known = itemFields.get(register);
  if (known) return known;
  const made = lists.map((list) => itemFieldOf(register.Row, list, owner));
  itemFields.set(register, made);
  return made;
}

function itemFieldOf(
  Row: ClassType,
  { name, list, namesStandards }: NamedList,
  { StandardLink }: RegisterOwner,
): ClassType {
  const Shown = namesStandards ? StandardLink : list.Item;
  const shown = (item: object) =>
    namesStandards ? Object.assign(new StandardLink(), { code: (item as StandardsItem).code }) : item;

  @Resolver(() => Row)
  class ItemField {
    @FieldResolver(() => [Shown], { nullable: true, description: list.description })
    async [name](@Root() row: RegisterRow, @Ctx() { registers }: RegisterContext): Promise<object[]> {
      return (await registers.itemsOf(list, row)).map(shown);
    }
  }
  return ItemField;
}
