import { Field, Float, Int, ObjectType } from 'type-graphql';
import { Access, CoverageCount } from '../../../shared/kernel';
import { RuralService } from './ruralEnums';

/** How one rural service stands. */
@ObjectType({ description: 'How one rural service stands 农村公共服务现状.', simpleResolvers: true })
@Access(['PUBLIC'])
export class RuralServiceState {
  @Field(() => RuralService)
  service!: RuralService;

  @Field(() => CoverageCount, { description: 'Facilities that follow a standard 按标准建设运行的设施.' })
  facilities!: CoverageCount;

  @Field(() => Int, { description: 'Times that facilities were looked after 运行维护次数.' })
  maintenances!: number;

  @Field(() => Int, { description: 'Villagers who answered surveys 有效样本（人）.' })
  respondents!: number;

  @Field(() => Int, { description: 'Of these, satisfied 满意（人）.' })
  satisfied!: number;

  @Field(() => Float, {
    nullable: true,
    description: 'Satisfied of those who answered, in per cent to one decimal 满意度（％）.',
  })
  satisfactionPercent!: number | null;
}
