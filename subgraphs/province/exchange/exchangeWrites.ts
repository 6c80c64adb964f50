import { Arg, Ctx, Field, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { PlainDate } from '../../../shared/kernel/catalogue/StandardFacts';
import { Access } from '../../../shared/kernel/graph/access';
import { DateScalar } from '../../../shared/kernel/graph/scalars';
import { writeOf } from '../../../shared/kernel/sector/writeOf';
import type { ProvinceContext } from '../ProvinceContext';
import { ExchangeDocumentStatusEnum } from './exchangeEnums';
import type { DocumentStatus, RunCall, SentDocument } from './exchangeRules';
import { ExchangeRun, showRun } from './ExchangeRun';

@InputType({ description: 'A document as the partner has it 交换文件.' })
class ExchangeDocumentInput {
  @Field({ description: 'Number, as the partner writes it 文件号.' })
  number!: string;

  @Field({ description: 'Title 标题.' })
  title!: string;

  @Field(() => ExchangeDocumentStatusEnum, { description: 'What the partner says of it 文件状态.' })
  status!: DocumentStatus;

  @Field(() => DateScalar, { nullable: true, description: 'Day of the edition 版本日期.' })
  editionOn?: PlainDate | null;
}

@InputType({ description: "The partner's totals of a run 对方合计." })
class ExchangeTotalsInput {
  @Field(() => Int, { description: 'Documents in all parts 文件数.' })
  count!: number;

  @Field({ description: 'Digest of the whole list 摘要.' })
  digest!: string;
}

@InputType()
class RecordExchangeRunInput {
  @Field({ description: 'Idempotency key 幂等键.' })
  clientMutationId!: string;

  @Field({ description: 'Key of the partner 交换伙伴.' })
  partner!: string;

  @Field({ description: "Names the run among the partner's: small letters, digits and hyphens 批次." })
  run!: string;

  @Field(() => Int, {
    nullable: true,
    description: 'Number of this part, 1 to 1000; absent with totals only.',
  })
  part?: number | null;

  @Field(() => [ExchangeDocumentInput], {
    nullable: true,
    description: 'Documents of this part, at most 1000; they take the place of what came under its number.',
  })
  documents?: ExchangeDocumentInput[] | null;

  @Field(() => ExchangeTotalsInput, {
    nullable: true,
    description: 'Told with the last part or after it: the run is closed when they agree with what has come.',
  })
  totals?: ExchangeTotalsInput | null;
}

@ObjectType({ simpleResolvers: true })
@Access(['PUBLIC'])
class RecordExchangeRunPayload {
  @Field()
  clientMutationId!: string;

  @Field(() => ExchangeRun, { nullable: true, description: 'The run as this write left it.' })
  run!: ExchangeRun;
}

function callOf({ partner, run, part, documents, totals }: RecordExchangeRunInput): RunCall {
  const sent = (documents ?? []).map(({ number, title, status, editionOn }): SentDocument => ({
    number,
    title,
    status,
    editionOn: editionOn ?? null,
  }));
  return { partner, run, part: part ?? null, documents: sent, totals: totals ?? null };
}

/** Takes in lists of partners. */
@Resolver()
export class ExchangeWrites {
  @Mutation(() => RecordExchangeRunPayload, {
    description:
      "Takes in a part of a partner's list, or the totals that close the run, or both 记录国际标准信息交换批次.",
  })
  @Access(['COORDINATOR', 'ADMIN'])
  async recordExchangeRun(
    @Arg('input', () => RecordExchangeRunInput) input: RecordExchangeRunInput,
    @Ctx() { exchangeBook, identity }: ProvinceContext,
  ): Promise<RecordExchangeRunPayload> {
    const stored = await exchangeBook.record(
      callOf(input),
      writeOf('recordExchangeRun', input, { identity }),
    );
    const { clientMutationId } = input;
    return Object.assign(new RecordExchangeRunPayload(), { clientMutationId, run: showRun(stored) });
  }
}
