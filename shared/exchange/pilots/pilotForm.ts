import type { PilotFacts } from '../../kernel/pilots/PilotFacts';
import { beginningOf, stepsOfPilot } from '../../kernel/pilots/stepsOfPilot';
import type { ToldPilotStep } from '../../kernel/pilots/toldPilot';
import { writtenBody } from '../fields/readBody';
import { cellOf, headingsOf, withoutEmpty, type RecordForm } from '../RecordForm';
import type { SectorRow } from '../RecordRegisters';
import { pilotColumns, type PilotColumnKey } from './pilotColumns';

/** A pilot on its way out of a register. */
export type PilotRow = SectorRow<PilotFacts>;

/** A step in the history of a file; the first says where it comes from, unless it is the application. */
function step(from: string | null, { on, action, by, reason, evidence }: ToldPilotStep, index: number) {
  return withoutEmpty({ on, action, by, reason, from: index === 0 ? from : null, evidence });
}

/** The exchange record of a pilot, without what is empty. */
function recordOf({ facts, sector }: PilotRow): Partial<Record<PilotColumnKey, unknown>> {
  const from = beginningOf(facts)?.stage ?? null;
  return withoutEmpty<PilotColumnKey>({
    key: facts.key,
    title: facts.title,
    level: facts.level,
    stage: facts.stage,
    region: facts.region,
    organization: writtenBody(facts.organization),
    appliedOn: facts.appliedOn,
    startsOn: facts.startsOn,
    due: facts.due,
    acceptedOn: facts.acceptedOn,
    score: facts.score,
    standards: facts.standards,
    standardsToMake: facts.standardsToMake,
    history: stepsOfPilot(facts).map((each, index) => step(from, each, index)),
    sector,
    source: facts.source,
    provenance: facts.provenance,
  });
}

/** How pilots are written. */
export const pilotForm: RecordForm<PilotRow> = {
  plural: 'pilots',
  sheet: '试点示范项目',
  headings: headingsOf(pilotColumns.columns),
  cellsOf: (row) => {
    const record = recordOf(row);
    const { standards } = row.facts;
    return pilotColumns.columns.map(({ key }) =>
      key === 'standards' ? standards.join('; ') : cellOf(record[key]),
    );
  },
  recordOf,
};
