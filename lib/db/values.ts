import { z } from 'zod';

/** A day of the database as an ISO date, null stays null. */
export function toDay(date: Date): string;
export function toDay(date: Date | null): string | null;
export function toDay(date: Date | null): string | null {
  return date === null ? null : date.toISOString().slice(0, 10);
}

/** An ISO date as the database keeps days: midnight UTC. */
export function fromDay(day: string): Date;
export function fromDay(day: string | null): Date | null;
export function fromDay(day: string | null): Date | null {
  return day === null ? null : new Date(`${day}T00:00:00Z`);
}

/** A decimal of the database as canonical text without trailing zeros; null stays null. */
export function toDecimal(value: { toFixed(): string }): string;
export function toDecimal(value: { toFixed(): string } | null): string | null;
export function toDecimal(value: { toFixed(): string } | null): string | null {
  return value === null ? null : value.toFixed();
}

/**
 * Whether a text from an address can be an id at all: the database refuses others with an exception. Capitals, which it would
 * take, are refused: an id has one spelling, or who compares two of them is deceived.
 */
export function isId(text: string): boolean {
  return z.uuid().safeParse(text).success && text === text.toLowerCase();
}
