import type {} from 'allclear/react';

export const value = <allclear-badge theme="drak" />; // wrong
export const attribute = <allclear-badge statuspage="https://status.example.com" />; // wrong
export const property = <allclear-components snapshot="fresh" />; // wrong
export const readOnly = <allclear-badge status="operational" />; // wrong
export const field = <allclear-badge onallclear-change={({ state }) => state} />; // wrong
export const handler = <allclear-badge onallclear-change="tell()" />; // wrong
export const tag = <allclear-badgers />; // wrong
