// What a script tag without modules loads.
import './allclear.js';
import { placeAsScriptSays } from './placement.js';

placeAsScriptSays(document.currentScript);
