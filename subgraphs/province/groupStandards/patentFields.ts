import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { ProvinceStandard } from '../graph/ProvinceStandard';
import type { ProvinceContext } from '../ProvinceContext';
import { PatentDisclosure } from './PatentDisclosure';
import { patentDisclosures } from './patentDisclosures';

/** What the province says of the patents in a standard. */
@Resolver(() => ProvinceStandard)
export class PatentFields {
  @FieldResolver(() => [PatentDisclosure], {
    nullable: true,
    description: 'Patents that are needed to follow it, as disclosed 涉及的专利.',
  })
  patents(
    @Root() { code }: ProvinceStandard,
    @Ctx() { registers }: ProvinceContext,
  ): Promise<PatentDisclosure[]> {
    return registers.by(patentDisclosures, 'standardCode').load(code);
  }
}
