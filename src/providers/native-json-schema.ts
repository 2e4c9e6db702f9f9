import * as z from 'zod/mini';
import { descriptions } from './native-kinds.js';
import { nativeSchema } from './native-schema.js';

/** Where it is found, and what it is called. It never changes while the format does not. */
const SCHEMA_ID = 'https://cdn.jsdelivr.net/npm/allclear/dist/schema.json';

/**
 * The strict schema for editors and other validators: JSON Schema, draft 2020-12. Nothing but what
 * the draft knows is in it, so that strict validators take it too.
 */
export function jsonSchema(): object {
  const { $schema, title, description, ...rest } = z.toJSONSchema(nativeSchema, {
    target: 'draft-2020-12',
    metadata: descriptions,
  });
  return { $schema, $id: SCHEMA_ID, title, description, ...rest };
}
