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
import { badField } from '../../errors';
import { Access, WRITERS } from '../graph/access';
import type { SectorNames } from '../sectorKeys';
import { StandardSystem } from '../system/StandardSystem';
import { publishedSystem, withEntry, withNodePlaced, withoutEntry, withoutNode } from '../system/systemEdits';
import { SystemStateEnum } from '../system/systemEnums';
import type { StoredSystem, SystemFacts, SystemState } from '../system/SystemFacts';
import {
  DraftSystemInput,
  entryOfInput,
  PlaceNodeInput,
  placementOf,
  PublishSystemInput,
  RecordEntryInput,
  RemoveItemInput,
  type SystemEditInput,
} from '../system/systemInputs';
import type { SectorContext } from './RequestContext';
import { writeOf } from './writeOf';

/** What a write of a tree is answered with. */
interface SystemPayload {
  clientMutationId: string;
  version: number;
  state: SystemState;
  system: StandardSystem;
}

function removed(facts: SystemFacts, { node, entry }: RemoveItemInput): SystemFacts {
  if ((node == null) === (entry == null))
    throw badField('node', node ?? null, 'must be given, or an entry; not both');
  return node == null ? withoutEntry(facts, entry ?? '') : withoutNode(facts, node);
}

/** Makes the operations that write one sector's standard-system tree. */
export function systemWritesOf({ key, typePrefix }: SectorNames): ClassType {
  @InputType(`Draft${typePrefix}SystemInput`)
  class DraftInput extends DraftSystemInput {}

  @InputType(`Place${typePrefix}SystemNodeInput`)
  class PlaceInput extends PlaceNodeInput {}

  @InputType(`Record${typePrefix}SystemEntryInput`)
  class EntryInput extends RecordEntryInput {}

  @InputType(`Remove${typePrefix}SystemItemInput`)
  class RemoveInput extends RemoveItemInput {}

  @InputType(`Publish${typePrefix}SystemInput`)
  class PublishInput extends PublishSystemInput {}

  @ObjectType(`${typePrefix}SystemPayload`, { simpleResolvers: true })
  @Access(['PUBLIC'])
  class Payload implements SystemPayload {
    @Field()
    clientMutationId!: string;

    @Field(() => Int, { description: 'Counts the writes of the tree; the next write expects it 版本.' })
    version!: number;

    @Field(() => SystemStateEnum)
    state!: SystemState;

    @Field(() => StandardSystem, { description: 'The version of the tree that was written.' })
    system!: StandardSystem;
  }

  const answer = (
    { clientMutationId }: { readonly clientMutationId: string },
    { id, version, state }: StoredSystem,
  ): Payload => {
    const system = Object.assign(new StandardSystem(), { id });
    return Object.assign(new Payload(), { clientMutationId, version, state, system });
  };

  const edit = async (
    input: SystemEditInput,
    operation: string,
    context: SectorContext,
    change: (facts: SystemFacts) => SystemFacts,
  ): Promise<Payload> => {
    const { id, expectedVersion } = input;
    const action = operation === 'publishSystem' ? ('ADVANCE' as const) : ('UPDATE' as const);
    const write = writeOf(operation, input, context);
    const wanted = { id, expectedVersion, action, edit: change };
    return answer(input, await context.systemRegister.change(wanted, write));
  };

  @Resolver()
  class SystemWrites {
    @Mutation(() => Payload, {
      name: `draft${typePrefix}System`,
      description: 'Begins the next version of the tree, as the last one stands 起草体系表新版本.',
    })
    @Access(WRITERS, key)
    async draft(@Arg('input', () => DraftInput) input: DraftInput, @Ctx() context: SectorContext) {
      const write = writeOf('draftSystem', input, context);
      return answer(input, await context.systemRegister.draft(input.title ?? null, write));
    }

    @Mutation(() => Payload, {
      name: `place${typePrefix}SystemNode`,
      description: 'Adds a node to a draft, moves it with all below it, or renames it 增改体系节点.',
    })
    @Access(WRITERS, key)
    placeNode(@Arg('input', () => PlaceInput) input: PlaceInput, @Ctx() context: SectorContext) {
      const editor = { by: context.identity.subject, on: context.today };
      return edit(input, 'placeSystemNode', context, (facts) =>
        withNodePlaced(facts, placementOf(input), editor),
      );
    }

    @Mutation(() => Payload, {
      name: `record${typePrefix}SystemEntry`,
      description: 'Records an entry of a draft whole, as new or anew 登记体系条目.',
    })
    @Access(WRITERS, key)
    recordEntry(@Arg('input', () => EntryInput) input: EntryInput, @Ctx() context: SectorContext) {
      return edit(input, 'recordSystemEntry', context, (facts) => withEntry(facts, entryOfInput(input)));
    }

    @Mutation(() => Payload, {
      name: `remove${typePrefix}SystemItem`,
      description: 'Takes an entry or an empty node out of a draft 删除体系条目.',
    })
    @Access(WRITERS, key)
    removeItem(@Arg('input', () => RemoveInput) input: RemoveInput, @Ctx() context: SectorContext) {
      return edit(input, 'removeSystemItem', context, (facts) => removed(facts, input));
    }

    @Mutation(() => Payload, {
      name: `publish${typePrefix}System`,
      description: 'Publishes a draft, which stays as it is from then on 发布体系表.',
    })
    @Access(WRITERS, key)
    publish(@Arg('input', () => PublishInput) input: PublishInput, @Ctx() context: SectorContext) {
      const { today } = context;
      return edit(input, 'publishSystem', context, (facts) =>
        publishedSystem(facts, input.on ?? today, today),
      );
    }
  }
  return SystemWrites;
}
