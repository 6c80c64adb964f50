import { registerEnumType } from 'type-graphql';

/** Class of a disease. Source: 《中华人民共和国动物防疫法》 article 4: 一类、二类、三类动物疫病. */
export const AnimalDiseaseClass = { ONE: 'ONE', TWO: 'TWO', THREE: 'THREE' } as const;
export type AnimalDiseaseClass = keyof typeof AnimalDiseaseClass;
registerEnumType(AnimalDiseaseClass, {
  name: 'AnimalDiseaseClass',
  description: 'Class of an animal disease 疫病类别: 一类、二类、三类.',
});

/** What a standard on a disease is for. Source: the plan, chapter 2 (4) 2: 动物疫病的诊断、检测和防治标准. */
export const AnimalDiseasePurpose = {
  DIAGNOSIS: 'DIAGNOSIS',
  DETECTION: 'DETECTION',
  CONTROL: 'CONTROL',
} as const;
export type AnimalDiseasePurpose = keyof typeof AnimalDiseasePurpose;
registerEnumType(AnimalDiseasePurpose, {
  name: 'AnimalDiseasePurpose',
  description: 'What a standard on an animal disease is for 用途: 诊断、检测、防治.',
});

/** The purposes, in the plan's order. */
export const diseasePurposes = Object.keys(AnimalDiseasePurpose) as AnimalDiseasePurpose[];
