export const STRANGERS: readonly unknown[];
export const WEB_PAGES: readonly string[];
export type Pick = (below: number) => number;
export function numbers(seed: number): Pick;
export function swapped<T>(value: T, pick: Pick): T;
export function cut(text: string, pick: Pick): string;
export function scratched(text: string, pick: Pick): string;
