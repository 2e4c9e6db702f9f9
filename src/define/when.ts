import { AllclearWhen } from '../elements/when/when.js';
import { define } from './define.js';

define('allclear-when', AllclearWhen);

declare global {
  interface HTMLElementTagNameMap {
    'allclear-when': AllclearWhen;
  }
}

export { AllclearWhen };
