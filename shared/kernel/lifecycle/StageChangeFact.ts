import type { PlainDate } from '../catalogue/StandardFacts';

/** How a record came from one stage to another: what was done, when, by whom and why. */
export interface StageChangeFact<Stage extends string = string> {
  readonly on: PlainDate;
  /** Null where the record was new. */
  readonly from: Stage | null;
  readonly to: Stage;
  readonly action: string;
  /** Subject of the token that did it, or the command. */
  readonly by: string;
  readonly reason: string | null;
}
