import type DataLoader from 'dataloader';
import type { RestingRows } from './restingRows';
import type { ImpactWalk, TouchedStandards } from './touchedWalk';

/** Loaders over what withdrawals would touch. */
export interface ImpactLoaders {
  /** The standards. */
  readonly touched: DataLoader<ImpactWalk, TouchedStandards, string>;
  /** What rests on them. */
  readonly resting: DataLoader<TouchedStandards, RestingRows>;
}
