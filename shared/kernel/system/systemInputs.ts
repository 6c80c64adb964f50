import { Field, ID, InputType, Int } from 'type-graphql';
import { StandardNumber } from '../../numbers';
import type { PlainDate } from '../catalogue/StandardFacts';
import { DateScalar } from '../graph/scalars';
import { SystemEntryKindEnum } from './systemEnums';
import type { Placement } from './systemEdits';
import type { SystemEntryFact, SystemEntryKind } from './SystemFacts';

/** What every write of a tree is sent with. */
@InputType()
abstract class SystemWriteInput {
  @Field({
    description:
      'Idempotency key, 1 to 200 characters: repeated with the same body it returns the first answer 幂等键.',
  })
  clientMutationId!: string;
}

@InputType()
export abstract class DraftSystemInput extends SystemWriteInput {
  @Field(() => String, {
    nullable: true,
    description: 'Title of the root; as in the version before when absent.',
  })
  title?: string | null;
}

/** What every write of a draft names. */
@InputType()
export abstract class SystemEditInput extends SystemWriteInput {
  @Field(() => ID, { description: 'The draft.' })
  id!: string;

  @Field(() => Int, { description: 'The version of the draft that the caller has read.' })
  expectedVersion!: number;
}

@InputType()
export abstract class PlaceNodeInput extends SystemEditInput {
  @Field({ description: 'Names the node in all versions: small letters, digits and hyphens, at most 40.' })
  key!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Key of the node above; where it is when absent. A node has at most 50 right under it.',
  })
  parent?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Place among its siblings, from 1; where it is, or the last, when absent.',
  })
  ordinal?: number | null;

  @Field(() => String, { nullable: true, description: 'Number in the system, e.g. 2.1 体系编号.' })
  number?: string | null;

  @Field(() => String, { nullable: true, description: 'Needed for a new node; as it is when absent 名称.' })
  title?: string | null;

  @Field(() => String, { nullable: true })
  titleEn?: string | null;

  @Field(() => String, { nullable: true, description: 'What the node rests on 依据.' })
  source?: string | null;
}

@InputType()
export abstract class RecordEntryInput extends SystemEditInput {
  @Field({ description: 'Key of the node it belongs to, which has at most 100.' })
  node!: string;

  @Field({ description: 'Names the entry in all versions: small letters, digits and hyphens, at most 40.' })
  key!: string;

  @Field(() => SystemEntryKindEnum)
  kind!: SystemEntryKind;

  @Field(() => String, {
    nullable: true,
    description: 'Number of a standard of any sector, in any spelling 标准号.',
  })
  code?: string | null;

  @Field(() => ID, { nullable: true, description: 'A project of this sector that is to make it.' })
  project?: string | null;

  @Field(() => String, { nullable: true, description: 'What is to be there, where no number is known.' })
  title?: string | null;
}

@InputType()
export abstract class RemoveItemInput extends SystemEditInput {
  @Field(() => String, {
    nullable: true,
    description: 'Key of a node that has neither nodes nor entries. Either this or an entry.',
  })
  node?: string | null;

  @Field(() => String, { nullable: true, description: 'Key of an entry.' })
  entry?: string | null;
}

@InputType()
export abstract class PublishSystemInput extends SystemEditInput {
  @Field(() => DateScalar, { nullable: true, description: 'Day of publication; today when absent.' })
  on?: PlainDate | null;
}

/** Where a node is to be, as its caller says it. */
export function placementOf(input: PlaceNodeInput): Placement {
  const { key, parent, ordinal, number, title, titleEn, source } = input;
  return {
    key,
    parent: parent ?? null,
    ordinal: ordinal ?? null,
    number: number ?? null,
    title: title ?? null,
    titleEn: titleEn ?? null,
    source: source ?? null,
  };
}

/** An entry as its caller tells it, its number in normal form. */
export function entryOfInput({ node, key, kind, code, project, title }: RecordEntryInput): SystemEntryFact {
  const parsed = code == null ? null : StandardNumber.tryParse(code);
  const normal = parsed !== null && 'number' in parsed ? parsed.number.code : (code ?? null);
  return { node, key, kind, code: normal, project: project ?? null, title: title ?? null };
}
