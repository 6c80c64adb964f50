import { Field, ObjectType } from 'type-graphql';
import { Access } from '../../../shared/kernel/graph/access';
import type { NumberFound } from '../lookup/findStandards';
import { linkTo, StandardLink } from './StandardLink';

/** What one given number was found to be. */
@ObjectType({ description: 'What a given number was found to be 标准号查询结果.', simpleResolvers: true })
@Access(['PUBLIC'])
export class CodeLookup {
  @Field({ description: 'The text as given.' })
  given!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The number in its normal form; null when the text is none.',
  })
  code!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Why the text is no standard number; null when it is one.',
  })
  reason!: string | null;

  @Field(() => [StandardLink], {
    description:
      'Standards it finds, likeliest first: of a number without a year all editions, the latest first.',
  })
  matches!: StandardLink[];
}

/** The answer for one given number. */
export function codeLookup(given: string, { code, reason, rows }: NumberFound): CodeLookup {
  const matches = rows.map((row) => linkTo(row.code));
  return Object.assign(new CodeLookup(), { given, code, reason, matches });
}
