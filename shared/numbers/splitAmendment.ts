/** A number without its amendment, and the amendment as the normal form prints it: `/XG1-2022`, or empty. */
export interface SplitNumber {
  readonly amended: string;
  readonly amendment: string;
}

const CHINESE_DIGITS = '零一二三四五六七八九';

/** `XG1-2022`, also printed in brackets or spaced, behind the year of the edition it amends. */
const CODED =
  /([-:]\d{2,4})[/ (]?XG ?(\d{1,2})(?:[-:](\d{4}))?\)?(?: ?《?第[\d一二三四五六七八九十]{1,3}号修改单》?)?$/;

/** `第1号修改单` in words. */
const WORDED =
  /([-:]\d{2,4})[/ (《]?(?:(?:国家|行业|地方|团体)标准)?第([\d一二三四五六七八九十]{1,3})号修改单[)》]?$/;

/** The edition printed behind the number after a partial revision, which keeps the number: `GB 50016-2014(2018年版)`. */
const EDITION = /\(\d{4}年?版\)$/;

/** A Chinese or Arabic ordinal up to 99: `1`, `三`, `十二`. */
function ordinalOf(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  const [tens = '', units = ''] = text.includes('十') ? text.split('十') : ['零', text];
  return (
    (tens === '' ? 1 : CHINESE_DIGITS.indexOf(tens)) * 10 + (units === '' ? 0 : CHINESE_DIGITS.indexOf(units))
  );
}

/**
 * Takes the amendment (修改单) off a number: `XG`, its ordinal and its own year behind the edition it amends. Only a dated
 * number can be amended, so `T/XG 1-2020` stays whole.
 */
export function splitAmendment(text: string): SplitNumber {
  const undecorated = text.endsWith('版)') ? text.replace(EDITION, '') : text;
  const match = /XG|修改单/.test(undecorated) ? (CODED.exec(undecorated) ?? WORDED.exec(undecorated)) : null;
  if (!match) return { amended: undecorated, amendment: '' };
  const [, edition = '', ordinal = '', year] = match;
  return {
    amended: undecorated.slice(0, match.index + edition.length),
    amendment: `/XG${ordinalOf(ordinal)}${year === undefined ? '' : `-${year}`}`,
  };
}
