import { Field, Int, ObjectType } from 'type-graphql';
import { Access } from '../../../shared/kernel';
import { ServicesStandard } from '../ServicesStandard';
import { LogisticsKind, LogisticsScene } from '../servicesEnums';

/** The standards of one kind for one scene. */
@ObjectType({
  description: 'The logistics standards of one kind for one scene 类别×场景.',
  simpleResolvers: true,
})
@Access(['PUBLIC'])
export class LogisticsCell {
  @Field(() => LogisticsKind)
  kind!: LogisticsKind;

  @Field(() => LogisticsScene, {
    nullable: true,
    description: 'Scene; null for those that serve every scene 通用.',
  })
  scene!: LogisticsScene | null;

  @Field(() => Int, { description: 'Standards in force on the day 现行.' })
  inForce!: number;

  @Field(() => Int, { description: 'Standards that take effect later 即将实施.' })
  upcoming!: number;

  @Field(() => [ServicesStandard], {
    nullable: true,
    description: 'Those in force, by number, at most as many as asked for 现行标准.',
  })
  standards!: ServicesStandard[];
}

/** A cell of the library without a standard in force. */
@ObjectType({ description: 'A cell without a standard in force 缺失单元.', simpleResolvers: true })
@Access(['PUBLIC'])
export class LogisticsGap {
  @Field(() => LogisticsKind)
  kind!: LogisticsKind;

  @Field(() => LogisticsScene)
  scene!: LogisticsScene;

  @Field(() => Int, { description: 'Standards that will fill it 即将实施.' })
  upcoming!: number;
}

/** The province's library of logistics standards, as a matrix. */
@ObjectType({
  description: "The province's library of logistics standards as a matrix 物流标准信息库（类别×场景）.",
  simpleResolvers: true,
})
@Access(['PUBLIC'])
export class LogisticsLibrary {
  @Field(() => Int, {
    description: 'Standards in force in all cells, those for every scene included 现行合计.',
  })
  inForce!: number;

  @Field(() => [LogisticsCell], { description: 'Four kinds by four scenes 单元.' })
  cells!: LogisticsCell[];

  @Field(() => [LogisticsCell], { description: 'Standards that serve every scene, by kind 通用.' })
  general!: LogisticsCell[];

  @Field(() => [LogisticsGap], { description: 'Cells without a standard in force 缺失单元.' })
  empty!: LogisticsGap[];
}
