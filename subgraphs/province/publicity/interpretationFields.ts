import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { ProvinceStandard } from '../graph/ProvinceStandard';
import type { ProvinceContext } from '../ProvinceContext';
import { Interpretation } from './Interpretation';
import { interpretations } from './interpretations';

/** What the province says of how a standard is explained. */
@Resolver(() => ProvinceStandard)
export class InterpretationFields {
  @FieldResolver(() => [Interpretation], { nullable: true, description: 'What explains it 标准解读.' })
  interpretations(
    @Root() { code }: ProvinceStandard,
    @Ctx() { registers }: ProvinceContext,
  ): Promise<Interpretation[]> {
    return registers.by(interpretations, 'standardCode').load(code);
  }
}
