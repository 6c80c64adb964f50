import { Ctx, Field, ObjectType, registerEnumType } from 'type-graphql';
import { Access } from '../../../shared/kernel/graph/access';
import { Completeness } from '../../../shared/kernel/graph/completeness';
import { completenessOf } from '../../../shared/kernel/graph/completenessOf';
import { statusOn } from '../../../shared/kernel/catalogue/standardRules';
import { membersOf } from '../../../shared/numbers';
import { standardMeant, type NumberFound } from '../lookup/findStandards';
import { livingSuccessors } from '../lookup/livingSuccessors';
import type { ProvinceContext } from '../ProvinceContext';
import { linkTo, StandardLink } from './StandardLink';

/** Whether what a number names may be cited. */
const CitationVerdict = {
  CITABLE: 'CITABLE',
  UPCOMING: 'UPCOMING',
  SUPERSEDED: 'SUPERSEDED',
  WITHDRAWN: 'WITHDRAWN',
  UNKNOWN: 'UNKNOWN',
  NO_NUMBER: 'NO_NUMBER',
} as const;
type CitationVerdict = keyof typeof CitationVerdict;

registerEnumType(CitationVerdict, {
  name: 'CitationVerdict',
  description:
    'Whether what a number names may be cited today 引用核查结论: CITABLE in force, UPCOMING not yet, SUPERSEDED something took its place, WITHDRAWN nothing did, UNKNOWN no catalogue has it, NO_NUMBER it is no standard number.',
});

/** What one given number was found to be. */
@ObjectType({ description: 'What a given number was found to be 标准号查询结果.' })
@Access(['PUBLIC'])
export class CodeLookup {
  constructor(
    given: string,
    private readonly found: NumberFound,
  ) {
    this.given = given;
  }

  @Field({ description: 'The text as given.' })
  given: string;

  @Field(() => String, {
    nullable: true,
    description: 'The number in its normal form; null when the text is none.',
  })
  get code(): string | null {
    return this.found.code;
  }

  @Field(() => String, {
    nullable: true,
    description: 'Why the text is no standard number; null when it is one.',
  })
  get reason(): string | null {
    return this.found.reason;
  }

  @Field(() => [StandardLink], {
    description:
      'Standards it finds, likeliest first: of a number without a year all editions, the latest first.',
  })
  get matches(): StandardLink[] {
    return this.found.rows.map(({ code }) => linkTo(code));
  }

  @Field(() => CitationVerdict)
  async verdict(@Ctx() context: ProvinceContext): Promise<CitationVerdict> {
    if (this.found.code === null) return 'NO_NUMBER';
    const meant = standardMeant(this.found, context.today);
    if (!meant) return 'UNKNOWN';
    const status = statusOn(meant, context.today);
    if (status !== 'WITHDRAWN') return status === 'IN_FORCE' ? 'CITABLE' : 'UPCOMING';
    return (await livingSuccessors(meant, context)).length > 0 ? 'SUPERSEDED' : 'WITHDRAWN';
  }

  @Field(() => [StandardLink], {
    nullable: true,
    description:
      'What to cite in place of a standard that no longer applies, along replacements to those that do 替代标准.',
  })
  async successors(@Ctx() context: ProvinceContext): Promise<StandardLink[]> {
    const meant = standardMeant(this.found, context.today);
    if (!meant || statusOn(meant, context.today) !== 'WITHDRAWN') return [];
    return (await livingSuccessors(meant, context)).map(linkTo);
  }

  @Field({
    description:
      'Whether the standard found is written otherwise: a T or leading zeros left out, another prefix 写法有误.',
  })
  misspelt(@Ctx() { today }: ProvinceContext): boolean {
    const meant = standardMeant(this.found, today);
    if (!meant || this.found.code === null) return false;
    const names = [meant, ...membersOf(meant.code)].flatMap(({ code, base }) => [code, base]);
    return !names.includes(this.found.code);
  }

  @Field(() => [StandardLink], {
    nullable: true,
    description:
      'Of a number that no catalogue has, what was likely meant: its last edition where only the year is wrong, else numbers one slip of the hand away, at most 5 相近标准号.',
  })
  async nearest(@Ctx() { loaders }: ProvinceContext): Promise<StandardLink[]> {
    const { code, rows } = this.found;
    if (code === null || rows.length > 0) return [];
    return (await loaders.nearest.load(code)).map(linkTo);
  }

  @Field(() => Completeness, { description: 'What was looked through and how fresh it is 完整性证明.' })
  completeness(@Ctx() context: ProvinceContext): Promise<Completeness> {
    return completenessOf(context);
  }
}
