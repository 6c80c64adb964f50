import { Field, ObjectType } from 'type-graphql';
import { Access, INSIDERS } from '../../../shared/kernel/graph/access';
import { overlapOf } from '../novelty/overlapRules';
import { weightOf } from '../novelty/rarityRules';
import { TextOverlap } from '../novelty/TextOverlap';
import { comparedText } from '../novelty/textTermRules';
import { SubjectRelationEnum } from './overlapEnums';
import type { OverlapFindingRow } from './overlapTables';
import { SubjectTitle } from './SubjectTitle';
import { compareSubjects, type SubjectComparison, type SubjectRelation } from './subjectRules';

/** How far the titles of two standards overlap. */
@ObjectType({
  description:
    'How far two titles overlap, and why; the text is the title of the first standard 题名重合说明.',
})
@Access(INSIDERS)
export class SubjectOverlap extends TextOverlap {
  private comparison!: SubjectComparison;

  @Field(() => SubjectRelationEnum, { description: 'The same subject, or one within the other 对象关系.' })
  relation(): SubjectRelation {
    return this.comparison.relation;
  }

  @Field(() => [String], { description: 'What only the first title says of its subject 本标准独有词.' })
  ownWords(): readonly string[] {
    return this.comparison.ownWords;
  }

  @Field(() => [String], { description: 'What only the second title says of its subject 相关标准独有词.' })
  otherWords(): readonly string[] {
    return this.comparison.otherWords;
  }

  /** The overlap as it was scored: by the counts of that time. Null for a finding that rests on no titles. */
  static of({ indexed, terms }: OverlapFindingRow, title: string, other: string): SubjectOverlap | null {
    if (indexed === null || terms === null) return null;
    const counts = JSON.parse(terms) as [string, number][];
    const text = {
      compared: comparedText(title),
      indexed,
      terms: counts.map(([term, standards]) => ({
        term,
        standards,
        weight: weightOf({ term, standards }, indexed),
      })),
    };
    const overlap = overlapOf(text, { title: other, titleEn: null });
    const comparison = compareSubjects(new SubjectTitle(title), new SubjectTitle(other));
    return comparison && Object.assign(new SubjectOverlap(), { overlap, comparison });
  }
}
