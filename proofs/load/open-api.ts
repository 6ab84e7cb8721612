import { Ajv2020 } from "ajv/dist/2020.js";
import formats from "ajv-formats";

interface Operation {
  requestBody?: {
    content: Record<string, { schema: { properties: object; additionalProperties: boolean } }>;
  };
  responses: Record<string, { content?: Record<string, { schema: object }> }>;
}

/** As much of an OpenAPI document as is looked at here. */
export interface OpenApiDocument {
  openapi: string;
  paths: Record<string, Record<string, Operation>>;
}

export async function openApiDocument(address: string): Promise<OpenApiDocument> {
  return (await (await fetch(`${address}/openapi.json`)).json()) as OpenApiDocument;
}

/** Where an answer departs from what the document says of its path, method, status and media type; none when it does not. */
export async function faultsAgainst(
  document: OpenApiDocument,
  path: string,
  method: string,
  response: Response,
): Promise<string[]> {
  const described = document.paths[path]?.[method.toLowerCase()]?.responses[String(response.status)];
  if (described === undefined) return [`status ${response.status} is not described`];
  const type = response.headers.get("content-type")?.split(";")[0] ?? "";
  const schema = described.content?.[type]?.schema;
  if (schema === undefined) return [`${type} is not described for status ${response.status}`];
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  formats.default(ajv);
  const validate = ajv.compile(schema);
  if (validate(await response.json())) return [];
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}
