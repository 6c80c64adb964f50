import type { StageChangeFact } from '../lifecycle/StageChangeFact';
import { mostEvidence } from './evidenceRules';
import type { PilotAction, PilotFacts, PilotStage, StoredEvidence } from './PilotFacts';
import { stepDemands } from './stepDemandRules';
import type { PilotBeginning, ToldPilotStep } from './toldPilot';

type Change = StageChangeFact<PilotStage>;

const silent = { reason: null, due: null, score: null };

const isOf = ({ to, on, by }: Change, document: StoredEvidence) =>
  document.stage === to && document.on === on && document.by === by;

function neededFor({ action }: Change) {
  return action === 'APPLY' ? null : stepDemands[action as PilotAction].evidence;
}

/** For each step the place of the document without which it would be refused, sought from the end; null where none is needed. */
function neededPlaces(history: readonly Change[], evidence: readonly StoredEvidence[]): (number | null)[] {
  let end = evidence.length;
  return history
    .map((change) => change)
    .reverse()
    .map((change) => {
      const kind = neededFor(change);
      if (kind === null) return null;
      const place = evidence
        .slice(0, end)
        .findLastIndex((document) => document.kind === kind && isOf(change, document));
      if (place < 0) return null;
      end = place;
      return place;
    })
    .reverse();
}

const facts = ({ kind, name, sha256, link }: StoredEvidence) => ({ kind, name, sha256, link });

/** Documents that were added without a step, by day and by who brought them. */
function addedSteps(documents: readonly StoredEvidence[]): ToldPilotStep[] {
  const steps: { on: string; by: string; evidence: StoredEvidence[] }[] = [];
  for (const document of documents) {
    const { on, by } = document;
    const last = steps.at(-1);
    const isSame = last?.on === on && last.by === by && last.evidence.length < mostEvidence.inOneWrite;
    if (isSame) last.evidence.push(document);
    else steps.push({ on, by, evidence: [document] });
  }
  return steps.map(({ on, by, evidence }) => ({
    ...silent,
    ...{ action: 'RECORD_EVIDENCE' as const, on, by, evidence: evidence.map(facts) },
  }));
}

/** How a pilot stood before its history begins; null where that begins with the application. */
export function beginningOf({ history, stage, appliedOn, acceptedOn }: PilotFacts): PilotBeginning | null {
  const [first] = history;
  if (first?.from === null) return null;
  const isAccepted = history.some(({ action }) => action === 'ACCEPT');
  return { stage: first?.from ?? stage, appliedOn, acceptedOn: isAccepted ? null : acceptedOn };
}

/**
 * The steps that lead to a pilot, each with the documents it brought, and between them those that were added: told again
 * by `toldPilot`, they make the same pilot.
 */
export function stepsOfPilot({ history, evidence, score }: PilotFacts): ToldPilotStep[] {
  const places = neededPlaces(history, evidence);
  let at = 0;
  /** Takes the next documents while they are meant, and are not needed for a step from `later` on. */
  const take = (later: number, isMeant: (document: StoredEvidence) => boolean) => {
    const end = places.slice(later).find((place) => place !== null) ?? evidence.length;
    const start = at;
    for (let next = evidence[at]; next && at < end && isMeant(next); next = evidence[at]) at += 1;
    return evidence.slice(start, at);
  };
  const steps = history.flatMap((change, index): ToldPilotStep[] => {
    const { from, on, by, reason } = change;
    const action = change.action as ToldPilotStep['action'];
    const added = take(index, (document) => document.stage === from && document.on <= on);
    const own = take(index + 1, (document) => isOf(change, document));
    const brought = own.slice(0, mostEvidence.inOneWrite).map(facts);
    const told = { ...silent, action, on, by, reason, evidence: brought };
    return [
      ...addedSteps(added),
      action === 'ACCEPT' ? { ...told, score } : told,
      ...addedSteps(own.slice(mostEvidence.inOneWrite)),
    ];
  });
  return [...steps, ...addedSteps(evidence.slice(at))];
}
