/** A text as an SQL literal of DuckDB. */
export function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** A list of texts as an SQL list. */
export function listOf(texts: readonly string[]): string {
  return `[${texts.map(quoted).join(", ")}]::VARCHAR[]`;
}

/**
 * Functions that every register's query uses. `fold_name` gives what `fold` of the registry room gives (a proof
 * compares them); `read_day` reads the ways registers print a day and gives null for anything else, `0000-00-00`
 * among them; `right_number` is the check digit of a US provider number.
 */
export const macros = `
CREATE MACRO fold_name(x) AS CASE
  WHEN regexp_full_match(x, '[A-Za-z]*') THEN lower(x)
  ELSE trim(regexp_replace(
    regexp_replace(
      replace(replace(replace(replace(
        translate(strip_accents(lower(replace(replace(replace(replace(x, 'ﬁ', 'fi'), 'ﬂ', 'fl'), 'ﬀ', 'ff'), 'İ', 'i'))), 'øđðłı', 'oddli'),
        'þ', 'th'), 'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe'),
      '[''’ʼ\`]', '', 'g'),
    '[^\\p{L}\\p{N}]+', ' ', 'g'))
  END;
CREATE MACRO read_day(x) AS CASE WHEN x <> '' THEN CAST(CAST(
  try_strptime(x, ['%m/%d/%Y', '%Y-%m-%d', '%Y/%m/%d', '%Y%m%d', '%Y-%m-%dT%H:%M:%S.%f', '%Y-%m-%dT%H:%M:%S']) AS DATE) AS VARCHAR) END;
CREATE MACRO digit(n, place) AS (n // (10 ** place)::BIGINT) % 10;
CREATE MACRO doubled(d) AS CASE WHEN d > 4 THEN 2 * d - 9 ELSE 2 * d END;
CREATE MACRO digits_add_up(n) AS (24 + digit(n, 0) + doubled(digit(n, 1)) + digit(n, 2) + doubled(digit(n, 3)) + digit(n, 4)
  + doubled(digit(n, 5)) + digit(n, 6) + doubled(digit(n, 7)) + digit(n, 8) + doubled(digit(n, 9))) % 10 = 0;
CREATE MACRO right_number(x) AS coalesce(regexp_full_match(x, '[12][0-9]{9}') AND digits_add_up(TRY_CAST(x AS BIGINT)), false);
CREATE MACRO unmasked(x) AS CASE WHEN left(x, 1) IN ('$', '*', '=', '<')
  THEN CASE WHEN regexp_full_match(x, '([$]+|[*]+|=+|<UNAVAIL>)') THEN '' ELSE x END ELSE x END;
`;
