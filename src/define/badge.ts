import { AllclearBadge } from '../elements/badge/badge.js';
import { define } from './define.js';

define('allclear-badge', AllclearBadge);

declare global {
  interface HTMLElementTagNameMap {
    'allclear-badge': AllclearBadge;
  }
}

export { AllclearBadge };
