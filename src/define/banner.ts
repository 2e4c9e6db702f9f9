import { AllclearBanner } from '../elements/banner/banner.js';
import { define } from './define.js';

define('allclear-banner', AllclearBanner);

declare global {
  interface HTMLElementTagNameMap {
    'allclear-banner': AllclearBanner;
  }
}

export { AllclearBanner };
