import { registerEnumType } from 'type-graphql';

/**
 * Grades of scenic areas and of travel agencies, the highest first. Source: what is published of GB/T 17775-2024
 * 旅游景区质量等级划分 and GB/T 31380-2015 旅行社等级的划分与评定: five grades each, from A to AAAAA.
 */
export const TourismGrade = { AAAAA: 'AAAAA', AAAA: 'AAAA', AAA: 'AAA', AA: 'AA', A: 'A' } as const;
export type TourismGrade = keyof typeof TourismGrade;
registerEnumType(TourismGrade, {
  name: 'TourismGrade',
  description: 'Grade of a scenic area or a travel agency 等级: 5A、4A、3A、2A、A.',
});
