import { Ctx, Field, ObjectType } from 'type-graphql';
import type { AdoptionDegree, PlainDate } from '../../../shared/kernel/catalogue/StandardFacts';
import { Access } from '../../../shared/kernel/graph/access';
import { AdoptionDegreeEnum } from '../../../shared/kernel/graph/enums';
import { DateScalar } from '../../../shared/kernel/graph/scalars';
import { ProvinceStandard } from '../graph/ProvinceStandard';
import type { ProvinceContext } from '../ProvinceContext';
import { ExchangeChangeKindEnum, ExchangeDocumentStatusEnum } from './exchangeEnums';
import type { ChangeKind, DocumentStatus } from './exchangeRules';
import type { ExchangeChangeTable, ExchangeDocumentTable } from './exchangeTables';

/** A standard of ours that adopts a document. */
@ObjectType({
  description: 'A standard of ours that adopts a document 采用该文件的标准.',
  simpleResolvers: true,
})
@Access(['PUBLIC'])
export class DocumentAdoption {
  @Field(() => AdoptionDegreeEnum)
  degree!: AdoptionDegree;

  @Field({ description: 'Number by which the standard names it, with or without a year.' })
  document!: string;

  @Field(() => ProvinceStandard, { nullable: true })
  standard!: ProvinceStandard;
}

/** What a document and a change of one have in common. */
@ObjectType()
abstract class DocumentFields {
  code!: string;
  base!: string;

  @Field({ description: 'Number, as the partner writes it 文件号.' })
  number!: string;

  @Field({ description: 'Title 标题.' })
  title!: string;

  @Field(() => ExchangeDocumentStatusEnum, { description: 'What the partner says of it 文件状态.' })
  status!: DocumentStatus;

  @Field(() => DateScalar, { nullable: true, description: 'Day of the edition 版本日期.' })
  editionOn!: PlainDate | null;

  @Field(() => [DocumentAdoption], {
    nullable: true,
    description:
      'Standards of ours that adopt it, at most 100 by its number with a year and without 采标情况.',
  })
  async adoptedBy(@Ctx() { loaders }: ProvinceContext): Promise<DocumentAdoption[]> {
    const numbers = [...new Set([this.code, this.base])];
    const found = await Promise.all(numbers.map((number) => loaders.adoptionsOf.load(number)));
    return found.flat();
  }
}

/** A document as a partner sent it. */
@ObjectType({ description: 'A document as a partner sent it 交换文件.' })
@Access(['PUBLIC'])
export class ExchangeDocument extends DocumentFields {
  @Field({ description: 'SHA-256 over number, title, status and day of edition, with tabs between 摘要.' })
  digest!: string;
}

/** How a document differs from what the partner had sent before. */
@ObjectType({ description: 'How a document differs from what the partner had sent before 交换变更.' })
@Access(['PUBLIC'])
export class ExchangeChange extends DocumentFields {
  @Field(() => ExchangeChangeKindEnum)
  kind!: ChangeKind;

  @Field(() => String, { nullable: true, description: 'Title before; absent of what was added 原标题.' })
  formerTitle!: string | null;

  @Field(() => ExchangeDocumentStatusEnum, { nullable: true, description: 'Status before 原状态.' })
  formerStatus!: DocumentStatus | null;

  @Field(() => DateScalar, { nullable: true, description: 'Day of the edition before 原版本日期.' })
  formerEditionOn!: PlainDate | null;
}

/** A row as the graph shows it. */
export const showDocument = (row: ExchangeDocumentTable): ExchangeDocument =>
  Object.assign(new ExchangeDocument(), row);

/** A row as the graph shows it. */
export const showChange = (row: ExchangeChangeTable): ExchangeChange =>
  Object.assign(new ExchangeChange(), row);
