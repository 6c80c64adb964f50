import {
  commentedProject,
  toldCommentProblems,
  toldProject,
  type ProjectSeed,
  type ToldStep,
} from '../../kernel/projects/toldProject';
import type { ProjectOutline } from '../../kernel/projects/ProjectFacts';
import type { PlainDate } from '../../kernel/catalogue/StandardFacts';
import { normalNumber } from '../../numbers';
import { readBody } from '../fields/readBody';
import { levelWords, provenanceWords, readChoice } from '../fields/readChoice';
import { readDate } from '../fields/readDate';
import { readHistory, type ReadStep } from '../fields/readHistory';
import { readSector } from '../fields/readSector';
import { readText } from '../fields/readText';
import { Refusals } from '../fields/Refusals';
import type { SortedRow } from '../Headings';
import type { RecordReading, RecordReadingContext } from '../importRecords';
import type { RawRow } from '../RawRow';
import { columnWarnings } from '../rowWarnings';
import { nothingTold, readingOf, refuseOtherEnds, tell, type Told } from '../toldReading';
import type { ProjectColumnKey } from './projectColumns';
import { actionWords, kindWords, stageWords, trackWords } from './projectWords';
import { readComments } from './readComments';

type Values = SortedRow<ProjectColumnKey>['values'];

const numberOf = (text: string | null) => (text === null ? null : normalNumber(text));

function readOutline(values: Values, planNumber: string, refusals: Refusals): ProjectOutline {
  const text = (field: ProjectColumnKey) => readText(field, values[field], refusals);
  const revises = numberOf(text('revises'));
  return {
    planNumber: text('key') ?? planNumber,
    title: text('title') ?? '',
    kind: readChoice('kind', values.kind, kindWords, refusals) ?? (revises === null ? 'NEW' : 'REVISION'),
    level: readChoice('level', values.level, levelWords, refusals) ?? 'LOCAL',
    track: readChoice('track', values.track, trackWords, refusals) ?? 'NORMAL',
    basedOn: numberOf(text('basedOn')),
    revises,
    lead: readBody('lead', values.lead, refusals),
    source: text('source'),
    provenance: readChoice('provenance', values.provenance, provenanceWords, refusals) ?? 'SOURCED',
  };
}

/** What stands in columns of its own, put into the steps that it came with. */
interface Ends {
  readonly due: PlainDate | null;
  readonly planNumber: string | null;
  readonly result: string | null;
}

function stepsOf(
  history: readonly ReadStep<ToldStep['action']>[],
  { due, planNumber, result }: Ends,
): ToldStep[] {
  const lastOf = (action: string) => history.map((step) => step.action).lastIndexOf(action as never);
  const [accepted, published] = [lastOf('ACCEPT'), lastOf('PUBLISH')];
  return history.map(({ on, action, by, reason }, index) => ({
    ...{ on, action, by, reason },
    due: index === history.length - 1 ? due : null,
    planNumber: index === accepted ? planNumber : null,
    result: index === published ? result : null,
  }));
}

function readSeed(
  values: Values,
  planNumber: string,
  { row, today }: { readonly row: RawRow; readonly today: PlainDate },
  refusals: Refusals,
): Told<ProjectSeed> {
  const outline = readOutline(values, planNumber, refusals);
  const stage = readChoice('stage', values.stage, stageWords, refusals);
  const due = readDate('due', values.due, refusals, row.countsFrom1904);
  const history = readHistory(values.history, actionWords, refusals);
  const comments = readComments(values.comments, refusals);
  const result = numberOf(readText('result', values.result, refusals));
  const renumbered = planNumber === outline.planNumber ? null : planNumber;
  const ends = { due, planNumber: renumbered, result };
  const [first, ...rest] = stepsOf(history, ends);
  if (!first && !refusals.names('history'))
    refusals.refuse('history', values.history ?? null, 'must tell how the project began and went on');
  comments.forEach((comment, index) => {
    for (const { field, value, problem } of toldCommentProblems(comment, today))
      refusals.refuse(`comments[${String(index)}].${field}`, value, problem);
  });
  if (!first || refusals.problems.length > 0) return nothingTold;
  const told = tell(() => commentedProject(toldProject(outline, [first, ...rest], today), comments));
  if ('facts' in told) {
    const { project } = told.facts;
    refuseOtherEnds(refusals, {
      stage: { said: stage, is: project.stage },
      due: { said: due, is: project.due },
      planNumber: { said: renumbered, is: project.planNumber },
      result: { said: result, is: project.result },
    });
  }
  return told;
}

/** Turns a row into a project, or says everything that is wrong with it. */
export function readProject(
  row: RawRow,
  { headings, lookups, today }: RecordReadingContext<ProjectColumnKey>,
): RecordReading<ProjectSeed> {
  const refusals = new Refusals();
  const sorted = headings.sort(row);
  const { values } = sorted;
  const number = readText('planNumber', values.planNumber, refusals);
  const sector = readSector(values.sector, lookups, refusals);
  const told = readSeed(values, number ?? '', { row, today }, refusals);
  const { line } = row;
  return readingOf({ line, number, warnings: columnWarnings(line, sorted), refusals, sector }, told);
}
