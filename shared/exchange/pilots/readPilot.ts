import type { PlainDate } from '../../kernel/catalogue/StandardFacts';
import type { PilotFacts, PilotOutline, PilotStage } from '../../kernel/pilots/PilotFacts';
import { toldPilot, type PilotBeginning } from '../../kernel/pilots/toldPilot';
import { normalNumber } from '../../numbers';
import { readBody } from '../fields/readBody';
import { provenanceWords, readChoice } from '../fields/readChoice';
import { readDate } from '../fields/readDate';
import { readList } from '../fields/readList';
import { readRegion } from '../fields/readRegion';
import { readSector } from '../fields/readSector';
import { readText } from '../fields/readText';
import { Refusals } from '../fields/Refusals';
import type { SortedRow } from '../Headings';
import type { RecordReading, RecordReadingContext } from '../importRecords';
import type { RawRow } from '../RawRow';
import { columnWarnings } from '../rowWarnings';
import { nothingTold, readingOf, refuseOtherEnds, tell, type Told } from '../toldReading';
import type { PilotColumnKey } from './pilotColumns';
import { pilotLevelWords, pilotStageWords } from './pilotWords';
import { readSteps, type ReadSteps } from './readSteps';

type Values = SortedRow<PilotColumnKey>['values'];
type Context = RecordReadingContext<PilotColumnKey>;

function readTexts(field: PilotColumnKey, value: unknown, refusals: Refusals): string[] {
  return readList(value).flatMap(
    (item, index) => readText(`${field}[${String(index)}]`, item, refusals) ?? [],
  );
}

/** A number of points; refused where it is none. */
function readScore(value: unknown, refusals: Refusals): number | null {
  const text = readText('score', value, refusals);
  if (text === null) return null;
  if (/^\d+$/.test(text)) return Number(text);
  refusals.refuse('score', value, 'must be a whole number of points, 0 to 100');
  return null;
}

/** The days that columns tell. */
interface Days {
  readonly appliedOn: PlainDate | null;
  readonly startsOn: PlainDate | null;
  readonly due: PlainDate | null;
  readonly acceptedOn: PlainDate | null;
}

function readDays(values: Values, { countsFrom1904 }: RawRow, refusals: Refusals): Days {
  const day = (field: keyof Days) => readDate(field, values[field], refusals, countsFrom1904) ?? null;
  return {
    appliedOn: day('appliedOn'),
    startsOn: day('startsOn'),
    due: day('due'),
    acceptedOn: day('acceptedOn'),
  };
}

function readOutline(
  values: Values,
  { startsOn, due }: Days,
  { lookups }: Context,
  refusals: Refusals,
): PilotOutline {
  const text = (field: PilotColumnKey) => readText(field, values[field], refusals);
  const level = refusals.demand('level', readChoice('level', values.level, pilotLevelWords, refusals));
  return {
    key: text('key') ?? '',
    title: text('title') ?? '',
    level: level ?? 'PROVINCIAL',
    region: readRegion('region', values.region, undefined, lookups.regions, refusals),
    organization: readBody('organization', values.organization, refusals),
    ...{ startsOn, due },
    standards: readTexts('standards', values.standards, refusals).map(normalNumber),
    standardsToMake: readTexts('standardsToMake', values.standardsToMake, refusals),
    source: text('source'),
    provenance: readChoice('provenance', values.provenance, provenanceWords, refusals) ?? 'SOURCED',
  };
}

/** How the pilot stood before its first step: as its columns say, where no step is told or the first is not the application. */
function beginningOf(
  stage: PilotStage | null,
  { appliedOn, acceptedOn }: Days,
  { steps, from }: ReadSteps,
  refusals: Refusals,
): PilotBeginning | null {
  if (steps[0]?.action === 'APPLY') return null;
  const stood = steps.length === 0 ? stage : from;
  if (stood === null) {
    const field = steps.length === 0 ? 'stage' : 'history[0].from';
    if (!refusals.names(field))
      refusals.refuse(field, null, 'must be given, where the steps do not begin with APPLY');
    return null;
  }
  const isAccepted = steps.some(({ action }) => action === 'ACCEPT');
  return { stage: stood, appliedOn, acceptedOn: isAccepted ? null : acceptedOn };
}

function readFacts(values: Values, row: RawRow, context: Context, refusals: Refusals): Told<PilotFacts> {
  const days = readDays(values, row, refusals);
  const outline = readOutline(values, days, context, refusals);
  const stage = readChoice('stage', values.stage, pilotStageWords, refusals);
  const score = readScore(values.score, refusals);
  const read = readSteps(values.history, score, refusals);
  const beginning = beginningOf(stage, days, read, refusals);
  if (refusals.problems.length > 0) return nothingTold;
  const told = tell(() => toldPilot(outline, beginning, read.steps, context.today));
  if ('facts' in told) {
    const { facts } = told;
    refuseOtherEnds(refusals, {
      stage: { said: stage, is: facts.stage },
      appliedOn: { said: days.appliedOn, is: facts.appliedOn },
      acceptedOn: { said: days.acceptedOn, is: facts.acceptedOn },
      score: { said: score, is: facts.score },
    });
  }
  return told;
}

/** Turns a row into a pilot, or says everything that is wrong with it. */
export function readPilot(row: RawRow, context: Context): RecordReading<PilotFacts> {
  const refusals = new Refusals();
  const sorted = context.headings.sort(row);
  const { values } = sorted;
  const number = readText('key', values.key, refusals);
  const sector = readSector(values.sector, context.lookups, refusals);
  const told = readFacts(values, row, context, refusals);
  const { line } = row;
  return readingOf({ line, number, warnings: columnWarnings(line, sorted), refusals, sector }, told);
}
