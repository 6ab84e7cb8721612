import type { Fault } from "../../evidence/index.ts";
import { type AtlasRows, varyingNumbers } from "./atlas.ts";
import type { Measure } from "./measure.ts";
import type { Anchor } from "./point.ts";
import type { KnownElsewhere } from "./read-atlas.ts";

/** Names that point nowhere, anchors that do not add to 1 or that turn in a circle, ids given twice. */
export function linkFaults(rows: AtlasRows, known: KnownElsewhere): Fault[] {
  const faults: Fault[] = [];
  const fault = (where: string, rule: string, found: string, remedy: string): void => {
    faults.push({ where: `anatomy/${where}`, rule, found, remedy });
  };
  const places = new Map<string, Anchor>();
  for (const landmark of rows.landmarks) places.set(landmark.id, landmark.anchor ?? {});
  for (const { id, points } of rows.structures)
    for (const point of points) places.set(`${id}#${point.id}`, point.anchor);
  const features = new Map(
    rows.structures.flatMap((structure) =>
      structure.features.map((feature): [string, Set<string>] => [
        `${structure.id}/${feature.id}`,
        new Set(feature.options.map((option) => option.id)),
      ]),
    ),
  );
  const numbers = new Set(varyingNumbers(rows).map(([name]) => name));
  const quantities = new Set(rows.quantities.map((quantity) => quantity.id));
  const measurements = new Set(rows.measurements.map((row) => row.id));

  for (const [kind, list] of Object.entries({
    landmarks: rows.landmarks,
    structures: rows.structures,
    quantities: rows.quantities,
    measurements: rows.measurements,
    "danger-zones": rows.dangerZones,
  })) {
    const seen = new Set<string>();
    for (const { id } of list) {
      if (seen.has(id)) fault(`${kind}#${id}`, "an id is given once", "twice", "Rename one of them.");
      seen.add(id);
    }
  }

  const place = (where: string, name: string): void => {
    if (!places.has(name)) fault(where, "a place must exist", name, "Name a landmark or structure#point.");
  };
  const anchor = (where: string, weights: Anchor): void => {
    for (const name of Object.keys(weights)) place(where, name);
    const sum = Object.values(weights).reduce((total, weight) => total + weight, 0);
    if (Math.abs(sum - 1) > 0.01)
      fault(where, "weights of an anchor add to 1", String(sum), "Mend the weights.");
  };
  for (const [name, weights] of places) {
    if (Object.keys(weights).length > 0) anchor(name, weights);
    else if (!rows.landmarks.find((landmark) => landmark.id === name)?.mesh) {
      fault(name, "a place needs a mesh vertex or an anchor", "neither", "Give one.");
    }
    if (circular(name, places)) fault(name, "anchors may not turn in a circle", name, "Anchor it elsewhere.");
  }
  for (const structure of rows.structures) {
    const points = new Set(structure.points.map((point) => point.id));
    const where = `structures/${structure.id}.json`;
    for (const course of structure.courses) {
      for (const id of course.points) {
        if (!points.has(id))
          fault(`${where}#${course.id}`, "a course runs through its points", id, "Add the point.");
      }
      for (const [feature, options] of Object.entries(course.when ?? {})) {
        for (const option of options)
          needOption(`${where}#${course.id}`, `${structure.id}/${feature}`, option);
      }
    }
    for (const id of structure.measurements) {
      if (!measurements.has(id))
        fault(where, "a measurement must exist", id, "Name one of measurements.jsonl.");
    }
  }
  for (const quantity of rows.quantities) {
    const where = `quantities#${quantity.id}`;
    for (const name of measurePlaces(quantity.measure)) place(where, name);
    for (const [feature, option] of measureOptions(quantity.measure)) needOption(where, feature, option);
    if (quantity.sets && !numbers.has(quantity.sets.number)) {
      fault(where, "sets a number of the atlas", quantity.sets.number, "Name a number that exists.");
    }
    for (const { row } of quantity.also ?? []) {
      if (!measurements.has(row))
        fault(where, "a measurement must exist", row, "Name one of measurements.jsonl.");
    }
  }
  for (const row of rows.measurements) {
    const where = `measurements#${row.id}`;
    if ((row.virtual === null) === (row.notPlaced === null)) {
      fault(where, "placed, or says why not", "both or neither", "Give `virtual` or `notPlaced`.");
    }
    if (row.virtual && row.value === null) {
      fault(where, "a placed measurement has a value", "null", "Give `notPlaced`.");
    }
    if (row.virtual && !quantities.has(row.virtual.quantity)) {
      fault(where, "a quantity must exist", row.virtual.quantity, "Name one of quantities.jsonl.");
    }
    needSource(where, row.source);
  }
  for (const zone of rows.dangerZones) {
    needSource(`danger-zones#${zone.id}`, zone.source);
    for (const area of zone.areas) anchor(`danger-zones#${zone.id}`, area.anchor);
    for (const id of zone.relevantTreatments) needTreatment(`danger-zones#${zone.id}`, id);
  }
  for (const paths of rows.paths) {
    const where = `paths/${paths.treatment}.json`;
    if (!paths.elsewhere) needTreatment(where, paths.treatment);
    for (const id of paths.sources) needSource(where, id);
    for (const path of paths.paths) {
      for (const station of path.stations) anchor(`${where}#${path.id}`, station.anchor);
      if (path.source) needSource(`${where}#${path.id}`, path.source);
      if ((path.source === undefined) !== (path.says === undefined))
        fault(`${where}#${path.id}`, "a source says something", "one without the other", "Give both.");
    }
  }
  faults.push(...placeFaults(rows, known));
  return faults;

  function needOption(where: string, feature: string, option: string): void {
    if (!features.get(feature)?.has(option)) {
      fault(where, "an option must exist", `${feature}:${option}`, "Name an option of the feature.");
    }
  }
  function needSource(where: string, id: string): void {
    if (known.sources && !known.sources.has(id)) {
      fault(where, "a source must exist", id, "Add it to data/sources/.");
    }
  }
  function needTreatment(where: string, id: string): void {
    if (known.treatments && !known.treatments.has(id)) {
      fault(where, "a treatment must exist", id, "Add it to data/treatments/.");
    }
  }
}

