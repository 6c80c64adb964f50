import { Field, Float, Int, ObjectType } from 'type-graphql';
import { Access } from '../../../shared/kernel/graph/access';
import type { Overlap, SharedTerm } from './overlapRules';
import { COUNTED } from './rarityRules';
import type { MatchedSpan } from './textTermRules';

/** A stretch of a text. */
@ObjectType({
  description: 'A stretch of a text, in UTF-16 units from its beginning 文本区间.',
  simpleResolvers: true,
})
@Access(['PUBLIC'])
export class TextSpan {
  @Field(() => Int, { description: 'Its first unit.' })
  start!: number;

  @Field(() => Int, { description: 'The first unit after it.' })
  end!: number;

  @Field({ description: 'What the text says there 命中词.' })
  term!: string;
}

/** A term and how rare it is. */
@ObjectType()
export abstract class RatedTerm {
  @Field({ description: 'Two neighbouring ideographs, or a Latin or digit word.' })
  term!: string;

  @Field(() => Int, {
    description: `Standards that have it, counted to ${String(COUNTED)} at most 含该词的标准数.`,
  })
  standards!: number;

  @Field(() => Float, {
    description:
      'How rare it is: 1 for a common term, one more for each halving of the standards that have it 稀有度.',
  })
  weight!: number;
}

/** A term and what it adds to a score. */
@ObjectType({
  description: 'A term that both have, and what it adds to the score 共有词.',
  simpleResolvers: true,
})
@Access(['PUBLIC'])
export class OverlapTerm extends RatedTerm {
  @Field(() => Float, {
    description: 'What it adds to the score; those of all terms are the score, but for rounding 得分构成.',
  })
  share!: number;
}

/** Why a text has its score. */
@ObjectType({ description: 'Why a score is what it is 得分说明.', simpleResolvers: true })
@Access(['PUBLIC'])
export class OverlapExplanation {
  @Field({ description: 'The title compared, Chinese or English, whichever is overlapped further 比对题名.' })
  title!: string;

  @Field({
    description:
      'Whether both are the same words in the same order, whatever marks stand between them 题名相同.',
  })
  identical!: boolean;

  @Field(() => [OverlapTerm], { description: 'What both have, that which adds most first 共有词.' })
  terms!: readonly SharedTerm[];

  @Field(() => Float, {
    description:
      'Share of the letters, digits and ideographs of the text that the title has, 0 to 1 文本覆盖率.',
  })
  textCovered!: number;

  @Field(() => Float, {
    description:
      'Share of the letters, digits and ideographs of the title that the text has, 0 to 1 题名覆盖率.',
  })
  titleCovered!: number;

  @Field(() => [TextSpan], { description: 'Where the title has them 题名命中区间.' })
  titleSpans!: readonly MatchedSpan[];
}

/** How far a text overlaps a document. */
@ObjectType()
export abstract class TextOverlap {
  overlap!: Overlap;

  @Field(() => Float, { description: '0 to 1; 1 for the same title only 重合度.' })
  get score(): number {
    return this.overlap.score;
  }

  @Field(() => [TextSpan], {
    description: 'Where the text has what the title has, the first 100 places 命中区间.',
  })
  spans(): readonly MatchedSpan[] {
    return this.overlap.spans.slice(0, 100);
  }

  @Field(() => OverlapExplanation, { description: 'Why the score is what it is 得分说明.' })
  explanation(): OverlapExplanation {
    const { title, identical, sharedTerms: terms, textCovered, titleCovered, titleSpans } = this.overlap;
    return Object.assign(new OverlapExplanation(), {
      title,
      identical,
      terms,
      textCovered,
      titleCovered,
      titleSpans,
    });
  }
}
