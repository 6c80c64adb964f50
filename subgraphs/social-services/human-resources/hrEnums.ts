import { registerEnumType } from 'type-graphql';

/** What is settled of a service. Source: the plan, chapter 2 (7) 3: 服务内容、流程、权责、规范的标准化. */
export const HrAspect = {
  CONTENT: 'CONTENT',
  PROCESS: 'PROCESS',
  AUTHORITY: 'AUTHORITY',
  NORMS: 'NORMS',
} as const;
export type HrAspect = keyof typeof HrAspect;
registerEnumType(HrAspect, {
  name: 'HrAspect',
  description:
    'What is settled of a service of human resources and social security 标准化要素: 内容、流程、权责、规范.',
});

/** The aspects, in the plan's order. */
export const hrAspects = Object.keys(HrAspect) as HrAspect[];

/** What a supervision found. */
export const KeyStandardFinding = { CONFORMS: 'CONFORMS', DEVIATES: 'DEVIATES' } as const;
export type KeyStandardFinding = keyof typeof KeyStandardFinding;
registerEnumType(KeyStandardFinding, {
  name: 'KeyStandardFinding',
  description: 'What a supervision of a key standard found 监督结论: 符合、不符合.',
});

/** Where the supervision of a key standard stands. Source: the plan, chapter 2 (7) 3: 对重要标准的实施情况进行监督和评估. */
export const KeyStandardState = {
  NOT_SUPERVISED: 'NOT_SUPERVISED',
  CONFORMS: 'CONFORMS',
  CORRECTING: 'CORRECTING',
  OVERDUE: 'OVERDUE',
  CORRECTED: 'CORRECTED',
} as const;
export type KeyStandardState = keyof typeof KeyStandardState;
registerEnumType(KeyStandardState, {
  name: 'KeyStandardState',
  description:
    'Where the supervision of a key standard stands 监督状态: 未监督、符合、整改中、整改超期、已整改.',
});

/** The states, as a report lists them. */
export const keyStandardStates = Object.keys(KeyStandardState) as KeyStandardState[];
