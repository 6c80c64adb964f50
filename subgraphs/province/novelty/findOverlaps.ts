import type { StandardRow } from '../../../shared/kernel/catalogue/rowsOfFacts';
import type { PlainDate } from '../../../shared/kernel/catalogue/StandardFacts';
import { condition, type Condition } from '../../../shared/kernel/listing/Condition';
import type { Reads } from '../../../shared/kernel/listing/Reads';
import { foldText, markWords } from '../../../shared/kernel/listing/searchText';
import type { ProjectRow } from '../../../shared/kernel/projects';
import { postingsOf } from '../search/postingsOf';
import { OverlapCandidates, PROJECTS, STANDARDS, type Anchor } from './OverlapCandidates';
import { rankOverlaps, type Overlap, type WeighedText } from './overlapRules';
import { termsLookedAt, termsSearched, weightOf, type WeighedTerm } from './rarityRules';
import { comparedText } from './textTermRules';

/** A standard or a project that a text overlaps. */
export type OverlapHit = { readonly overlap: Overlap } & (
  | { readonly standard: StandardRow; readonly project: null }
  | { readonly standard: null; readonly project: ProjectRow }
);

/** What a text was compared with, and what it overlaps. */
export interface OverlapSearch {
  readonly text: WeighedText;
  readonly searched: readonly WeighedTerm[];
  readonly standardsCompared: number;
  readonly projectsCompared: number;
  /** Ranked; all that share anything, of those compared. */
  readonly hits: readonly OverlapHit[];
}

/** What a text is compared with. */
export interface OverlapScope {
  readonly today: PlainDate;
  /** The projects that the caller may see, as a condition on the table `s`; null to leave projects out. */
  readonly visibleProjects: Condition | null;
}

/** A title is no longer than this; a longer text is none. */
const LONGEST_TITLE = 500;

/** The rarest terms of a text, with the weights that they have in the postings of a standard of the same title. */
export function anchorsOf(text: string, rarestFirst: readonly WeighedTerm[]): Anchor[] {
  const folded = foldText(text);
  if (folded.length > LONGEST_TITLE) return [];
  const postings = postingsOf(`${markWords(folded)}\n`);
  return rarestFirst.flatMap(({ term }) => {
    const weight = postings.get(term);
    return weight === undefined ? [] : [[term, weight] as const];
  });
}

type Found =
  | { readonly standard: StandardRow; readonly project: null }
  | { readonly standard: null; readonly project: ProjectRow };

interface NamedDocument {
  readonly title: string;
  readonly titleEn: string | null;
  /** Orders what overlaps alike: standards by number, then projects by plan number. */
  readonly name: string;
  readonly found: Found;
}

function documentsOf(standards: readonly StandardRow[], projects: readonly ProjectRow[]): NamedDocument[] {
  const bySerial = new Map(standards.map((row) => [row.serial, row]));
  return [
    ...[...bySerial.values()].map((standard) => {
      const { title, titleEn, sortKey } = standard;
      return { title, titleEn, name: `1 ${sortKey}`, found: { standard, project: null } };
    }),
    ...projects.map((project) => {
      const { title, planNumber, id } = project;
      return { title, titleEn: null, name: `2 ${planNumber} ${id}`, found: { standard: null, project } };
    }),
  ];
}

/** The projects under way that overlap a text: two statements. */
async function projectsSharing(
  terms: readonly WeighedTerm[],
  candidates: OverlapCandidates,
  visible: Condition,
): Promise<ProjectRow[]> {
  const { counts } = await candidates.count(
    terms.map(({ term }) => term),
    PROJECTS,
  );
  const inProjects = terms.map((term, place) => ({ ...term, standards: counts[place] ?? 0 }));
  return candidates.projects(termsSearched(inProjects), visible);
}

/** Finds what a text overlaps: five statements, three where projects are left out, however large the index is. */
export async function findOverlaps(
  text: string,
  reads: Reads,
  { today, visibleProjects }: OverlapScope,
): Promise<OverlapSearch> {
  const candidates = new OverlapCandidates(reads);
  const compared = comparedText(text);
  const lookedAt = termsLookedAt(compared.terms);
  const { indexed, counts } = await candidates.count(lookedAt, STANDARDS);
  const terms = lookedAt.map((term, place) => {
    const count = { term, standards: counts[place] ?? 0 };
    return { ...count, weight: weightOf(count, indexed) };
  });
  const searched = termsSearched(terms);
  const applies = condition('(s.withdrawnOn IS NULL OR s.withdrawnOn > ?)', today);
  const [titled, sharing, projects] = await Promise.all([
    candidates.titled(anchorsOf(text, searched), applies),
    candidates.standards(searched, applies),
    visibleProjects === null ? [] : projectsSharing(terms, candidates, visibleProjects),
  ]);
  const documents = documentsOf([...titled, ...sharing], projects);
  const weighed: WeighedText = { compared, terms, indexed };
  const hits = rankOverlaps(weighed, documents, ({ name }) => name).map(({ document, overlap }) => ({
    overlap,
    ...document.found,
  }));
  return {
    text: weighed,
    searched,
    standardsCompared: documents.length - projects.length,
    projectsCompared: projects.length,
    hits,
  };
}
