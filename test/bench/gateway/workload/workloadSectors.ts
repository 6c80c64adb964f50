/** A sector of the workload: made up for the measurement, and as like the real ones as the figures need. */
export interface WorkloadSector {
  /** Its name as a subgraph and as a root field, e.g. `publicManagement`. */
  readonly name: string;
  /** What its own types begin with, e.g. `PublicManagement`. */
  readonly prefix: string;
}

const NAMES = [
  'agriculture',
  'manufacturing',
  'ecology',
  'services',
  'publicManagement',
  'socialServices',
] as const;

/** The six sectors of the workload. */
export const workloadSectors: readonly WorkloadSector[] = NAMES.map((name) => ({
  name,
  prefix: name.charAt(0).toUpperCase() + name.slice(1),
}));

/** The subgraph beside the sectors: it searches across them and knows the organizations. */
export const PROVINCE = 'province';
