import { AllclearSource } from '../elements/source/source.js';
import { define } from './define.js';

define('allclear-source', AllclearSource);

declare global {
  interface HTMLElementTagNameMap {
    'allclear-source': AllclearSource;
  }
}

export { AllclearSource };
