import { Field, ObjectType } from 'type-graphql';
import { Access } from '../../../shared/kernel/graph/access';
import { StandardNumber } from '../../../shared/numbers';
import { linkTo, StandardLink } from '../graph/StandardLink';
import type { TopicTarget } from './directoryLoaders';

/** Another document on the same topic. */
@ObjectType({
  description:
    'Another document on the same topic, as judged from titles and products; not a citation 主题关联.',
  simpleResolvers: true,
})
@Access(['PUBLIC'])
export class TopicLink {
  @Field({ description: 'What both concern, e.g. cold chains 主题.' })
  topic!: string;

  @Field({ description: 'What the judgement rests on 依据.' })
  basis!: string;

  @Field({ description: 'Where that was read 数据来源.' })
  source!: string;

  @Field({ description: 'Number of the other document, which may be a notification rather than a standard.' })
  document!: string;

  @Field(() => StandardLink, { nullable: true, description: 'The other document, where it is a standard.' })
  target!: StandardLink | null;
}

/** A topic link as the graph shows it. */
export function topicLinkTo({ topic, basis, source, code }: TopicTarget): TopicLink {
  const target = 'number' in StandardNumber.tryParse(code) ? linkTo(code) : null;
  return Object.assign(new TopicLink(), { topic, basis, source, document: code, target });
}
