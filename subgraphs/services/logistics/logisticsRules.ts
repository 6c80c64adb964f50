import { fieldProblem, type FieldProblem } from '../../../shared/errors';
import type { LogisticsCapacityUnit, LogisticsFacilityKind } from './logisticsEnums';

/**
 * Units in which the capacity of a kind is told, this product's rule: a cold store by its volume or by the tonnes it
 * holds, a hub by the goods it handles in a year, a delivery station by its parcels in a day.
 */
const unitsOf: Readonly<Record<LogisticsFacilityKind, readonly LogisticsCapacityUnit[]>> = {
  HUB: ['TONNES_PER_YEAR'],
  COLD_STORE: ['CUBIC_METRES', 'TONNES'],
  DELIVERY_STATION: ['PARCELS_PER_DAY'],
};

interface Facility {
  readonly kind: LogisticsFacilityKind;
  readonly capacity: number;
  readonly unit: LogisticsCapacityUnit;
}

/** What is wrong with a facility: it holds something, told in a unit of its kind. */
export function facilityProblems({ kind, capacity, unit }: Facility): FieldProblem[] {
  const units = unitsOf[kind];
  return [
    ...(capacity > 0 ? [] : [fieldProblem('capacity', capacity, 'must be more than 0')]),
    ...(units.includes(unit)
      ? []
      : [fieldProblem('unit', unit, `of a ${kind} must be ${units.join(' or ')}`)]),
  ];
}

/** A count of standards of one kind and scene. */
export interface SortedCount<Kind, Scene> {
  readonly kind: Kind;
  readonly scene: Scene | null;
  readonly inForce: number;
  readonly upcoming: number;
}

/**
 * The cells of a matrix, kind by kind and scene by scene: every cell is there, what has not been counted is 0. Source: the
 * plan, chapter 2 (5) 1: 全省物流标准信息库.
 */
export function matrixOf<Kind, Scene>(
  kinds: readonly Kind[],
  scenes: readonly (Scene | null)[],
  counts: readonly SortedCount<Kind, Scene>[],
): SortedCount<Kind, Scene>[] {
  return kinds.flatMap((kind) =>
    scenes.map(
      (scene) =>
        counts.find((each) => each.kind === kind && each.scene === scene) ?? {
          kind,
          scene,
          inForce: 0,
          upcoming: 0,
        },
    ),
  );
}
