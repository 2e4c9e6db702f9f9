// Types of the elements in the templates of Vue 3: `import type {} from 'allclear/vue'`.
import type { EmitFn, HTMLAttributes, PublicProps } from 'vue';
import type { AllclearElements } from './elements.js';

type Listeners<Events> = { [Name in keyof Events]: (event: Events[Name]) => void };

/** A reference in a template is the element; what may be written there is told by `$props` and `$emit`. */
type Tags = {
  [Tag in keyof AllclearElements]: new () => AllclearElements[Tag]['element'] & {
    $props: HTMLAttributes & PublicProps & AllclearElements[Tag]['settings'];
    $emit: EmitFn<Listeners<AllclearElements[Tag]['events']>>;
  };
};

declare module 'vue' {
  interface GlobalComponents extends Tags {}
}
