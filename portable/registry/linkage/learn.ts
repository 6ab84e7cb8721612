import { type Comparison, cellCount, levelsOf, type Part } from "./comparison.ts";

/** Pairs whose comparisons came out alike: the cell of each comparison, and how many such pairs there are. */
export interface Pattern {
  cells: readonly number[];
  pairs: number;
}

/** What pairs of two rows can be: one person; two people of one home; two strangers. */
const kinds = ["match", "home", "stranger"] as const;
type Kind = (typeof kinds)[number];

/** What was learned from two files. */
export interface Learned {
  /** Share of all pairs that are of each kind; adds to 1. */
  shares: Readonly<Record<Kind, number>>;
  /** `log[kind][comparison][cell]`: natural logarithm of the cell's share among pairs of the kind. */
  log: Readonly<Record<Kind, readonly Float64Array[]>>;
  /** How often strangers agree exactly on a field that both rows have (u). */
  exactAmongStrangers: ReadonlyMap<Part["field"], number>;
  rounds: number;
}

/** Pairs that the expectations are worth against what the files show: enough to steady small files only. */
const strength = { match: 20, stranger: 5 } as const;
const MOST_ROUNDS = 400;
/**
 * True pairs differ wholly in given name, day of birth or number at most this often. Without a bound, files
 * with few true pairs and many families would teach that one person has two birthdays.
 */
const MOST_DIFFERENT = 0.06;
/**
 * Nor more often than this share of slight differences: hands that slip seldom do not put another name in its place
 * often. Without it, where names and place are all there is, relatives pass for one person.
 */
const MOST_DIFFERENT_TO_SLIGHT = 0.25;
/** The bound never falls below this: few slips seen prove little. */
const LEAST_BOUND = 0.01;
/** Shares are learned to this relative change. */
const SETTLED = 1e-6;

/**
 * The Fellegi-Sunter model by expectation-maximisation (Dempster, Laird and Rubin 1977; Winkler 1988), from
 * patterns over all pairs of two files and without one label. Families share surname and address, which
 * agreement between strangers never explains; so pairs of one home are a kind of their own, as in Larsen
 * and Rubin (2001). Only how many there are is learned of it: people of one home agree on the address as one
 * person does, and on the day of birth as strangers do.
 *
 * Every comparison is a table of cells; cells with few pairs lean on the product of their parts' levels,
 * and those on what is expected. Whether a value is missing is taken to say nothing: shares are learned
 * among pairs with the same values missing.
 *
 * @param prevalence a first guess at the share of true pairs, above 0 and below 1.
 */
export function learn(
  comparisons: readonly Comparison[],
  patterns: readonly Pattern[],
  prevalence: number,
): Learned {
  const tables = comparisons.map((comparison) => new Table(comparison));
  const total = patterns.reduce((sum, pattern) => sum + pattern.pairs, 0);
  let shares: Record<Kind, number> = { match: prevalence, home: prevalence, stranger: 1 - 2 * prevalence };
  const all = patterns.map((pattern) => pattern.pairs);
  const none = patterns.map(() => 0);
  let log = logShares(tables, patterns, { match: none, home: none, stranger: all });
  let rounds = 0;
  for (; rounds < MOST_ROUNDS; rounds++) {
    const pairs = { match: [...none], home: [...none], stranger: [...none] };
    const found = { match: 0, home: 0, stranger: 0 };
    for (const [at, pattern] of patterns.entries()) {
      const chances = chancesOf(pattern.cells, shares, log);
      for (const kind of kinds) {
        const share = pattern.pairs * chances[kind];
        pairs[kind][at] = share;
        found[kind] += share;
      }
    }
    const next = {
      match: Math.max(found.match, 0.5) / total,
      home: Math.max(found.home, 0.5) / total,
      stranger: found.stranger / total,
    };
    log = logShares(tables, patterns, pairs);
    const settled = kinds.every((kind) => Math.abs(next[kind] - shares[kind]) <= SETTLED * shares[kind]);
    shares = next;
    if (settled) break;
  }
  const exactAmongStrangers = new Map<Part["field"], number>();
  for (const [at, table] of tables.entries()) {
    for (const [field, share] of table.exact(log.stranger[at] ?? new Float64Array(0))) {
      exactAmongStrangers.set(field, share);
    }
  }
  return { shares, log, exactAmongStrangers, rounds };
}

