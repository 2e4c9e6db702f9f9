// Types of the elements in the templates of Svelte 5: `import type {} from 'allclear/svelte'`.
import type { HTMLAttributes } from 'svelte/elements';
import type { AllclearElements } from './elements.js';

type Listeners<Events> = {
  [Name in keyof Events & string as `on${Name}`]?: ((event: Events[Name]) => void) | undefined;
};

type Tags = {
  [Tag in keyof AllclearElements]: AllclearElements[Tag]['settings'] &
    Listeners<AllclearElements[Tag]['events']> &
    HTMLAttributes<AllclearElements[Tag]['element']>;
};

declare module 'svelte/elements' {
  interface SvelteHTMLElements extends Tags {}
}
