import 'reflect-metadata';
import { defaultFieldResolver, graphql, isObjectType } from 'graphql';
import {
  Arg,
  Args,
  ArgsType,
  buildSchemaSync,
  Ctx,
  Field,
  FieldResolver,
  Info,
  InputType,
  Int,
  ObjectType,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import { toSubgraphSchema } from '../../../shared/kernel/federation/toSubgraphSchema';
import { Access } from '../../../shared/kernel/graph/access';
import { SectorKeyEnum, type SectorKey } from '../../../shared/kernel/sectorKeys';

@InputType()
class DirectInput {
  @Field(() => Int)
  base!: number;

  times(factor: number): number {
    return this.base * factor;
  }
}

@ArgsType()
class DirectArguments {
  @Field(() => Int, { defaultValue: 5 })
  size!: number;

  twice(): number {
    return this.size * 2;
  }
}

@ObjectType()
@Access(['PUBLIC'])
class DirectThing {
  @Field()
  plain!: string;

  @Field(() => SectorKeyEnum, { nullable: true })
  sector!: SectorKey | null;

  @Field(() => Int)
  get computed(): number {
    return this.plain.length;
  }

  @Field()
  ofContext(@Ctx() { user }: { user: string }): string {
    return `${this.plain} of ${user}`;
  }

  @Field()
  partOfContext(@Ctx('user') user: string): string {
    return `${this.plain} of ${user}`;
  }

  @Field()
  inOrder(
    @Arg('b', () => Int, { nullable: true }) b: number | null,
    @Ctx() { user }: { user: string },
    @Arg('a', () => [Int]) a: number[],
  ): string {
    return JSON.stringify([this.plain, b, user, a]);
  }

  @Field(() => Int)
  withInput(@Arg('input') input: DirectInput): number {
    return input.times(2);
  }

  @Field(() => Int)
  withArguments(@Args() args: DirectArguments): number {
    return args.twice();
  }

  @Field()
  withInfo(@Info() { fieldName }: { fieldName: string }): string {
    return fieldName;
  }

  @Field()
  failing(): string {
    throw new Error(`${this.plain} fails`);
  }
}

@Resolver(() => DirectThing)
class DirectThingResolver {
  @Query(() => [DirectThing])
  @Access(['PUBLIC'])
  directThings(): DirectThing[] {
    const bare = { plain: 'bare' } as DirectThing;
    return [Object.assign(new DirectThing(), { plain: 'made', beside: 'in the way' }), bare];
  }

  @FieldResolver(() => String)
  beside(@Root() { plain }: DirectThing): string {
    return `${plain}, resolved beside it`;
  }
}

const { schema } = toSubgraphSchema({
  resolvers: [DirectThingResolver],
  orphanedTypes: [],
  references: {},
  sharedFields: {},
});

const query = `{ directThings {
  plain computed ofContext partOfContext inOrder(a: [1, 2]) given: inOrder(a: [], b: 3)
  withInput(input: { base: 4 }) withArguments more: withArguments(size: 7) withInfo beside
} }`;

describe('resolvers without the layers of type-graphql', () => {
  it('answer as they do with them, whether the source is an instance or not', async () => {
    const layered = buildSchemaSync({ resolvers: [DirectThingResolver], validate: false });
    const ask = { source: query, contextValue: { user: 'li' } };
    const expected = await graphql({ schema: layered, ...ask });
    expect(expected.errors).toBeUndefined();
    expect(await graphql({ schema, ...ask })).toEqual(expected);
  });

  it('fail as they do with them', async () => {
    const layered = buildSchemaSync({ resolvers: [DirectThingResolver], validate: false });
    const ask = { source: '{ directThings { failing } }', contextValue: { user: 'li' } };
    const expected = await graphql({ schema: layered, ...ask });
    expect(expected.errors).toHaveLength(1);
    expect(JSON.stringify(await graphql({ schema, ...ask }))).toBe(JSON.stringify(expected));
  });

  it('are none for what is only a property', () => {
    const type = schema.getType('DirectThing');
    const fields = isObjectType(type) ? type.getFields() : {};
    const resolved = Object.values(fields).filter(
      ({ resolve = defaultFieldResolver }) => resolve !== defaultFieldResolver,
    );
    expect(resolved.map(({ name }) => name)).not.toContain('plain');
    expect(resolved.map(({ name }) => name)).toContain('ofContext');
  });

  it('call a method at once where nothing is to be converted', () => {
    const type = schema.getType('DirectThing');
    const field = isObjectType(type) ? type.getFields().inOrder : undefined;
    const source = Object.assign(new DirectThing(), { plain: 'made' });
    expect(field?.resolve?.(source, { a: [1] }, { user: 'li' }, {} as never)).toBe('["made",null,"li",[1]]');
  });
});
