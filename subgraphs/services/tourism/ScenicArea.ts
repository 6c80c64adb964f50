import { ObjectType } from 'type-graphql';
import { Access, RegisterTable, standardsItem } from '../../../shared/kernel';
import { TourismOperator } from './TourismOperator';

/** A scenic area. */
@ObjectType({ description: 'A scenic area 旅游景区.' })
@Access(['PUBLIC'])
@RegisterTable('scenic_area')
export class ScenicArea extends TourismOperator {}

/** The standards that scenic areas apply. */
export const ScenicAreaStandard = standardsItem('scenic_area_standard');
