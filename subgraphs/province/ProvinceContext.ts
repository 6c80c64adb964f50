import type DataLoader from 'dataloader';
import type { PartLoaders } from '../../shared/kernel/catalogue/partLoaders';
import type { StandardRow } from '../../shared/kernel/catalogue/rowsOfFacts';
import type { ReplacementFact } from '../../shared/kernel/catalogue/StandardFacts';
import type { NumberRegistry } from '../../shared/kernel/catalogue/NumberRegistry';
import type { Condition } from '../../shared/kernel/listing/Condition';
import type { KnownAt } from '../../shared/kernel/listing/knownRows';
import type { RegisterContext } from '../../shared/kernel/registers';
import type { EvaluationContext } from '../../shared/kernel/evaluations';
import type { SectorKey } from '../../shared/kernel/sectorKeys';
import type { BarrierLoaders } from './barriers/barrierLoaders';
import type { CalendarLoaders } from './calendar/calendarLoaders';
import type { DirectoryLoaders } from './directory/directoryLoaders';
import type { FundingLoaders } from './funding/claimReads';
import type { ProvincePilot } from './graph/ProvincePilot';
import type { ProvinceProject } from './graph/ProvinceProject';
import type { ProvinceStandard } from './graph/ProvinceStandard';
import type { AdoptionLoaders } from './exchange/adoptionLoader';
import type { ExchangeBook } from './exchange/ExchangeBook';
import type { PlanLoaders } from './plan/planLoaders';
import type { RuleBook } from './rules/RuleBook';
import type { EditionLoaders } from './lookup/EditionLoaders';
import type { ImpactLoaders } from './impact/impactLoaders';
import type { OverlapLoaders } from './overlaps/overlapLoaders';
import type { SystemLoaders } from './system/systemLoaders';

/** What a sector is called. */
export interface SectorTitle {
  readonly en: string;
  readonly zh: string;
}

/** What a standard replaces and what replaces it, whichever of the two declared it. */
export interface Replacements {
  readonly replaces: readonly ReplacementFact[];
  readonly replacedBy: readonly ReplacementFact[];
}

/** A standard on the way along references, as it was first met. */
export interface ReferenceHit<Row = StandardRow> {
  readonly row: Row;
  /** Steps from the standard asked about: 1 is direct. */
  readonly depth: number;
  readonly clause: string | null;
  readonly dated: boolean;
  /** Number of the standard one step nearer; of a direct reference the one asked about. */
  readonly via: string;
}

/** All standards along references up to a depth, each once, however the references circle. */
export interface ReferenceClosure<Row = StandardRow> {
  /** In order of depth, then of number. */
  readonly hits: readonly ReferenceHit<Row>[];
  /** Whether there were too many and the rest was left out. */
  readonly truncated: boolean;
}

/** A walk along references. */
export interface ReferenceWalk<Standard = Pick<StandardRow, 'serial' | 'code' | 'base'>> {
  readonly standard: Standard;
  readonly depth: number;
}

/** Loaders over what standards say of each other, a fixed number of statements per step for all standards of a request. */
export interface RelationLoaders {
  /** By number. */
  readonly replacements: DataLoader<string, Replacements>;
  /** Standards that cite. */
  readonly citing: DataLoader<ReferenceWalk, ReferenceClosure, string>;
  /** Standards that are cited. */
  readonly cited: DataLoader<ReferenceWalk, ReferenceClosure, string>;
}

/** The loaders of one request. */
export interface ProvinceLoaders
  extends
    DirectoryLoaders,
    RelationLoaders,
    CalendarLoaders,
    SystemLoaders,
    FundingLoaders,
    BarrierLoaders,
    AdoptionLoaders,
    ImpactLoaders,
    OverlapLoaders,
    PlanLoaders {
  readonly standardsById: DataLoader<string, ProvinceStandard | null>;
  readonly pilotsById: DataLoader<string, ProvincePilot | null>;
  /** Null where there is none, or none that the caller may see. */
  readonly projectsById: DataLoader<string, ProvinceProject | null>;
  /** The lists of standards of the index, by serial. */
  readonly parts: PartLoaders;
  readonly editions: EditionLoaders;
  /** The numbers in the index closest to one that is not. */
  readonly nearest: DataLoader<string, readonly string[]>;
}

/** What the province's resolvers are given with a request. */
export interface ProvinceContext extends RegisterContext, EvaluationContext {
  /** What the sectors are called, by key. */
  readonly sectorTitles: ReadonlyMap<SectorKey, SectorTitle>;
  /** Takes in lists of partners. */
  readonly exchangeBook: ExchangeBook;
  /** Who owns which number, for sectors that ask over HTTP. */
  readonly registry: NumberRegistry;
  readonly loaders: ProvinceLoaders;
  /** Takes in new versions of counting rules. */
  readonly ruleBook: RuleBook;
  /** That something explains a standard of the table `s`. */
  readonly isInterpreted: Condition;
  /** Finds the standards that were known at a moment. */
  readonly knownAt: KnownAt;
}
