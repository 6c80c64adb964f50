import {
  Arg,
  Ctx,
  Field,
  InputType,
  Int,
  Mutation,
  ObjectType,
  Resolver,
  type ClassType,
} from 'type-graphql';
import { Access } from '../graph/access';
import { ProvenanceEnum } from '../graph/enums';
import type { Provenance } from '../catalogue/StandardFacts';
import type { RegisterContext } from './RegisterContext';
import { writeOf } from '../sector/writeOf';
import type { FactColumn } from './factColumns';
import { typeNameOf } from './registerList';
import type { RegisterRow } from './RegisterRow';
import type { ListTable, RegisterTables } from './RegisterTables';
import { factsOfRow } from './rowFacts';

const lowerFirst = (name: string) => `${name.charAt(0).toLowerCase()}${name.slice(1)}`;

/** Gives an input class a field for each column; what may be null may be left out. */
function addFacts(Input: ClassType, columns: readonly FactColumn[], required: boolean): void {
  for (const { name, type, description, isNullable } of columns) {
    Field(type as () => StringConstructor, {
      nullable: isNullable || !required,
      ...(description === undefined ? {} : { description }),
    })(Input.prototype as object, name);
  }
}

/** The input of an item of a list: a number, or its columns. */
function itemInputOf({ list, columns, namesStandards }: ListTable): ClassType | StringConstructor {
  if (namesStandards) return String;

  @InputType(`${list.Item.name}Input`)
  class ItemInput {}
  addFacts(ItemInput, columns, true);
  return ItemInput;
}

/** Makes the operation that records a register's rows, one at a time and whole. */
export function registerWriteOf(tables: RegisterTables): ClassType {
  const { register, lists, operation, owner } = tables;
  const typeName = `${operation.charAt(0).toUpperCase()}${operation.slice(1)}`;

  @InputType(`${typeName}Input`)
  class RecordInput {
    @Field({ description: 'Idempotency key 幂等键.' })
    clientMutationId!: string;

    @Field({ description: 'Names the row within its register: small letters, digits and hyphens.' })
    key!: string;

    @Field(() => Int, {
      nullable: true,
      description:
        'The version you read; absent for a row that is to be new. A newer one refuses with CONFLICT.',
    })
    expectedVersion?: number | null;

    @Field(() => String, { nullable: true, description: 'Where the row was read 数据来源.' })
    source?: string | null;

    @Field(() => ProvenanceEnum, { nullable: true, description: 'SOURCED when absent.' })
    provenance?: Provenance | null;
  }
  addFacts(RecordInput, tables.toldColumns, true);
  for (const each of lists) {
    const Item = itemInputOf(each);
    Field(() => [Item as StringConstructor], {
      nullable: true,
      description: `${each.list.description} At most ${String(each.list.most)}.`,
    })(RecordInput.prototype, each.name);
  }

  @ObjectType(`${typeName}Payload`, { simpleResolvers: true })
  @Access(['PUBLIC'])
  class Payload {
    @Field()
    clientMutationId!: string;
  }
  const shown = lowerFirst(typeNameOf(tables));
  Field(() => register.Row, { nullable: true, description: 'The row as this write left it.' })(
    Payload.prototype,
    shown,
  );

  @Resolver()
  class RegisterWrite {
    @Mutation(() => Payload, {
      name: operation,
      description: `Records a row whole, a new one or another state of one: ${register.description}`,
    })
    @Access(register.writers, owner.sector)
    async record(
      @Arg('input', () => RecordInput) input: RecordInput,
      @Ctx() { registerBook, database, today, identity }: RegisterContext,
    ) {
      const facts = factsOfRow(tables, { ...input });
      const scope = { today, expectedVersion: input.expectedVersion ?? null };
      const stored = await registerBook.record(tables, facts, scope, writeOf(operation, input, { identity }));
      const serials = await tables.store.serialsOf(database.reader, [stored.id]);
      const row: RegisterRow = tables.showStored(stored, serials.get(stored.id) ?? 0);
      return Object.assign(new Payload(), { clientMutationId: input.clientMutationId, [shown]: row });
    }
  }
  return RegisterWrite;
}
