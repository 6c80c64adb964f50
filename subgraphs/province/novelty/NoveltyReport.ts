import { hash } from 'node:crypto';
import { Ctx, Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { canonicalJson } from '../../../shared/kernel/changes/canonicalJson';
import type { PlainDate } from '../../../shared/kernel/catalogue/StandardFacts';
import { Access, INSIDERS, sectorsSeenInside } from '../../../shared/kernel/graph/access';
import { Completeness } from '../../../shared/kernel/graph/completeness';
import { completenessOf } from '../../../shared/kernel/graph/completenessOf';
import { DateScalar } from '../../../shared/kernel/graph/scalars';
import { SectorKeyEnum, type SectorKey } from '../../../shared/kernel/sectorKeys';
import { ProvinceProject } from '../graph/ProvinceProject';
import { ProvinceStandard } from '../graph/ProvinceStandard';
import { showProject, showStandard } from '../graph/sectorStubs';
import type { ProvinceContext } from '../ProvinceContext';
import type { OverlapHit, OverlapSearch } from './findOverlaps';
import { OVERLAP_RULE } from './overlapRules';
import type { WeighedTerm } from './rarityRules';
import { RatedTerm, TextOverlap } from './TextOverlap';

/** What a text may overlap. */
export const NoveltyKind = { STANDARD: 'STANDARD', DRAFT: 'DRAFT' } as const;
registerEnumType(NoveltyKind, {
  name: 'NoveltyKind',
  description: 'What a text may overlap 命中类别.',
  valuesConfig: {
    STANDARD: { description: 'A standard that is not withdrawn 标准.' },
    DRAFT: { description: 'A project under way, the standard to be 在研项目.' },
  },
});

/** A term of the text that was looked at. */
@ObjectType({ description: 'A term of the text that was looked at 检索词.', simpleResolvers: true })
@Access(['PUBLIC'])
class NoveltyTerm extends RatedTerm {
  @Field(() => Int, { description: 'Times that the text has it 出现次数.' })
  occurrences!: number;

  @Field({ description: 'Whether standards were looked for by it: the rarest are 是否用于检索.' })
  searched!: boolean;
}

/** A document that the text overlaps. */
@ObjectType({ description: 'A standard or a draft that the text overlaps 查新命中.' })
@Access(['PUBLIC'])
export class NoveltyHit extends TextOverlap {
  @Field(() => NoveltyKind, { description: 'A standard, or a draft 命中类别.' })
  get kind(): keyof typeof NoveltyKind {
    return this.hit.standard ? 'STANDARD' : 'DRAFT';
  }

  constructor(private readonly hit: OverlapHit) {
    super();
    this.overlap = hit.overlap;
  }

  @Field(() => ProvinceStandard, { nullable: true, description: 'The standard; null for a draft 标准.' })
  standard(): ProvinceStandard | null {
    return this.hit.standard && showStandard(this.hit.standard);
  }

  @Field(() => ProvinceProject, {
    nullable: true,
    description: 'The project of the draft; null for a standard 制修订项目.',
  })
  @Access(INSIDERS)
  project(): ProvinceProject | null {
    return this.hit.project && showProject(this.hit.project);
  }
}

/** What is known that a text overlaps. */
@ObjectType({ description: 'What is known that a text overlaps, ranked and explained 查新报告.' })
@Access(['PUBLIC'])
export class NoveltyReport {
  @Field(() => DateScalar, { description: 'Day of the search 查新日期.' })
  readonly on: PlainDate;

  constructor(
    private readonly search: OverlapSearch,
    private readonly first: number,
    on: PlainDate,
  ) {
    this.on = on;
  }

  @Field({ description: 'Rule by which overlap is scored 评分规则.' })
  rule(): string {
    return OVERLAP_RULE;
  }

  @Field(() => [NoveltyHit], { description: 'What overlaps the text most first 命中.' })
  hits(): NoveltyHit[] {
    return this.shown().map((hit) => new NoveltyHit(hit));
  }

  @Field(() => [NoveltyTerm], {
    description:
      'What was looked at, in the order of the text; of a long text what it says most often 检索词.',
  })
  terms(): NoveltyTerm[] {
    const { text, searched } = this.search;
    const sought = new Set<WeighedTerm>(searched);
    return text.terms.map((each) =>
      Object.assign(new NoveltyTerm(), {
        ...each,
        occurrences: text.compared.terms.get(each.term)?.length ?? 0,
        searched: sought.has(each),
      }),
    );
  }

  @Field(() => Int, { description: 'Terms of a long text that were left out 略去的词数.' })
  termsLeftOut(): number {
    return this.search.text.compared.terms.size - this.search.text.terms.length;
  }

  @Field(() => Int, { description: 'Standards whose titles were compared word by word 比对标准数.' })
  standardsCompared(): number {
    return this.search.standardsCompared;
  }

  @Field(() => Int, { description: 'Drafts whose titles were compared word by word 比对在研项目数.' })
  draftsCompared(): number {
    return this.search.projectsCompared;
  }

  @Field(() => [SectorKeyEnum], {
    description: 'Sectors whose drafts were searched too: those that you may see inside 含在研项目的领域.',
  })
  draftSectors(@Ctx() { identity }: ProvinceContext): SectorKey[] {
    return sectorsSeenInside(identity);
  }

  @Field({
    description:
      'SHA-256 over the canonical JSON of rule, day, text and the hits shown with their scores 报告摘要值.',
  })
  digest(): string {
    const hits = this.shown().map(({ standard, project, overlap: { score } }) => ({
      id: standard?.id ?? project?.id ?? null,
      score,
    }));
    const { text } = this.search.text.compared;
    return hash('sha256', canonicalJson({ rule: OVERLAP_RULE, on: this.on, text, hits }), 'hex');
  }

  @Field(() => Completeness, { description: 'What was searched and how fresh it is 完整性证明.' })
  completeness(@Ctx() context: ProvinceContext): Promise<Completeness> {
    return completenessOf(context);
  }

  private shown(): readonly OverlapHit[] {
    return this.search.hits.slice(0, this.first);
  }
}
