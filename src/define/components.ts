import { AllclearComponents } from '../elements/components/components.js';
import { define } from './define.js';

define('allclear-components', AllclearComponents);

declare global {
  interface HTMLElementTagNameMap {
    'allclear-components': AllclearComponents;
  }
}

export { AllclearComponents };
