import 'server-only';
import { Prisma } from '@/lib/db/generated/client';

/**
 * Whether anybody can sign in as the head of a unit, who alone sends where officers may not, as a part of a statement in which
 * `unit` is the unit's id.
 */
export const hasHead = (unit: Prisma.Sql): Prisma.Sql => Prisma.sql`exists (
  select from "Account" a where a."unitId" = ${unit} and a.role = 'head' and a."disabledAt" is null)`;
