// What a script tag without modules loads; it leaves `Allclear` on the window.
import { placeAsScriptSays } from './placement.js';

export * from './allclear.js';

placeAsScriptSays(document.currentScript);
