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
import { changedFacts, registeredFacts, successorFacts } from '../catalogue/factsOfInput';
import {
  ExpectedStandardInput,
  ReviewInput,
  StandardDetailsInput,
  WithdrawInput,
} from '../catalogue/standardInputs';
import type { StoredStandard } from '../catalogue/StandardFacts';
import type { StandardRecord } from '../catalogue/StandardRecord';
import { standardRow } from '../catalogue/rowsOfFacts';
import { Access, WRITERS } from '../graph/access';
import type { SectorNames } from '../sectorKeys';
import { addOwnFields, ownFactsOf, type OwnColumn } from './ownColumns';
import type { SectorContext } from './RequestContext';
import { writeOf } from './writeOf';

/** Makes the operations that write one sector's catalogue, with the sector's own fields in their inputs. */
export function standardWritesOf(
  { key, typePrefix }: SectorNames,
  Standard: ClassType<StandardRecord>,
  ownColumns: readonly OwnColumn[],
): ClassType {
  @InputType(`Register${typePrefix}StandardInput`)
  class RegisterInput extends StandardDetailsInput {
    @Field({ description: 'Idempotency key 幂等键.' })
    clientMutationId!: string;

    @Field({ description: 'Number, in any spelling 标准号.' })
    code!: string;

    @Field({ description: 'Chinese title, 1 to 500 characters 中文标准名称.' })
    title!: string;
  }
  addOwnFields(RegisterInput, ownColumns);

  @InputType(`Update${typePrefix}StandardInput`)
  class UpdateInput extends StandardDetailsInput implements ExpectedStandardInput {
    @Field({ description: 'Idempotency key 幂等键.' })
    clientMutationId!: string;

    @Field({ description: 'Global id.' })
    id!: string;

    @Field(() => Int, { description: 'The version you read; a newer one refuses the write with CONFLICT.' })
    expectedVersion!: number;

    @Field(() => String, { nullable: true })
    title?: string | null;
  }
  addOwnFields(UpdateInput, ownColumns);

  @InputType(`Withdraw${typePrefix}StandardInput`)
  class WithdrawStandardInput extends WithdrawInput {}

  @InputType(`Record${typePrefix}ReviewInput`)
  class RecordReviewInput extends ReviewInput {}

  const RegisterPayload = payloadNamed(`Register${typePrefix}StandardPayload`, Standard);
  const UpdatePayload = payloadNamed(`Update${typePrefix}StandardPayload`, Standard);
  const WithdrawPayload = payloadNamed(`Withdraw${typePrefix}StandardPayload`, Standard);
  const ReviewPayload = payloadNamed(`Record${typePrefix}ReviewPayload`, Standard);

  @Resolver()
  class StandardWrites {
    @Mutation(() => RegisterPayload, {
      name: `register${typePrefix}Standard`,
      description: 'Registers a standard in the catalogue 登记标准.',
    })
    @Access(WRITERS, key)
    async register(@Arg('input', () => RegisterInput) input: RegisterInput, @Ctx() context: SectorContext) {
      const facts = registeredFacts(input, ownFactsOf(input, ownColumns));
      const stored = await context.catalogue.register(facts, writeOf('register', input, context));
      return answer(new RegisterPayload(), input, stored, context);
    }

    @Mutation(() => UpdatePayload, {
      name: `update${typePrefix}Standard`,
      description: 'Changes what the catalogue says of a standard; its number stays 更新标准.',
    })
    @Access(WRITERS, key)
    async update(@Arg('input', () => UpdateInput) input: UpdateInput, @Ctx() context: SectorContext) {
      const changed = changedFacts(input, ownFactsOf(input, ownColumns));
      const stored = await context.catalogue.update(input, changed, writeOf('update', input, context));
      return answer(new UpdatePayload(), input, stored, context);
    }

    @Mutation(() => WithdrawPayload, {
      name: `withdraw${typePrefix}Standard`,
      description: 'Withdraws a standard, naming what takes its place 废止标准.',
    })
    @Access(WRITERS, key)
    async withdraw(
      @Arg('input', () => WithdrawStandardInput) input: WithdrawInput,
      @Ctx() context: SectorContext,
    ) {
      const successors = successorFacts(input.replacedBy ?? []);
      const write = writeOf('withdraw', input, context);
      const stored = await context.catalogue.withdraw(input, input.withdrawnOn, successors, write);
      return answer(new WithdrawPayload(), input, stored, context);
    }

    @Mutation(() => ReviewPayload, {
      name: `record${typePrefix}Review`,
      description: 'Records a review of a standard and what it concluded 登记复审.',
    })
    @Access(WRITERS, key)
    async review(@Arg('input', () => RecordReviewInput) input: ReviewInput, @Ctx() context: SectorContext) {
      const review = { on: input.on, conclusion: input.conclusion, note: input.note ?? null };
      const stored = await context.catalogue.recordReview(input, review, writeOf('review', input, context));
      return answer(new ReviewPayload(), input, stored, context);
    }
  }
  return StandardWrites;
}

interface Payload {
  clientMutationId: string;
  standard: StandardRecord | null;
}

function payloadNamed(name: string, Standard: ClassType<StandardRecord>): ClassType<Payload> {
  @ObjectType(name, { simpleResolvers: true })
  @Access(['PUBLIC'])
  class OnePayload implements Payload {
    @Field()
    clientMutationId!: string;

    @Field(() => Standard, { nullable: true, description: 'The standard as this write left it.' })
    standard!: StandardRecord | null;
  }
  return OnePayload;
}

async function answer(
  payload: Payload,
  { clientMutationId }: { readonly clientMutationId: string },
  stored: StoredStandard,
  { sector, store, database, showStandard }: SectorContext,
): Promise<Payload> {
  const serial = (await store.serialsOf(database.reader, [stored.id])).get(stored.id) ?? 0;
  return Object.assign(payload, {
    clientMutationId,
    standard: showStandard(standardRow(sector.key, stored, serial)),
  });
}
