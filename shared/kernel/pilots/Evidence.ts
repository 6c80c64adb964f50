import { Field, ObjectType } from 'type-graphql';
import type { PlainDate } from '../catalogue/StandardFacts';
import { Access, INSIDERS } from '../graph/access';
import { DateScalar } from '../graph/scalars';
import { EvidenceKindEnum, PilotStageEnum } from './pilotEnums';
import type { EvidenceKind, PilotStage } from './PilotFacts';
import { evidenceOf } from './pilotRows';
import type { PilotEvidenceRow } from './pilotTables';

/** A document that shows what was done with a pilot. */
@ObjectType({
  description: 'A document that shows what was done with a pilot 证明材料.',
  simpleResolvers: true,
})
@Access(['PUBLIC'])
export class Evidence {
  @Field(() => EvidenceKindEnum)
  kind!: EvidenceKind;

  @Field({ description: 'Name of the document 材料名称.' })
  name!: string;

  @Field({ description: 'SHA-256 of its bytes, in hex: shows whether a copy is the document 摘要.' })
  sha256!: string;

  @Field({
    description: 'Where it is kept: an https address, or file: and a path in an archive 存放位置.',
  })
  @Access(INSIDERS)
  link!: string;

  @Field(() => PilotStageEnum, {
    description: 'Stage to which it belongs: it brought the pilot there, or was added in it 所属阶段.',
  })
  stage!: PilotStage;

  @Field(() => DateScalar, { description: 'Day on which it was brought 日期.' })
  on!: PlainDate;

  @Field({ description: 'Who brought it: the subject of the token, or the command.' })
  @Access(INSIDERS)
  by!: string;
}

/** A row of the table of evidence as the graph shows it. */
export function showEvidence(row: PilotEvidenceRow): Evidence {
  return Object.assign(new Evidence(), evidenceOf(row));
}
