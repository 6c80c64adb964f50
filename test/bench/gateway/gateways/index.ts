import type { BenchGateway } from './BenchGateway';
import { floor } from './floor';
import { hiveWithOwnPlanner, hiveWithRustPlanner } from './hive';
import { mercurius } from './mercurius';
import { ours } from './ours';
import { stock } from './stock';

/** All gateways of the contest; the answers of the first are those that the others have to give. */
export const gateways: readonly BenchGateway[] = [
  stock,
  hiveWithOwnPlanner,
  hiveWithRustPlanner,
  mercurius,
  ours,
  floor,
];
