// Types of the elements in the JSX of React 19: `import type {} from 'allclear/react'`.
import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type { AllclearElements } from './elements.js';

type Listeners<Events> = {
  [Name in keyof Events & string as `on${Name}`]?: ((event: Events[Name]) => void) | undefined;
};

type Tags = {
  [Tag in keyof AllclearElements]: AllclearElements[Tag]['settings'] &
    Listeners<AllclearElements[Tag]['events']> &
    DetailedHTMLProps<
      HTMLAttributes<AllclearElements[Tag]['element']>,
      AllclearElements[Tag]['element']
    >;
};

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends Tags {}
  }
}
