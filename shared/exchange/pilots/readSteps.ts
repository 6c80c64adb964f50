import type { EvidenceFacts, PilotStage } from '../../kernel/pilots/PilotFacts';
import type { ToldPilotStep } from '../../kernel/pilots/toldPilot';
import { readChoice } from '../fields/readChoice';
import { readHistory } from '../fields/readHistory';
import { readObjects } from '../fields/readObjects';
import type { Refusals } from '../fields/Refusals';
import { readText } from '../fields/readText';
import { evidenceKindWords, pilotActionWords, pilotStageWords } from './pilotWords';

/** Documents that came with a step: objects with `kind`, `name`, `sha256` and `link`. */
function readEvidence(at: string, value: unknown, refusals: Refusals): EvidenceFacts[] {
  return readObjects(at, value, 'kind, name, sha256 and link', refusals).map(({ at: field, item }) => {
    const text = (name: string) => readText(`${field}.${name}`, item[name], refusals) ?? '';
    const kind = readChoice(`${field}.kind`, item['kind'], evidenceKindWords, refusals) ?? 'OTHER';
    return { kind, name: text('name'), sha256: text('sha256').toLowerCase(), link: text('link') };
  });
}

/** The steps of a pilot, and the stage that the first of them comes from; null where that is the application. */
export interface ReadSteps {
  readonly steps: readonly ToldPilotStep[];
  readonly from: PilotStage | null;
}

/** Reads the steps of a pilot; `score` is that of its acceptance. */
export function readSteps(value: unknown, score: number | null, refusals: Refusals): ReadSteps {
  const history = readHistory(value, pilotActionWords, refusals);
  const from = readChoice('history[0].from', history[0]?.given['from'], pilotStageWords, refusals);
  const steps = history.map(({ on, action, by, reason, given }, index): ToldPilotStep => {
    const evidence = readEvidence(`history[${String(index)}].evidence`, given['evidence'], refusals);
    return { on, action, by, reason, due: null, score: action === 'ACCEPT' ? score : null, evidence };
  });
  return { steps, from };
}
