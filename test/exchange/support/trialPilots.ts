import fc from 'fast-check';
import type { PilotRow } from '../../../shared/exchange';
import type { EvidenceFacts, PilotFacts, PilotOutline } from '../../../shared/kernel/pilots/PilotFacts';
import { toldPilot, type PilotBeginning, type ToldPilotStep } from '../../../shared/kernel/pilots/toldPilot';
import { text } from './trialTexts';

export const TODAY = '2026-01-01';

const maybe = <Value>(values: fc.Arbitrary<Value>) => fc.option(values, { nil: null });
const number = fc.constantFrom('GB/T 18354-2021', 'DB32/T 3920-2020', 'Q/320500 ABC 12-2020');

const outline: fc.Arbitrary<PilotOutline> = fc.record({
  key: fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,20}$/),
  title: text,
  level: fc.constantFrom('NATIONAL' as const, 'PROVINCIAL' as const, 'MUNICIPAL' as const),
  region: maybe(fc.constantFrom('320000', '320500')),
  organization: maybe(fc.record({ name: text, creditCode: fc.constantFrom(null, '91330100799655058B') })),
  startsOn: maybe(fc.constantFrom('2025-01-01', '2025-02-01')),
  due: maybe(fc.constantFrom('2026-12-31', '2027-12-31')),
  standards: fc.uniqueArray(number, { minLength: 1 }),
  standardsToMake: fc.uniqueArray(text, { maxLength: 2 }),
  source: maybe(text),
  provenance: fc.constantFrom('SOURCED' as const, 'SYNTHETIC' as const),
});

const kinds = ['APPLICATION', 'MID_TERM_REPORT', 'SELF_ASSESSMENT', 'ACCEPTANCE_REPORT', 'OTHER'] as const;
const evidence: fc.Arbitrary<EvidenceFacts[]> = fc.array(
  fc.record({
    kind: fc.constantFrom(...kinds),
    name: text,
    sha256: fc.stringMatching(/^[0-9a-f]{64}$/),
    link: fc.constantFrom('file:pilots/a.pdf', 'https://example.org/a'),
  }),
  { maxLength: 3 },
);

const step = fc.record({
  action: fc.constantFrom<ToldPilotStep['action']>(
    ...(['APPROVE', 'REJECT', 'START_BUILDING', 'RECORD_MID_TERM', 'SUBMIT_FOR_ACCEPTANCE'] as const),
    ...(['ACCEPT', 'RETURN', 'PROMOTE', 'TERMINATE', 'RECORD_EVIDENCE', 'RECORD_EVIDENCE'] as const),
  ),
  by: fc.constantFrom('agency', 'coordinator'),
  reason: text,
  days: fc.nat({ max: 2 }),
  score: fc.integer({ min: 80, max: 100 }),
  evidence,
});
type Step = typeof step extends fc.Arbitrary<infer Each> ? Each : never;

/** The way from application to promotion, without detours. */
const straight = [
  ...(['APPROVE', 'START_BUILDING', 'RECORD_MID_TERM', 'SUBMIT_FOR_ACCEPTANCE', 'RETURN'] as const),
  ...(['SUBMIT_FOR_ACCEPTANCE', 'ACCEPT', 'PROMOTE'] as const),
];

/** Some way along it, and then any steps: all stages come up, however the draws fall. */
const steps = fc
  .tuple(fc.nat({ max: straight.length }), fc.array(step, { minLength: 9, maxLength: 14 }))
  .map(([far, any]) =>
    any.map((each, index) => ({ ...each, action: straight.slice(0, far)[index] ?? each.action })),
  );

const needed: Readonly<Partial<Record<ToldPilotStep['action'], EvidenceFacts['kind']>>> = {
  RECORD_MID_TERM: 'MID_TERM_REPORT',
  SUBMIT_FOR_ACCEPTANCE: 'SELF_ASSESSMENT',
  ACCEPT: 'ACCEPTANCE_REPORT',
};

/** A step as it would be taken: with the document that it needs at a place of its own, and on a day after the last or on the same. */
function taken({ days, score, ...each }: Step, last: string): ToldPilotStep {
  const kind = needed[each.action];
  const documents = each.evidence.map((one, index) =>
    kind !== undefined && index === each.evidence.length - 1 ? { ...one, kind } : one,
  );
  const on = new Date(Date.parse(last) + days * 86_400_000).toISOString().slice(0, 10);
  const isAccepted = each.action === 'ACCEPT';
  return { ...each, on, due: null, score: isAccepted ? score : null, evidence: documents };
}

/** Takes what steps the rules allow, in the order given; some on the same day. */
function walked(about: PilotOutline, beginning: PilotBeginning | null, tried: readonly Step[]): PilotFacts {
  const first: ToldPilotStep = {
    ...{ action: 'APPLY', on: '2025-03-01', by: 'agency', reason: null, due: null, score: null },
    evidence: [],
  };
  const told: ToldPilotStep[] = beginning === null ? [first] : [];
  for (const each of tried) {
    const next = taken(each, told.at(-1)?.on ?? '2025-03-01');
    try {
      toldPilot(about, beginning, [...told, next], TODAY);
      told.push(next);
    } catch {
      // Not allowed from here.
    }
  }
  return toldPilot(about, beginning, told, TODAY);
}

const beginning: fc.Arbitrary<PilotBeginning | null> = fc.constantFrom(
  null,
  null,
  { stage: 'APPROVED' as const, appliedOn: null, acceptedOn: null },
  { stage: 'BUILDING' as const, appliedOn: '2024-05-01', acceptedOn: null },
  { stage: 'ACCEPTED' as const, appliedOn: null, acceptedOn: '2024-11-30' },
);

/** Pilots at every stage as the rules let them become, of some of which the first steps are not known. */
export const pilotRows: fc.Arbitrary<PilotRow> = fc
  .record({ about: outline, beginning, tried: fc.oneof(steps, fc.constant([])) })
  .map(({ about, beginning: from, tried }) => ({ sector: 'ECOLOGY', facts: walked(about, from, tried) }));
