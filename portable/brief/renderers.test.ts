import { HtmlValidate } from "html-validate";
import { describe, expect, it } from "vitest";
import { brief } from "./brief.ts";
import { exampleAnswer, exampleEvidence, examplePerson } from "./example-for-tests.ts";
import { briefBody, briefHtml } from "./html.ts";
import { briefJson } from "./json.ts";
import { briefMarkdown, escapeMarkdown } from "./markdown.ts";

const value = brief(examplePerson, exampleAnswer(), exampleEvidence(), "2026-11-24");
const html = briefHtml(value);

/** The standard's own rules; two of style are left out: roles are written out for stacked tables, and lines are long. */
const checker = new HtmlValidate({
  extends: ["html-validate:standard"],
  rules: { "no-redundant-role": "off", "prefer-native-element": "off", "long-title": "off" },
});

describe("the brief as HTML", () => {
  it("is valid", async () => {
    const report = await checker.validateString(html);
    expect(
      report.results.flatMap(({ messages }) => messages.map((one) => `${one.line}: ${one.message}`)),
    ).toEqual([]);
  });

  it("says over every column what speaks against its option, and beside each cell of a stacked table", () => {
    expect(html).toContain('Facelift<small class="verdict">Not safe for you as things are</small></th>');
    expect(html).toContain('data-column="Facelift: not safe for you as things are"');
    expect(html).not.toContain('data-column="Filler injections:');
    expect(briefMarkdown(value)).toContain("Facelift (with surgery; not safe for you as things are)");
  });

  it("holds no script, and asks nothing of the network", () => {
    expect(html).not.toMatch(/<script|<link|<iframe|<img|@import|url\(|\son[a-z]+=/i);
  });

  it("escapes all that was typed, and all that sources hold", () => {
    expect(html).toContain("my &lt;b&gt;jaw&lt;/b&gt; | looks *tired* &amp; &quot;old&quot;");
    expect(html).toContain("Paper &lt;paper-a&gt; &amp; more");
    expect(html).not.toContain("<b>jaw</b>");
  });

  it("sends no address along when a source is followed", () => {
    const links = html.match(/<a href="https:[^>]*>/g) ?? [];
    expect(links.length).toBeGreaterThan(0);
    for (const link of links) expect(link).toContain('rel="noreferrer"');
  });

  it("gives every id once, and every mark a source to lead to", () => {
    const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, target] of html.matchAll(/href="#([^"]+)"/g)) expect(ids).toContain(target);
    for (const [, names = ""] of html.matchAll(/aria-labelledby="([^"]+)"/g))
      for (const name of names.split(" ")) expect(ids).toContain(name);
  });

  it("names every picture", () => {
    const pictures = html.match(/<svg[^>]*>/g) ?? [];
    expect(pictures.length).toBeGreaterThan(3);
    for (const picture of pictures) expect(picture).toMatch(/role="img" aria-labelledby=/);
    expect(html).toContain(">about 66 of 100 over 3 months</title>");
  });

  it("begins its headings where the page puts it", () => {
    expect(briefBody(value, 2)).not.toContain("<h1");
    expect(briefBody(value, 2)).toContain('<h2 class="title">');
  });
});

describe("the brief as Markdown", () => {
  const markdown = briefMarkdown(value);

  it("lets nothing typed become markup", () => {
    expect(markdown).toContain("> my \\<b\\>jaw\\</b\\> \\| looks \\*tired\\* & \"old\"\n> \\- 'really'");
  });

  it("keeps every row of a table on one line with the same number of cells", () => {
    const rows = markdown.split("\n").filter((line) => line.startsWith("|"));
    expect(rows.length).toBeGreaterThan(8);
    for (const row of rows) expect(row.replaceAll("\\|", "").match(/\|/g)).toHaveLength(5);
  });

  it("defines every footnote it uses", () => {
    const used = new Set([...markdown.matchAll(/\[\^(\d+)\](?!:)/g)].map(([, number]) => number));
    for (const number of used) expect(markdown).toContain(`\n[^${number}]: `);
  });

  it("escapes what has a meaning", () => {
    expect(escapeMarkdown("# a_b [c](d) `e` ~f~ !g")).toBe("\\# a\\_b \\[c\\](d) \\`e\\` \\~f\\~ \\!g");
  });
});

describe("the brief as JSON", () => {
  it("is the value itself", () => {
    expect(JSON.parse(briefJson(value))).toEqual(value);
  });
});
