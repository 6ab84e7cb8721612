import { describe, expect, it } from "vitest";
import { linkOf, mayLinkTo } from "./link-of.ts";

const none = { doi: null, pmid: null, pmcid: null, url: null };

describe("linkOf", () => {
  it("prefers the DOI, then PubMed, then PMC", () => {
    const all = {
      doi: "10.1016/j.jaad.2020.02.040",
      pmid: "32088269",
      pmcid: "PMC1",
      url: "https://www.nice.org.uk/x",
    };
    expect(linkOf(all)).toBe("https://doi.org/10.1016/j.jaad.2020.02.040");
    expect(linkOf({ ...all, doi: null })).toBe("https://pubmed.ncbi.nlm.nih.gov/32088269/");
    expect(linkOf({ ...all, doi: null, pmid: null })).toBe("https://pmc.ncbi.nlm.nih.gov/articles/PMC1/");
    expect(linkOf({ ...all, doi: null, pmid: null, pmcid: null })).toBe("https://www.nice.org.uk/x");
  });

  it("keeps the slashes of a DOI and writes the rest so that it cannot leave the path", () => {
    expect(linkOf({ ...none, doi: "10.1000/a/b#c?d" })).toBe("https://doi.org/10.1000/a/b%23c%3Fd");
  });

  it("links to no clinic, shop or mirror", () => {
    expect(linkOf({ ...none, url: "https://clinic.example/filler" })).toBeNull();
    expect(linkOf(none)).toBeNull();
  });
});

describe("mayLinkTo", () => {
  it("takes a listed host and those below it, over https", () => {
    expect(mayLinkTo("https://www.fda.gov/devices?x=1")).toBe(true);
    expect(mayLinkTo("https://fda.gov")).toBe(true);
    expect(mayLinkTo("http://www.fda.gov/devices")).toBe(false);
  });

  it("is not taken in by a host that only looks alike", () => {
    for (const address of [
      "https://notfda.gov/x",
      "https://fda.gov.example.com/x",
      "https://example.com/fda.gov",
      "https://fda.gov@example.com/",
      "https://example.com#.fda.gov",
      "javascript:alert(1)//https://fda.gov",
    ]) {
      expect(mayLinkTo(address)).toBe(false);
    }
  });
});