/** Every treatment has paths, or says why it has none: one that is forgotten would look harmless. */
function placeFaults({ paths, withoutPaths }: AtlasRows, known: KnownElsewhere): Fault[] {
  const faults: Fault[] = [];
  const fault = (id: string, rule: string, found: string, remedy: string): void => {
    faults.push({ where: `anatomy/without-paths.json#${id}`, rule, found, remedy });
  };
  const placed = new Set(paths.map(({ treatment }) => treatment));
  const unplaced = new Set(withoutPaths.map(({ treatment }) => treatment));
  for (const id of unplaced) {
    if (placed.has(id)) fault(id, "a treatment has paths or says why not", "both", "Take one away.");
    if (known.treatments && !known.treatments.has(id))
      fault(id, "a treatment must exist", id, "Add it to data/treatments/.");
  }
  for (const id of known.treatments ?? []) {
    if (!placed.has(id) && !unplaced.has(id))
      fault(
        id,
        "a treatment has paths or says why not",
        "neither",
        `Add paths/${id}.json, or a row that says why.`,
      );
  }
  return faults;
}

function circular(start: string, places: ReadonlyMap<string, Anchor>): boolean {
  const seen = new Set<string>();
  const open = Object.keys(places.get(start) ?? {});
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (name === start) return true;
    if (seen.has(name)) continue;
    seen.add(name);
    open.push(...Object.keys(places.get(name) ?? {}));
  }
  return false;
}

function measurePlaces(measure: Measure): string[] {
  switch (measure.kind) {
    case "offset":
    case "distance":
    case "angle":
      return [measure.from, measure.to];
    case "fraction":
      return [measure.from, measure.to, measure.of];
    case "from-line":
    case "along-line":
    case "line-fraction":
      return [...measure.line, measure.to];
    case "separation":
      return [measure.of];
    case "angle-between":
      return [measure.apex, ...measure.arms];
    case "depth":
      return [measure.at];
    case "gap-at":
      return [measure.apex, measure.edge, measure.above];
    case "either":
      return Object.values(measure.options).flatMap(measurePlaces);
    case "share-where":
      return measurePlaces(measure.measure);
    case "scalar":
    case "share":
      return [];
  }
}

function measureOptions(measure: Measure): [string, string][] {
  if (measure.kind === "share") {
    return measure.options.map((option) => [`${measure.structure}/${measure.feature}`, option]);
  }
  if (measure.kind === "either")
    return Object.keys(measure.options).map((option) => [measure.feature, option]);
  if (measure.kind === "share-where") return measureOptions(measure.measure);
  if (measure.kind === "gap-at") return [[measure.feature, measure.closed]];
  return Object.entries(measure.given ?? {}).flatMap(([feature, options]) =>
    options.map((option): [string, string] => [feature, option]),
  );
}
