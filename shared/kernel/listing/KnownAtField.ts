import { Field } from 'type-graphql';
import { DateTimeScalar } from '../graph/scalars';

/** The field of a filter that asks for rows as they were known at a moment; `more` says what else is to be known of it. */
export function KnownAtField(rows: string, more = '') {
  return Field(() => DateTimeScalar, {
    nullable: true,
    description: `${rows}: without what came later and with what has changed since${more} 已知时点.`,
  });
}

/** As `KnownAtField`, of records of the sectors, whose past the province keeps. */
export const KnownAtTheProvince = (records: string, more = '') =>
  KnownAtField(`${records} as they were known then, by the change logs`, `; asked at the province${more}`);
