import type { StandardLevel, StandardNature } from './StandardFacts';

/** Where the text of a standard can be had. */
export type TextAvailability = 'FREE' | 'READ_ONLINE' | 'TITLE_ONLY' | 'FROM_ISSUER';

/** The answer and what it rests on. */
export interface TextAccess {
  readonly availability: TextAvailability;
  readonly basis: string;
}

/** What decides where a text can be had. */
export interface TextFacts {
  readonly level: StandardLevel;
  readonly nature: StandardNature;
  /** Whether the standard adopts an international document, whose owner keeps the copyright. */
  readonly isAdopted: boolean;
}

/** The kinds whose recommended standards a public platform shows, and the platform. */
const platforms: Partial<Record<StandardLevel, string>> = {
  NATIONAL: 'National standards full-text disclosure system, openstd.samr.gov.cn',
  LOCAL: 'Local standards information platform, dbba.sacinfo.org.cn',
};

/**
 * Where the text of a standard can be had.
 * Source: Standardization Law (2017), article 17 (texts of mandatory standards are free to the public); the terms of the
 * national disclosure system (recommended standards can be read unless they adopt an international document).
 */
export function textAccess({ level, nature, isAdopted }: TextFacts): TextAccess {
  if (nature === 'MANDATORY') {
    return { availability: 'FREE', basis: 'Standardization Law (2017), article 17' };
  }
  const platform = platforms[level];
  if (!platform)
    return { availability: 'FROM_ISSUER', basis: 'The body that issued the standard distributes it' };
  return { availability: isAdopted && level === 'NATIONAL' ? 'TITLE_ONLY' : 'READ_ONLINE', basis: platform };
}
