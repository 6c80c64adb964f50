import { ObjectType } from 'type-graphql';
import { Access, RegisterTable, standardsItem } from '../../../shared/kernel';
import { TourismOperator } from './TourismOperator';

/** A travel agency. */
@ObjectType({ description: 'A travel agency 旅行社.' })
@Access(['PUBLIC'])
@RegisterTable('travel_agency')
export class TravelAgency extends TourismOperator {}

/** The standards that travel agencies apply. */
export const TravelAgencyStandard = standardsItem('travel_agency_standard');