/** The chance of each kind for a pair with these cells; adds to 1. */
function chancesOf(
  cells: readonly number[],
  shares: Readonly<Record<Kind, number>>,
  log: Learned["log"],
): Record<Kind, number> {
  const odds = { match: 0, home: 0, stranger: 0 };
  for (const kind of kinds) {
    let sum = Math.log(shares[kind]);
    for (const [at, cell] of cells.entries()) sum += log[kind][at]?.[cell] ?? 0;
    odds[kind] = sum;
  }
  const most = Math.max(odds.match, odds.home, odds.stranger);
  const match = Math.exp(odds.match - most);
  const home = Math.exp(odds.home - most);
  const stranger = Math.exp(odds.stranger - most);
  const sum = match + home + stranger;
  return { match: match / sum, home: home / sum, stranger: stranger / sum };
}

/** What the cells of a pair say, before the rarity of its values: log odds against its being of one person. */
export interface Against {
  home: number;
  stranger: number;
}

export function against(cells: readonly number[], learned: Learned): Against {
  const { shares, log } = learned;
  const sums = { match: 0, home: 0, stranger: 0 };
  for (const kind of kinds) {
    sums[kind] += Math.log(shares[kind]);
    for (const [at, cell] of cells.entries()) sums[kind] += log[kind][at]?.[cell] ?? 0;
  }
  return { home: sums.home - sums.match, stranger: sums.stranger - sums.match };
}

/**
 * The chance that a pair is of one person.
 *
 * @param rarity log of how much rarer the values agreed on are than the average: `all` fields against
 *   strangers, `own` fields (not shared at home) against people of one home.
 */
export function chanceOfMatch({ home, stranger }: Against, rarity: { all: number; own: number }): number {
  return 1 / (1 + Math.exp(home - rarity.own) + Math.exp(stranger - rarity.all));
}

function logShares(
  tables: readonly Table[],
  patterns: readonly Pattern[],
  pairs: Readonly<Record<Kind, readonly number[]>>,
): Record<Kind, Float64Array[]> {
  const tallies = (kind: Kind): Float64Array[] =>
    tables.map((table, at) => table.tally(patterns, at, pairs[kind]));
  const stranger = tallies("stranger").map((tally, at) => tables[at]?.shares(tally, "stranger") ?? tally);
  const match = tallies("match").map((tally, at) => tables[at]?.shares(tally, "match") ?? tally);
  const home = match.map(
    (ofMatches, at) => tables[at]?.atHome(ofMatches, stranger[at] ?? ofMatches) ?? ofMatches,
  );
  const logged = (shares: Float64Array[]): Float64Array[] => shares.map((cells) => cells.map(Math.log));
  return { match: logged(match), home: logged(home), stranger: logged(stranger) };
}

/** The cells of one comparison, and how their shares follow from tallies. */
class Table {
  readonly cells: number;
  private readonly comparison: Comparison;
  private readonly levels: readonly (readonly number[] | null)[];
  /** Which values are missing, a bit a part: shares add to 1 within each such group. */
  private readonly groups: readonly number[];

  constructor(comparison: Comparison) {
    this.comparison = comparison;
    this.cells = cellCount(comparison);
    this.levels = Array.from({ length: this.cells }, (_, cell) => levelsOf(comparison, cell));
    this.groups = this.levels.map((levels) =>
      (levels ?? []).reduce((bits, level, part) => (level === 0 ? bits | (1 << part) : bits), 0),
    );
  }

  tally(patterns: readonly Pattern[], at: number, pairs: readonly number[]): Float64Array {
    const counts = new Float64Array(this.cells);
    for (const [number, pattern] of patterns.entries()) {
      const cell = pattern.cells[at] ?? 0;
      counts[cell] = (counts[cell] ?? 0) + (pairs[number] ?? 0);
    }
    return counts;
  }

