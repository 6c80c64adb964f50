import { fieldProblem, orderProblem } from '../../../shared/errors';
import { defineRegister } from '../../../shared/kernel/registers';
import { Expert, ExpertPost } from './Expert';
import { StandardizationEvent } from './StandardizationEvent';

/** Those who know standardization, and what they are in standards bodies. */
export const experts = defineRegister({
  Row: Expert,
  name: 'experts',
  description: 'Those who know standardization, and what they are in standards bodies 标准化专家.',
  writers: ['AGENCY', 'COORDINATOR', 'ADMIN'],
  lists: { posts: { Item: ExpertPost, description: 'Posts in standards bodies 标准化组织职务.', most: 30 } },
  filters: ['organizationName', 'speciality'],
  facets: ['speciality'],
  check: ({ posts }) =>
    posts.flatMap(({ heldFrom, heldTo }, index) =>
      orderProblem(`posts[${String(index)}].heldTo`, heldTo, heldFrom, 'the first day'),
    ),
});

/** How people are taught standardization, or told of it. */
export const standardizationEvents = defineRegister({
  Row: StandardizationEvent,
  name: 'standardizationEvents',
  description: 'How people are taught standardization, or told of it 培训与宣传活动.',
  writers: ['AGENCY', 'COORDINATOR', 'ADMIN'],
  validity: { from: 'heldOn' },
  filters: ['kind'],
  facets: ['kind'],
  check: ({ participants }) =>
    participants !== null && participants < 0
      ? [fieldProblem('participants', participants, 'must not be below 0')]
      : [],
});
