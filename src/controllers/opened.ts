import type { LitElement } from 'lit';

/** Which `<details>` of a host are open, by their `data-key`, so that what is in them is drawn only then. */
export class Opened {
  readonly #keys = new Set<string>();

  constructor(readonly host: LitElement) {}

  has(key: string): boolean {
    return this.#keys.has(key);
  }

  readonly toggle = ({ currentTarget }: Event): void => {
    const { dataset, open } = currentTarget as HTMLDetailsElement;
    this.#keys[open ? 'add' : 'delete'](dataset.key!);
    this.host.requestUpdate();
  };
}
