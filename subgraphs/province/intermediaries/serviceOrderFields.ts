import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { EvaluationRow } from '../../../shared/kernel/evaluations';
import { provinceEvaluations } from '../graph/evaluations';
import type { ProvinceContext } from '../ProvinceContext';
import { serviceInstitutions } from './intermediaryRegisters';
import { ServiceInstitution } from './ServiceInstitution';
import { ServiceOrder } from './ServiceOrder';

/** What an order leads to. */
@Resolver(() => ServiceOrder)
export class ServiceOrderFields {
  @FieldResolver(() => ServiceInstitution, { nullable: true, description: 'Who is to do it 受托机构.' })
  institution(
    @Root() { institutionKey }: ServiceOrder,
    @Ctx() { registers }: ProvinceContext,
  ): Promise<ServiceInstitution | null> {
    return registers.byKey(serviceInstitutions, institutionKey);
  }

  @FieldResolver(() => [provinceEvaluations.Evaluation], {
    nullable: true,
    description:
      'Evaluations that the sectors hold of the standard an impact evaluation is about; null for other services 领域实施评价.',
  })
  async evaluations(
    @Root() { kind, standardCode }: ServiceOrder,
    @Ctx() { evaluations }: ProvinceContext,
  ): Promise<EvaluationRow[] | null> {
    if (kind !== 'IMPACT_EVALUATION' || standardCode === null) return null;
    return evaluations.byStandard.load(standardCode);
  }
}
