import { Ctx, Field, InterfaceType } from 'type-graphql';
import { sectorEvaluations, type EvaluationRow, type ProposalRow } from '../evaluations';
import { Access } from '../graph/access';
import { Classification, Committee, Region, regionLink } from '../graph/referenceKeys';
import { Adoption, DraftingParty, NormativeReference, Review, StandardText } from '../graph/standardParts';
import { ImplementationTally } from '../inspections/ImplementationTally';
import type { SectorContext } from '../sector/RequestContext';
import { IndexedStandard } from './IndexedStandard';
import type { ClassificationScheme } from './standardTables';
import { textAccess } from './textAvailabilityRules';

/**
 * The record every sector keeps of a standard, as table row and as GraphQL interface. A sector extends it with the
 * columns that are its own.
 */
@InterfaceType('Standard', {
  description: 'A standard in the catalogue of one sector 标准.',
  autoRegisterImplementations: false,
})
@Access(['PUBLIC'])
export abstract class StandardRecord extends IndexedStandard {
  @Field(() => [Classification], { nullable: true, description: 'International classes 国际标准分类号.' })
  ics(@Ctx() context: SectorContext): Promise<Classification[]> {
    return this.classes(context, 'ICS');
  }

  @Field(() => [Classification], { nullable: true, description: 'Chinese classes 中国标准分类号.' })
  ccs(@Ctx() context: SectorContext): Promise<Classification[]> {
    return this.classes(context, 'CCS');
  }

  @Field(() => [Classification], { nullable: true, description: 'Industries of GB/T 4754 国民经济行业.' })
  industries(@Ctx() context: SectorContext): Promise<Classification[]> {
    return this.classes(context, 'GBT4754');
  }

  @Field(() => Region, { nullable: true, description: 'Region whose standard it is 行政区划.' })
  region(): Region | null {
    return regionLink(this.regionCode);
  }

  @Field(() => Committee, {
    nullable: true,
    description: 'Committee in charge, where its code is known 归口单位.',
  })
  committee(): Committee | null {
    return this.committeeCode ? Object.assign(new Committee(), { code: this.committeeCode }) : null;
  }

  @Field(() => [DraftingParty], { nullable: true, description: 'Drafting bodies in order 起草单位.' })
  drafting(@Ctx() { parts }: SectorContext): Promise<DraftingParty[]> {
    return parts.drafting.load(this.serial);
  }

  @Field(() => [Adoption], { nullable: true, description: 'International documents adopted 采标.' })
  adoptions(@Ctx() { parts }: SectorContext): Promise<Adoption[]> {
    return parts.adoptions.load(this.serial);
  }

  @Field(() => [NormativeReference], { nullable: true, description: 'Normative references 规范性引用文件.' })
  references(@Ctx() { parts }: SectorContext): Promise<NormativeReference[]> {
    return parts.references.load(this.serial);
  }

  @Field(() => [Review], { nullable: true, description: 'Reviews, oldest first 复审.' })
  reviews(@Ctx() { parts }: SectorContext): Promise<Review[]> {
    return parts.reviews.load(this.serial);
  }

  @Field(() => [sectorEvaluations.Evaluation], {
    nullable: true,
    description: 'How it is put into practice, oldest evaluation first 标准实施评价.',
  })
  evaluations(@Ctx() { evaluations }: SectorContext): Promise<EvaluationRow[]> {
    return evaluations.byStandard.load(this.code);
  }

  @Field(() => [sectorEvaluations.ReviewProposal], {
    nullable: true,
    description: 'Proposals to review it, oldest first 复审建议.',
  })
  reviewProposals(@Ctx() { evaluations }: SectorContext): Promise<ProposalRow[]> {
    return evaluations.proposalsByStandard.load(this.code);
  }

  @Field(() => ImplementationTally, {
    nullable: true,
    description: 'What inspections of how bodies put it into practice came to 标准实施监督检查统计.',
  })
  implementationTally(@Ctx() { implementationTallies }: SectorContext): Promise<ImplementationTally> {
    return implementationTallies.load(this.code);
  }

  @Field(() => StandardText, { nullable: true, description: 'Where the text can be had 文本获取.' })
  async text(@Ctx() { parts }: SectorContext): Promise<StandardText> {
    const isAdopted = (await parts.adoptions.load(this.serial)).length > 0;
    return Object.assign(
      new StandardText(),
      textAccess({ level: this.level, nature: this.nature, isAdopted }),
    );
  }

  private async classes({ parts }: SectorContext, scheme: ClassificationScheme): Promise<Classification[]> {
    const all = await parts.classifications.load(this.serial);
    return all.filter((each) => each.scheme === scheme);
  }
}
