import { standardLink, StandardLink, successorsIn, type SectorContext } from '../../../shared/kernel';
import { editionsOf } from '../editions/editionsOf';
import { emissionLimits, energyLimits } from './limitRegisters';
import { updateDue, type UpdateDue } from '../editions/editionRules';
import { pageOf, type PageAsked } from '../pageOf';
import { LimitUpdates, OutdatedEdition } from './OutdatedEdition';

interface Outdated extends UpdateDue {
  readonly code: string;
  readonly successors: readonly string[];
}

/** The editions that limits rest on, by number: one statement. */
async function editionsWithLimits({ database }: SectorContext): Promise<string[]> {
  const rows = (await database.reader.query(
    'SELECT standardCode FROM energy_limit UNION SELECT standardCode FROM emission_limit ORDER BY standardCode',
  )) as { standardCode: string }[];
  return rows.map(({ standardCode }) => standardCode);
}

async function outdatedOf(codes: readonly string[], on: string, context: SectorContext): Promise<Outdated[]> {
  const edges = await successorsIn(context.database.reader, codes);
  const editions = await editionsOf([...codes, ...edges.map(({ successor }) => successor)], context);
  return codes.flatMap((code) => {
    const edition = editions.get(code);
    if (!edition) return [];
    const successors = edges.filter(({ replaced }) => replaced === code).map(({ successor }) => successor);
    const known = successors.flatMap((each) => {
      const dates = editions.get(each);
      return dates ? [{ ...dates, standardCode: each }] : [];
    });
    const due = updateDue(edition, known, on);
    return due ? [{ ...due, code, successors: [...new Set(successors)] }] : [];
  });
}

/** The limits whose edition is replaced, or is to be, by edition. @throws BAD_USER_INPUT on a cursor that is none */
export async function findOutdated(
  on: string,
  asked: PageAsked,
  context: SectorContext,
): Promise<LimitUpdates> {
  const codes = await editionsWithLimits(context);
  const outdated = await outdatedOf(codes, on, context);
  const page = pageOf(outdated, ({ code }) => code, asked);
  const { registers } = context;
  const nodes = page.nodes.map(async ({ code, state, since, successors }) => {
    const [energy, emission] = await Promise.all([
      registers.by(energyLimits, 'standardCode').load(code),
      registers.by(emissionLimits, 'standardCode').load(code),
    ]);
    return Object.assign(new OutdatedEdition(), {
      standard: standardLink(code),
      state,
      since,
      replacedBy: successors.map((each) => Object.assign(new StandardLink(), { code: each })),
      energyLimits: energy,
      emissionLimits: emission,
    });
  });
  return Object.assign(new LimitUpdates(), {
    on,
    editions: codes.length,
    outdated: outdated.length,
    nodes: await Promise.all(nodes),
    endCursor: page.endCursor,
  });
}
