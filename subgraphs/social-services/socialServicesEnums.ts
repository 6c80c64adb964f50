import { registerEnumType } from 'type-graphql';

/** Field of service 服务领域. */
export const SocialServiceField = {
  CIVIL_AFFAIRS: 'CIVIL_AFFAIRS',
  PUBLIC_CULTURE: 'PUBLIC_CULTURE',
  HUMAN_RESOURCES: 'HUMAN_RESOURCES',
  SOCIAL_SECURITY: 'SOCIAL_SECURITY',
  SPORTS: 'SPORTS',
} as const;
export type SocialServiceField = keyof typeof SocialServiceField;
registerEnumType(SocialServiceField, {
  name: 'SocialServiceField',
  description: 'Field of service 服务领域: 民政、公共文化、人力资源、社会保障、体育.',
});