  /** Each cell's share among the pairs with the same values missing. */
  shares(counts: Float64Array, kind: keyof typeof strength): Float64Array {
    const worth = strength[kind];
    const marginals = this.comparison.parts.map((part, at) => this.marginal(counts, part, at, kind));
    const firstOwn = this.cells - this.comparison.ownCells.length;
    const expected = this.levels.map((levels, cell) => {
      const own = this.comparison.ownCells[cell - firstOwn];
      if (levels === null) return (kind === "match" ? own?.expectedOfMatches : own?.expectedOfOthers) ?? 1e-9;
      return levels.reduce(
        (product, level, at) => (level === 0 ? product : product * (marginals[at]?.[level] ?? 1)),
        1,
      );
    });
    const counted = new Map<number, number>();
    const hoped = new Map<number, number>();
    for (const [cell, group] of this.groups.entries()) {
      counted.set(group, (counted.get(group) ?? 0) + (counts[cell] ?? 0));
      hoped.set(group, (hoped.get(group) ?? 0) + (expected[cell] ?? 0));
    }
    const shares = Float64Array.from(this.groups, (group, cell) => {
      const hope = (expected[cell] ?? 0) / (hoped.get(group) ?? 1);
      return ((counts[cell] ?? 0) + worth * hope) / ((counted.get(group) ?? 0) + worth);
    });
    return kind === "match" ? this.bounded(shares) : shares;
  }

  /** Holds "different" of each field of one's own to its bound, group by group; the other cells take up the rest. */
  private bounded(shares: Float64Array): Float64Array {
    for (const [at, part] of this.comparison.parts.entries()) {
      if (part.atHome !== "as-strangers") continue;
      const differs = (cell: number): boolean => this.levels[cell]?.[at] === part.levels.length;
      for (const group of new Set(this.groups)) {
        if ((group & (1 << at)) !== 0) continue;
        const cells = [...shares.keys()].filter((cell) => this.groups[cell] === group);
        const sumOf = (which: (cell: number) => boolean): number =>
          cells.filter(which).reduce((sum, cell) => sum + (shares[cell] ?? 0), 0);
        const different = sumOf(differs);
        const slight = sumOf((cell) => !differs(cell) && (this.levels[cell]?.[at] ?? 0) > 1);
        const most = Math.min(MOST_DIFFERENT, Math.max(LEAST_BOUND, slight * MOST_DIFFERENT_TO_SLIGHT));
        if (different <= most) continue;
        for (const cell of cells) {
          const scale = differs(cell) ? most / different : (1 - most) / (1 - different);
          shares[cell] = (shares[cell] ?? 0) * scale;
        }
      }
    }
    return shares;
  }

  /** Shares among people of one home, from those of one person and of strangers. */
  atHome(match: Float64Array, stranger: Float64Array): Float64Array {
    const parts = this.comparison.parts;
    if (parts.every((part) => part.atHome === "as-one-person")) return match;
    if (parts.every((part) => part.atHome === "as-strangers")) return stranger;
    const marginals = parts.map((part, at) => {
      if (part.atHome === "as-one-person") return this.marginal(match, part, at, "match");
      if (part.atHome === "as-strangers") return this.marginal(stranger, part, at, "stranger");
      return [1, ...part.atHome];
    });
    const shares = this.levels.map(
      (levels, cell) =>
        levels?.reduce(
          (product, level, at) => product * (level === 0 ? 1 : (marginals[at]?.[level] ?? 1)),
          1,
        ) ??
        stranger[cell] ??
        0,
    );
    const sums = new Map<number, number>();
    for (const [cell, group] of this.groups.entries()) {
      sums.set(group, (sums.get(group) ?? 0) + (shares[cell] ?? 0));
    }
    return Float64Array.from(this.groups, (group, cell) => (shares[cell] ?? 0) / (sums.get(group) ?? 1));
  }

  /** Share of each part's "exact" level, among pairs that have every part. */
  exact(logShares: Float64Array): [Part["field"], number][] {
    return this.comparison.parts.map((part, at) => {
      let exact = 0;
      for (const [cell, levels] of this.levels.entries()) {
        if (levels?.[at] === 1 && this.groups[cell] === 0) exact += Math.exp(logShares[cell] ?? 0);
      }
      return [part.field, exact];
    });
  }

  private marginal(counts: Float64Array, part: Part, at: number, kind: keyof typeof strength): number[] {
    const expected = kind === "match" ? part.expectedOfMatches : part.expectedOfOthers;
    const tallies = new Array<number>(part.levels.length + 1).fill(0);
    for (const [cell, levels] of this.levels.entries()) {
      const level = levels?.[at] ?? 0;
      if (level > 0) tallies[level] = (tallies[level] ?? 0) + (counts[cell] ?? 0);
    }
    const total = tallies.reduce((sum, tally) => sum + tally, 0);
    return tallies.map((tally, level) =>
      level === 0 ? 1 : (tally + strength[kind] * (expected[level - 1] ?? 0)) / (total + strength[kind]),
    );
  }
}
