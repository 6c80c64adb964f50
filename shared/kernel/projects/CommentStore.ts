import type { EntityManager } from 'typeorm';
import { upsertRows } from '../../database';
import type { PlainDate } from '../catalogue/StandardFacts';
import type { StoredComment } from './ProjectFacts';
import type { ProjectCommentRow } from './projectTables';

const COLUMNS = [
  'serial',
  'ordinal',
  'party',
  'clause',
  'text',
  'madeOn',
  'enteredBy',
  'answer',
  'reason',
  'answeredOn',
  'answeredBy',
] as const satisfies readonly (keyof ProjectCommentRow)[];

function rowOf(serial: number, comment: StoredComment): readonly unknown[] {
  const row: ProjectCommentRow = {
    serial,
    ordinal: comment.number,
    party: comment.by,
    clause: comment.clause,
    text: comment.text,
    madeOn: comment.on,
    enteredBy: comment.enteredBy,
    answer: comment.answer,
    reason: comment.reason,
    answeredOn: comment.answeredOn,
    answeredBy: comment.answeredBy,
  };
  return COLUMNS.map((column) => row[column]);
}

/** A comment put together again from its row, but for the project whose it is. */
export function commentOf(row: ProjectCommentRow): Omit<StoredComment, 'project'> {
  return {
    number: row.ordinal,
    by: row.party,
    clause: row.clause,
    text: row.text,
    on: row.madeOn,
    enteredBy: row.enteredBy,
    answer: row.answer,
    reason: row.reason,
    answeredOn: row.answeredOn,
    answeredBy: row.answeredBy,
  };
}

/** The comments on one sector's drafts. */
export class CommentStore {
  /** Writes comments of a project: those with a known number anew. */
  async save(manager: EntityManager, serial: number, comments: readonly StoredComment[]): Promise<void> {
    const rows = comments.map((comment) => rowOf(serial, comment));
    await upsertRows(manager, 'project_comment', COLUMNS, ['serial', 'ordinal'], rows);
  }

  /** A comment of a project by its number; null when there is none. */
  async find(
    manager: EntityManager,
    project: { readonly id: string; readonly serial: number },
    number: number,
  ): Promise<StoredComment | null> {
    const [row] = (await manager.query('SELECT * FROM project_comment WHERE serial = ? AND ordinal = ?', [
      project.serial,
      number,
    ])) as ProjectCommentRow[];
    return row ? { project: project.id, ...commentOf(row) } : null;
  }

  /** The last day on which a comment of a project was made or answered; null when there is none. */
  async lastDay(manager: EntityManager, serial: number): Promise<PlainDate | null> {
    const [days] = (await manager.query(
      'SELECT MAX(madeOn) AS made, MAX(answeredOn) AS answered FROM project_comment WHERE serial = ?',
      [serial],
    )) as [{ readonly made: PlainDate | null; readonly answered: PlainDate | null }];
    const { made, answered } = days;
    return made !== null && answered !== null && answered > made ? answered : made;
  }
}
