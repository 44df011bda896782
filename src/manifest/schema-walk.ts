import type { z } from 'zod';
import type { Path, Places } from './places.js';
import { manifestSchema } from './schema.js';

type Schema = z.core.$ZodType;

/** The keys that may stand in the map at `path`. */
export function keysAt(path: Path, places: Places): readonly string[] {
  let schemas: Schema[] = [manifestSchema];
  for (const step of path) schemas = schemas.flatMap((schema) => below(schema, step));
  const isPart = places.node(path) !== null && places.node([...path, 'part']) !== null;
  const shapes = schemas.flatMap((schema) => mapsIn(schema)).map((shape) => Object.keys(shape));
  const fitting = shapes.filter((keys) => keys.includes('part') === isPart);
  return [...new Set((fitting.length > 0 ? fitting : shapes).flat())];
}

/** Every map of the manifest in which `key` may stand, by the keys that lead there; the manifest itself is the empty way. */
export function homesOf(key: string): readonly (readonly string[])[] {
  const homes: string[][] = [];
  const search = (schema: Schema, way: readonly string[]): void => {
    for (const inner of unwrap(schema)) {
      const definition = (inner as z.core.$ZodTypes)._zod.def;
      if (definition.type === 'array') search(definition.element, way);
      if (definition.type !== 'object') continue;
      if (key in definition.shape) homes.push([...way]);
      for (const [name, child] of Object.entries(definition.shape)) search(child, [...way, name]);
    }
  };
  search(manifestSchema, []);
  const names = homes.map((way) => way.join('.'));
  return homes.filter((way, index) => names.indexOf(way.join('.')) === index);
}

/** Looks through what wraps a schema: defaults, options, pipes and unions. */
function unwrap(schema: Schema): readonly Schema[] {
  const definition = (schema as z.core.$ZodTypes)._zod.def;
  switch (definition.type) {
    case 'optional':
    case 'default':
    case 'prefault':
      return unwrap(definition.innerType);
    case 'union':
      return definition.options.flatMap(unwrap);
    default:
      return [schema];
  }
}

function mapsIn(schema: Schema): readonly Record<string, Schema>[] {
  return unwrap(schema).flatMap((inner) => {
    const definition = (inner as z.core.$ZodTypes)._zod.def;
    return definition.type === 'object' ? [definition.shape] : [];
  });
}

function below(schema: Schema, step: PropertyKey): Schema[] {
  return unwrap(schema).flatMap((inner) => {
    const definition = (inner as z.core.$ZodTypes)._zod.def;
    if (definition.type === 'array') return [definition.element];
    if (definition.type === 'record') return [definition.valueType];
    const child = definition.type === 'object' ? definition.shape[String(step)] : undefined;
    return child ? [child] : [];
  });
}
