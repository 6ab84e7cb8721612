import { linkHosts } from "./link-hosts.ts";
import type { Source } from "./source.ts";

/**
 * The address a page may link a source to: its DOI, else PubMed, else PMC, else its own address when that is
 * a regulator's or a guideline body's and is served over https. Null for all others: they are cited without a link.
 *
 * `linkOf({ ...source, doi: "10.1016/j.jaad.2020.02.040" })` is `"https://doi.org/10.1016/j.jaad.2020.02.040"`.
 */
export function linkOf(source: Pick<Source, "doi" | "pmid" | "pmcid" | "url">): string | null {
  if (source.doi !== null)
    return `https://doi.org/${source.doi.split("/").map(encodeURIComponent).join("/")}`;
  if (source.pmid !== null) return `https://pubmed.ncbi.nlm.nih.gov/${source.pmid}/`;
  if (source.pmcid !== null) return `https://pmc.ncbi.nlm.nih.gov/articles/${source.pmcid}/`;
  return source.url !== null && mayLinkTo(source.url) ? source.url : null;
}

/** Whether an address is https and its host is on the list, or below one that is. */
export function mayLinkTo(address: string): boolean {
  const match = /^https:\/\/([a-z0-9.-]+)(?:[/?#]|$)/i.exec(address);
  const host = match?.[1]?.toLowerCase();
  return host !== undefined && linkHosts.some((allowed) => host === allowed || host.endsWith(`.${allowed}`));
}
