import { sectorNamingReading } from '../impact/sectorNamingReading';
import { statedValueReading } from '../overlaps/statedValueReading';
import type { RowReading } from './RowReading';

/** All that the index reads out of rows of sectors' registers: the values that they state, and the standards that they rest on. */
export const rowReadings: readonly RowReading[] = [statedValueReading, sectorNamingReading];
