import { linkOf, type Source } from "../../portable/evidence/index.ts";

/** A source by its title and year, with a link where its address is one that may be linked to. */
export function SourceName({ source }: { source: Source | undefined }) {
  if (source === undefined) return <span>not recorded</span>;
  const { title, publishedIn, firstAuthor, year } = source;
  const name = [firstAuthor, title ?? publishedIn, title === null ? null : publishedIn, year]
    .filter((part) => part !== null)
    .join(". ");
  const link = linkOf(source);
  if (link === null) return <span>{name}</span>;
  return (
    <a href={link} rel="noreferrer">
      {name}
    </a>
  );
}
