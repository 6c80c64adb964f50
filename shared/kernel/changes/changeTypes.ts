import { Field, Int, ObjectType } from 'type-graphql';
import { INSIDERS, Access } from '../graph/access';
import { ChangeActionEnum, EntityKindEnum } from '../graph/enums';
import { DateTimeScalar, JsonScalar } from '../graph/scalars';
import type { ChangeAction, EntityKind } from './ChangeEntry';

/** One row of a sector's change log. */
@ObjectType({ description: "One row of a sector's change log 变更记录.", simpleResolvers: true })
@Access(INSIDERS)
export class Change {
  @Field(() => Int, { description: '1, 2, 3 … without gaps.' })
  seq!: number;

  @Field(() => DateTimeScalar)
  at!: string;

  @Field({ description: 'Who wrote it: the subject of the token, or the command.' })
  actor!: string;

  @Field(() => ChangeActionEnum)
  action!: ChangeAction;

  @Field(() => EntityKindEnum)
  kind!: EntityKind;

  @Field({ description: 'Global id of the record.' })
  entity!: string;

  @Field(() => JsonScalar, { nullable: true, description: 'The record before; null when it was new.' })
  before!: unknown;

  @Field(() => JsonScalar, { nullable: true, description: 'The record after.' })
  after!: unknown;

  @Field({ description: 'SHA-256 of the row before, in hex.' })
  previousHash!: string;

  @Field({ description: 'SHA-256 of this row, in hex.' })
  hash!: string;
}

/** Rows of a change log, oldest first. */
@ObjectType({ description: 'Rows of the change log, oldest first 变更记录页.', simpleResolvers: true })
@Access(INSIDERS)
export class ChangePage {
  @Field(() => [Change])
  entries!: Change[];

  @Field(() => Int, { description: 'Pass this as after to go on.' })
  nextAfter!: number;

  @Field(() => Int, { description: 'Number of the last row of the log now.' })
  headSeq!: number;

  @Field({
    description:
      'Hash of the last row of the log now; save it elsewhere to prove later that nothing was cut.',
  })
  headHash!: string;

  @Field(() => Int, { description: 'Standards in the catalogue now.' })
  rows!: number;
}

/** A record and its version: what a copy is compared by. */
@ObjectType({
  description: 'A record and its version, for comparing a copy with the sector 目录核对项.',
  simpleResolvers: true,
})
@Access(INSIDERS)
export class InventoryRow {
  @Field()
  id!: string;

  @Field(() => Int)
  version!: number;
}
